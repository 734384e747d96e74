import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { localDateOf } from '#libs/clock/civil.js';
import { type CallLogView, callLogCommands } from '#libs/contracts/desk/call-log.js';
import type { DeskAnswer } from '#libs/contracts/desk/fields.js';
import { callLog, callLogDue, handInCallLog, isPast, logCall } from '#libs/desk/call-log/call-log.js';
import { openFacts, readRegister } from '#libs/desk/read-register.js';
import { parseInput } from '../edge/parse-input.js';
import { type Caller, CallerOf } from '../edge/request-context.js';
import { type ApiParts, PARTS } from '../parts.js';
import { type DeskRequest, DeskRequestOf, runDesk, siteOfPath } from './desk-request.js';
import { dayQuery } from './query-strings.js';

/** C3-T4: what was said in each call, handed in the next day. */
@Controller('v1/sites/:site/call-log')
export class CallLogController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  async read(@Param('site') id: string, @Query() query: unknown, @CallerOf() caller: Caller): Promise<CallLogView> {
    const { commands } = this.parts;
    const asked = parseInput(dayQuery, query, '?');
    const site = await siteOfPath(this.parts, caller, id);
    const now = await commands.store.now();
    const day = asked.day ?? localDateOf(now, site.zone);
    const [page] = await readRegister(commands, callLog, site.id, [day]);
    const { version, openedAt, handedIn, verdict } = page?.state ?? callLog.initial;
    const rules = await commands.rules.current();
    const [pack, calendar] = [rules.packFor(site, now), rules.calendarFor(site, now)];
    const due = openedAt === null ? undefined : callLogDue(openedAt, { pack, calendar });
    const logged = (page?.events ?? []).filter(({ type }) => type === 'CallLogged');
    const opened = await openFacts(commands.vault, logged);
    // what the sweep has not found yet is missed all the same
    const found = due === undefined ? null : isPast(due, now) && handedIn === null ? 'missed' : 'open';
    return {
      ...{ site: site.id, day, version, handedIn, dueAt: due?.dueAt ?? null, verdict: verdict ?? found },
      calls: logged.map(({ data, occurredAt, metadata }, place) => ({
        ...{ callId: String(data['callId']), at: occurredAt, by: metadata.actor.id },
        ...{ caseId: data['caseId'] as string | null, anonymous: data['anonymous'] === true },
        private: opened[place] ?? null,
      })),
    };
  }

  @Post()
  @HttpCode(200)
  async log(
    @Param('site') id: string,
    @Body() body: unknown,
    @DeskRequestOf() request: DeskRequest,
  ): Promise<DeskAnswer> {
    const asked = parseInput(callLogCommands.LogCall, body);
    const site = await siteOfPath(this.parts, request.caller, id);
    const at = asked.at ?? (await this.parts.commands.store.now());
    return runDesk(this.parts, request, 'keep-desk', {
      ...{ register: callLog, site, period: localDateOf(at, site.zone), asked: { type: 'LogCall', body: asked } },
      decide: logCall(asked),
    });
  }

  @Post('hand-in')
  @HttpCode(200)
  async handIn(
    @Param('site') id: string,
    @Body() body: unknown,
    @DeskRequestOf() request: DeskRequest,
  ): Promise<DeskAnswer> {
    const asked = parseInput(callLogCommands.HandInCallLog, body);
    const site = await siteOfPath(this.parts, request.caller, id);
    return runDesk(this.parts, request, 'keep-desk', {
      ...{ register: callLog, site, period: asked.day, asked: { type: 'HandInCallLog', body: asked } },
      decide: handInCallLog(asked),
    });
  }
}
