import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { type HouseholdList, type Registered, householdCommands } from '#libs/contracts/households.js';
import { DomainError } from '#libs/contracts/errors.js';
import { uuidOf } from '../edge/command-headers.js';
import { parseInput } from '../edge/parse-input.js';
import { type Caller, CallerOf } from '../edge/request-context.js';
import { type ApiParts, PARTS } from '../parts.js';
import { siteOfPath } from './desk-request.js';

/** Who lives where. What is asked names a person, and addresses are kept by proxies and logs: hence POST. */
@Controller('v1/sites/:site/households')
export class HouseholdsController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Post('search')
  @HttpCode(200)
  async find(@Param('site') id: string, @Body() body: unknown, @CallerOf() caller: Caller): Promise<HouseholdList> {
    const { q } = parseInput(householdCommands.FindHouseholds, body);
    const site = await siteOfPath(this.parts, caller, id);
    return this.parts.households.find(site.id, q);
  }

  /** Told again it changes nothing, so it needs no key. */
  @Post()
  @HttpCode(200)
  async register(@Param('site') id: string, @Body() body: unknown, @CallerOf() caller: Caller): Promise<Registered> {
    const { residents } = parseInput(householdCommands.RegisterResidents, body);
    const site = await siteOfPath(this.parts, caller, id);
    return this.parts.households.register(site.id, residents);
  }

  @Post(':residentId/erase')
  @HttpCode(200)
  async erase(
    @Param('site') id: string,
    @Param('residentId') resident: string,
    @CallerOf() caller: Caller,
  ): Promise<{ residentId: string }> {
    const residentId = uuidOf('residentId', resident);
    const site = await siteOfPath(this.parts, caller, id);
    if (!(await this.parts.households.erase(site.id, residentId))) {
      throw new DomainError('entry-unknown', 'the site has no such resident', { field: 'residentId' });
    }
    return { residentId };
  }
}
