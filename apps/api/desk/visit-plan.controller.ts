import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { localMonth } from '#libs/clock/civil.js';
import type { DeskAnswer } from '#libs/contracts/desk/fields.js';
import { type VisitPlanView, visitPlanCommands } from '#libs/contracts/desk/visit-plan.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { openFacts, readRegister } from '#libs/desk/read-register.js';
import { planVisit, recordVisit, seeVisitRecord, visitPlan } from '#libs/desk/visit-plan/visit-plan.js';
import { hasCapability } from '#libs/identity/permissions.js';
import { uuidOf } from '../edge/command-headers.js';
import { parseInput } from '../edge/parse-input.js';
import { type Caller, CallerOf } from '../edge/request-context.js';
import { type ApiParts, PARTS } from '../parts.js';
import { type DeskRequest, DeskRequestOf, runDesk, siteOfPath } from './desk-request.js';
import { rosterQuery } from './query-strings.js';

/** D-5.2a, D-5.4: visits to owners and residents, planned, made and recorded. */
@Controller('v1/sites/:site/visits')
export class VisitPlanController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  async read(@Param('site') id: string, @Query() query: unknown, @CallerOf() caller: Caller): Promise<VisitPlanView> {
    const { commands } = this.parts;
    const asked = parseInput(rosterQuery, query, '?');
    const site = await siteOfPath(this.parts, caller, id);
    const month = asked.month ?? localMonth(await commands.store.now(), site.zone);
    const [page] = await readRegister(commands, visitPlan, site.id, [month]);
    const { version, visits } = page?.state ?? visitPlan.initial;
    const told = new Map<string, JsonObject>();
    if (hasCapability(caller.person, 'read-private')) {
      const events = page?.events ?? [];
      const opened = await openFacts(commands.vault, events);
      events.forEach(({ data }, place) => {
        const visitId = String(data['visitId']);
        const said = opened[place];
        if (said) told.set(visitId, { ...told.get(visitId), ...said });
      });
    }
    const shown = visits.map((one) => ({ ...one, private: told.get(one.visitId) ?? null }));
    return { site: site.id, month, version, visits: shown };
  }

  @Post()
  @HttpCode(200)
  async plan(
    @Param('site') id: string,
    @Body() body: unknown,
    @DeskRequestOf() request: DeskRequest,
  ): Promise<DeskAnswer> {
    const asked = parseInput(visitPlanCommands.PlanVisit, body);
    const site = await siteOfPath(this.parts, request.caller, id);
    return runDesk(this.parts, request, 'plan-desk', {
      ...{ register: visitPlan, site, period: asked.month, asked: { type: 'PlanVisit', body: asked } },
      decide: planVisit(asked),
    });
  }

  @Post(':visitId/record')
  @HttpCode(200)
  async record(
    @Param('site') id: string,
    @Param('visitId') visit: string,
    @Body() body: unknown,
    @DeskRequestOf() request: DeskRequest,
  ): Promise<DeskAnswer> {
    const visitId = uuidOf('visitId', visit);
    const asked = parseInput(visitPlanCommands.RecordVisit, body);
    const site = await siteOfPath(this.parts, request.caller, id);
    return runDesk(this.parts, request, 'read-private', {
      ...{
        register: visitPlan,
        site,
        period: asked.month,
        about: visitId,
        asked: { type: 'RecordVisit', body: asked },
      },
      decide: recordVisit(visitId, asked),
    });
  }

  @Post(':visitId/seen')
  @HttpCode(200)
  async see(
    @Param('site') id: string,
    @Param('visitId') visit: string,
    @Body() body: unknown,
    @DeskRequestOf() request: DeskRequest,
  ): Promise<DeskAnswer> {
    const visitId = uuidOf('visitId', visit);
    const asked = parseInput(visitPlanCommands.SeeVisitRecord, body);
    const site = await siteOfPath(this.parts, request.caller, id);
    const told = { type: 'SeeVisitRecord', body: asked };
    return runDesk(this.parts, request, 'plan-desk', {
      ...{ register: visitPlan, site, period: asked.month, about: visitId, asked: told },
      decide: seeVisitRecord(visitId),
    });
  }
}
