import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { streamOf } from '#libs/command-handler/append-request.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import { DomainError } from '#libs/contracts/errors.js';
import { type CaseAsOf, type CaseRecord, asOfQuery } from '#libs/contracts/replay.js';
import { chainLinks } from '#libs/event-store/chain-links.js';
import { foldCase } from '#libs/domain/case.js';
import { obligationOf, rowOf } from '../case-view.js';
import { caseIdOf } from '../edge/command-headers.js';
import { parseInput } from '../edge/parse-input.js';
import { type Caller, CallerOf } from '../edge/request-context.js';
import { type ApiParts, PARTS } from '../parts.js';
import { standAsOf } from './stand-as-of.js';

/** For auditors: a case as it stood at any two times, and its stream as it is stored. */
@Controller('v1/cases/:caseId')
export class ReplayController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get('as-of')
  async asOf(@Param('caseId') id: string, @Query() query: unknown, @CallerOf() caller: Caller): Promise<CaseAsOf> {
    const asked = parseInput(asOfQuery, query, '?');
    const caseId = caseIdOf(id);
    const events = await this.read(caseId, caller);
    const { counted, state } = standAsOf(events, asked);
    const bounds = { recorded: asked.recorded ?? null, happened: asked.happened ?? null };
    if (state === undefined) return { caseId, ...bounds, counted: [], standing: null };
    const { changeNo: _changeNo, ...row } = rowOf(caseId, state, 0);
    const { packVersion } = state;
    const standing = { ...row, packVersion, obligations: state.obligations.map(obligationOf) };
    return { caseId, ...bounds, counted: [...counted], standing };
  }

  @Get('record')
  async record(@Param('caseId') id: string, @CallerOf() caller: Caller): Promise<CaseRecord> {
    const caseId = caseIdOf(id);
    const events = await this.read(caseId, caller);
    const { reference, zone } = foldCase(events);
    const holds = chainLinks(events);
    const facts = events.map(
      ({ version, position, type, schemaVersion, occurredAt, recordedAt, data, metadata, hash }, at) => ({
        ...{ version, position, type, schemaVersion, occurredAt, recordedAt, data, metadata: { ...metadata }, hash },
        chain: holds[at] === true ? ('holds' as const) : ('broken' as const),
      }),
    );
    return { caseId, reference, zone, verified: holds.every(Boolean), facts };
  }

  private async read(caseId: string, { scope }: Caller): Promise<readonly RecordedEvent[]> {
    const { events } = await this.parts.commands.store.readStream(streamOf(caseId));
    const site = events[0]?.metadata.site;
    if (site === undefined || !scope.includes(site)) {
      throw new DomainError('case-not-found', `no case ${caseId}`, { caseId });
    }
    return events;
  }
}
