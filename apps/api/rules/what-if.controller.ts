import { setImmediate } from 'node:timers/promises';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { streamOf } from '#libs/command-handler/append-request.js';
import { DomainError, isDomainError } from '#libs/contracts/errors.js';
import { type WhatIfPage, whatIfRequest } from '#libs/contracts/what-if.js';
import { WHAT_IF_LIMITS } from '#libs/contracts/what-if-limits.js';
import { parseInput } from '../edge/parse-input.js';
import { type Caller, CallerOf } from '../edge/request-context.js';
import { scopeFor } from '../edge/scope-filter.js';
import { type ApiParts, PARTS } from '../parts.js';
import { WhatIfTally } from '#libs/restated/what-if.js';
import { draftOf, editionOf } from './draft-pack.js';

/** Troubles of a pack that the linter cannot see: they show when a case is judged by it. */
const OF_THE_DRAFT: ReadonlySet<string> = new Set(['pack-invalid', 'pack-unknown', 'calendar-unknown']);

/** What a draft would have judged otherwise, over the cases in the caller's scope. Nothing is stored. */
@Controller('v1/rules/what-if')
export class WhatIfController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Post()
  @HttpCode(200)
  async ask(@Body() body: unknown, @CallerOf() caller: Caller): Promise<WhatIfPage> {
    const asked = parseInput(whatIfRequest, body);
    const { site, since, until, cursor } = asked;
    const sites = scopeFor(caller, site);
    const { rules, store } = this.parts.commands;
    const rulebook = await rules.current();
    const draft = 'draft' in asked ? draftOf(asked.draft, rulebook) : editionOf(asked.edition, rulebook);
    const query = { sites, since, until, cursor, sort: '-received' as const, limit: WHAT_IF_LIMITS.cases };
    const { items, nextCursor } = await this.parts.readModel.listCases(query);
    const streams = await store.readStreams(items.map(({ caseId }) => streamOf(caseId)));
    const tally = new WhatIfTally({ draft, rulebook, now: await store.now() });
    for (const events of streams.values()) {
      judge(tally, events);
      // others are answered between two cases
      await setImmediate();
    }
    const { cases, changed } = tally;
    return { packVersion: draft.packVersion, cases, rows: tally.rows(), changed, nextCursor };
  }
}

function judge(tally: WhatIfTally, events: Parameters<WhatIfTally['judge']>[0]): void {
  try {
    tally.judge(events);
  } catch (error) {
    if (!isDomainError(error) || !OF_THE_DRAFT.has(error.code)) throw error;
    throw new DomainError('draft-invalid', error.message, { findings: [] });
  }
}
