import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { localMonth } from '#libs/clock/civil.js';
import type { DeskAnswer } from '#libs/contracts/desk/fields.js';
import { type RosterView, rosterCommands } from '#libs/contracts/desk/roster.js';
import { openFacts, readRegister } from '#libs/desk/read-register.js';
import { publishRoster } from '#libs/desk/roster/publish-roster.js';
import { roster } from '#libs/desk/roster/roster-state.js';
import { rosterView } from '#libs/desk/roster/roster-view.js';
import { answerSwap, askSwap, decideSwap } from '#libs/desk/roster/swap.js';
import { hasCapability } from '#libs/identity/permissions.js';
import { uuidOf } from '../edge/command-headers.js';
import { parseInput } from '../edge/parse-input.js';
import { type Caller, CallerOf } from '../edge/request-context.js';
import { type ApiParts, PARTS } from '../parts.js';
import { type DeskRequest, DeskRequestOf, runDesk, siteOfPath } from './desk-request.js';
import { rosterQuery } from './query-strings.js';

/** C1-4: who works when, and swaps. */
@Controller('v1/sites/:site/roster')
export class RosterController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  async read(@Param('site') id: string, @Query() query: unknown, @CallerOf() caller: Caller): Promise<RosterView> {
    const { commands } = this.parts;
    const asked = parseInput(rosterQuery, query, '?');
    const site = await siteOfPath(this.parts, caller, id);
    const now = await commands.store.now();
    const month = asked.month ?? localMonth(now, site.zone);
    const [page] = await readRegister(commands, roster, site.id, [month]);
    const pack = (await commands.rules.current()).packFor(site, now);
    const reasons = new Map<string, string>();
    if (hasCapability(caller.person, 'read-private')) {
      const swaps = (page?.events ?? []).filter(({ type }) => type === 'SwapAsked');
      const opened = await openFacts(commands.vault, swaps);
      swaps.forEach(({ data }, place) => {
        const reason = opened[place]?.['reason'];
        if (typeof reason === 'string') reasons.set(String(data['swapId']), reason);
      });
    }
    return rosterView({ site: site.id, month, pack, reasons }, page?.state ?? roster.initial);
  }

  /** The supervisor publishes a month; published again, it takes the place of what was there. */
  @Post()
  @HttpCode(200)
  async publish(
    @Param('site') id: string,
    @Body() body: unknown,
    @DeskRequestOf() request: DeskRequest,
  ): Promise<DeskAnswer> {
    const asked = parseInput(rosterCommands.PublishRoster, body);
    const site = await siteOfPath(this.parts, request.caller, id);
    return runDesk(this.parts, request, 'plan-desk', {
      ...{ register: roster, site, period: asked.month, asked: { type: 'PublishRoster', body: asked } },
      decide: publishRoster(asked),
    });
  }

  @Post('swaps')
  @HttpCode(200)
  async ask(
    @Param('site') id: string,
    @Body() body: unknown,
    @DeskRequestOf() request: DeskRequest,
  ): Promise<DeskAnswer> {
    const asked = parseInput(rosterCommands.AskSwap, body);
    const site = await siteOfPath(this.parts, request.caller, id);
    return runDesk(this.parts, request, 'keep-desk', {
      ...{ register: roster, site, period: asked.month, asked: { type: 'AskSwap', body: asked } },
      decide: askSwap(asked),
    });
  }

  /** By the colleague alone. */
  @Post('swaps/:swapId/answer')
  @HttpCode(200)
  async answer(
    @Param('site') id: string,
    @Param('swapId') swap: string,
    @Body() body: unknown,
    @DeskRequestOf() request: DeskRequest,
  ): Promise<DeskAnswer> {
    const swapId = uuidOf('swapId', swap);
    const asked = parseInput(rosterCommands.AnswerSwap, body);
    const site = await siteOfPath(this.parts, request.caller, id);
    return runDesk(this.parts, request, 'keep-desk', {
      ...{ register: roster, site, period: asked.month, about: swapId, asked: { type: 'AnswerSwap', body: asked } },
      decide: answerSwap(swapId, asked),
    });
  }

  @Post('swaps/:swapId/decision')
  @HttpCode(200)
  async decide(
    @Param('site') id: string,
    @Param('swapId') swap: string,
    @Body() body: unknown,
    @DeskRequestOf() request: DeskRequest,
  ): Promise<DeskAnswer> {
    const swapId = uuidOf('swapId', swap);
    const asked = parseInput(rosterCommands.DecideSwap, body);
    const site = await siteOfPath(this.parts, request.caller, id);
    return runDesk(this.parts, request, 'plan-desk', {
      ...{ register: roster, site, period: asked.month, about: swapId, asked: { type: 'DecideSwap', body: asked } },
      decide: decideSwap(swapId, asked),
    });
  }
}
