import { Controller, Get, Inject, Query } from '@nestjs/common';
import { datePlusDays } from '#libs/clock/civil.js';
import { epochOf, isoOf } from '#libs/clock/instant-text.js';
import {
  DAY_DEFINITIONS,
  type DaysBoard,
  SITE_DEFINITIONS,
  type SitesBoard,
  type SpecialDay,
} from '#libs/contracts/board-views.js';
import { OUTCOME_DEFINITIONS, type OutcomesBoard } from '#libs/contracts/outcome-views.js';
import type { DaysQuery } from '#libs/read-model/case-days/query.js';
import type { BoardTotals, OnTimeBoard } from './answers.js';
import { parseInput } from './edge/parse-input.js';
import { type Caller, CallerOf } from './edge/request-context.js';
import { scopeFor } from './edge/scope-filter.js';
import { type ApiParts, PARTS } from './parts.js';
import { onTimeQuery, periodQuery, totalsQuery } from './query-strings.js';

const DAYS = 90;
/** of UTC+14 */
const FIRST_ZONE_MS = 14 * 3_600_000;

@Controller('v1/boards')
export class BoardsController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get('on-time')
  async onTime(@Query() query: unknown, @CallerOf() caller: Caller): Promise<OnTimeBoard> {
    const { groupBy, site, since, until, ...filter } = parseInput(onTimeQuery, query, '?');
    const asked = { groupBy, filter, since, until, sites: scopeFor(caller, site) };
    return { rows: await this.parts.readModel.onTime(asked) };
  }

  @Get('totals')
  async totals(@Query() query: unknown, @CallerOf() caller: Caller): Promise<BoardTotals> {
    const { site } = parseInput(totalsQuery, query, '?');
    return this.parts.readModel.totals(scopeFor(caller, site));
  }

  @Get('days')
  async days(@Query() query: unknown, @CallerOf() caller: Caller): Promise<DaysBoard> {
    const asked = await this.period(query, caller);
    const { from, to } = asked;
    const [rows, specialDays] = await Promise.all([this.parts.readModel.days(asked), this.specialDays(asked)]);
    return { from, to, rows, specialDays, definitions: [...DAY_DEFINITIONS] };
  }

  @Get('sites')
  async sites(@Query() query: unknown, @CallerOf() caller: Caller): Promise<SitesBoard> {
    const asked = await this.period(query, caller);
    const { from, to } = asked;
    return { from, to, rows: await this.parts.readModel.siteFigures(asked), definitions: [...SITE_DEFINITIONS] };
  }

  @Get('outcomes')
  async outcomes(@Query() query: unknown, @CallerOf() caller: Caller): Promise<OutcomesBoard> {
    const asked = await this.period(query, caller);
    const { from, to } = asked;
    return { from, to, ...(await this.parts.readModel.outcomes(asked)), definitions: [...OUTCOME_DEFINITIONS] };
  }

  private async specialDays({ sites, from, to }: DaysQuery): Promise<SpecialDay[]> {
    const { sites: registry, rules, store } = this.parts.commands;
    const known = await registry.all();
    const site = known.find(({ id }) => sites === '*' || sites.includes(id));
    if (site === undefined) return [];
    const [rulebook, now] = await Promise.all([rules.current(), store.now()]);
    return rulebook
      .calendarFor(site, now)
      .specialDays(from, to)
      .flatMap(({ date, kind, name }) =>
        kind === 'special-hours' ? [] : [{ day: date, kind, name: name ? { ...name } : null }],
      );
  }

  private async period(query: unknown, caller: Caller): Promise<DaysQuery & { readonly today: string }> {
    const { site, kind, ...days } = parseInput(periodQuery, query, '?');
    // where the day begins first, so that no site's newest cases are left out
    const today = isoOf(epochOf(await this.parts.commands.store.now()) + FIRST_ZONE_MS).slice(0, 10);
    const to = days.to ?? today;
    return { sites: scopeFor(caller, site), kind, to, from: days.from ?? datePlusDays(to, 1 - DAYS), today };
  }
}
