import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { BoardTotals, OnTimeBoard } from './answers.js';
import { parseInput } from './edge/parse-input.js';
import { type Caller, CallerOf } from './edge/request-context.js';
import { scopeFor } from './edge/scope-filter.js';
import { type ApiParts, PARTS } from './parts.js';
import { onTimeQuery, totalsQuery } from './query-strings.js';

@Controller('v1/boards')
export class BoardsController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get('on-time')
  async onTime(@Query() query: unknown, @CallerOf() caller: Caller): Promise<OnTimeBoard> {
    const { groupBy, site, ...filter } = parseInput(onTimeQuery, query, '?');
    return { rows: await this.parts.readModel.onTime({ groupBy, filter, sites: scopeFor(caller, site) }) };
  }

  @Get('totals')
  async totals(@Query() query: unknown, @CallerOf() caller: Caller): Promise<BoardTotals> {
    const { site } = parseInput(totalsQuery, query, '?');
    return this.parts.readModel.totals(scopeFor(caller, site));
  }
}
