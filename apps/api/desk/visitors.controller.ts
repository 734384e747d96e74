import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { datePlusDays, localDateOf } from '#libs/clock/civil.js';
import type { DeskAnswer } from '#libs/contracts/desk/fields.js';
import { type VisitorsView, visitorCommands } from '#libs/contracts/desk/visitors.js';
import type { Site } from '#libs/contracts/site.js';
import { openFacts, readRegister } from '#libs/desk/read-register.js';
import { enterVisitor, leaveVisitor, takeUpQuestion, visitors } from '#libs/desk/visitors/visitors.js';
import { uuidOf } from '../edge/command-headers.js';
import { parseInput } from '../edge/parse-input.js';
import { type Caller, CallerOf } from '../edge/request-context.js';
import { type ApiParts, PARTS } from '../parts.js';
import { type DeskRequest, DeskRequestOf, runDesk, siteOfPath } from './desk-request.js';
import { dayQuery } from './query-strings.js';

/** A visitor who stays longer is entered anew. */
const STAY_DAYS_MAX = 7;

/** C3-V: who came, to whom and what for. */
@Controller('v1/sites/:site/visitors')
export class VisitorsController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  async read(@Param('site') id: string, @Query() query: unknown, @CallerOf() caller: Caller): Promise<VisitorsView> {
    const { commands } = this.parts;
    const asked = parseInput(dayQuery, query, '?');
    const site = await siteOfPath(this.parts, caller, id);
    const day = asked.day ?? localDateOf(await commands.store.now(), site.zone);
    const [page] = await readRegister(commands, visitors, site.id, [day]);
    const { version, visitors: known } = page?.state ?? visitors.initial;
    const entered = (page?.events ?? []).filter(({ type }) => type === 'VisitorEntered');
    const opened = await openFacts(commands.vault, entered);
    const told = new Map(entered.map(({ data }, place) => [String(data['visitId']), opened[place] ?? null]));
    const shown = known.map((one) => ({ ...one, private: told.get(one.visitId) ?? null }));
    return { site: site.id, day, version, visitors: shown };
  }

  @Post()
  @HttpCode(200)
  async enter(
    @Param('site') id: string,
    @Body() body: unknown,
    @DeskRequestOf() request: DeskRequest,
  ): Promise<DeskAnswer> {
    const asked = parseInput(visitorCommands.EnterVisitor, body);
    const site = await siteOfPath(this.parts, request.caller, id);
    const period = localDateOf(await this.parts.commands.store.now(), site.zone);
    return runDesk(this.parts, request, 'keep-desk', {
      ...{ register: visitors, site, period, asked: { type: 'EnterVisitor', body: asked } },
      decide: enterVisitor(asked),
    });
  }

  @Post(':visitId/leave')
  @HttpCode(200)
  async leave(
    @Param('site') id: string,
    @Param('visitId') visit: string,
    @Body() body: unknown,
    @DeskRequestOf() request: DeskRequest,
  ): Promise<DeskAnswer> {
    const visitId = uuidOf('visitId', visit);
    const asked = parseInput(visitorCommands.LeaveVisitor, body);
    const site = await siteOfPath(this.parts, request.caller, id);
    return runDesk(this.parts, request, 'keep-desk', {
      ...{ register: visitors, site, period: await this.dayOf(site, visitId), about: visitId },
      ...{ asked: { type: 'LeaveVisitor', body: asked }, decide: leaveVisitor(visitId) },
    });
  }

  @Post(':visitId/question')
  @HttpCode(200)
  async takeUp(
    @Param('site') id: string,
    @Param('visitId') visit: string,
    @Body() body: unknown,
    @DeskRequestOf() request: DeskRequest,
  ): Promise<DeskAnswer> {
    const visitId = uuidOf('visitId', visit);
    const asked = parseInput(visitorCommands.TakeUpQuestion, body);
    const site = await siteOfPath(this.parts, request.caller, id);
    return runDesk(this.parts, request, 'read-private', {
      ...{ register: visitors, site, period: await this.dayOf(site, visitId), about: visitId },
      ...{ asked: { type: 'TakeUpQuestion', body: asked }, decide: takeUpQuestion(visitId, asked) },
    });
  }

  /** On which of the last days the visitor came; today where on none. */
  private async dayOf(site: Site, visitId: string): Promise<string> {
    const { commands } = this.parts;
    const today = localDateOf(await commands.store.now(), site.zone);
    const days = Array.from({ length: STAY_DAYS_MAX + 1 }, (_, back) => datePlusDays(today, -back));
    const pages = await readRegister(commands, visitors, site.id, days);
    return pages.find(({ state }) => state.visitors.some((one) => one.visitId === visitId))?.period ?? today;
  }
}
