import { Controller, Get, Inject } from '@nestjs/common';
import type { Freshness } from '#libs/contracts/horizon.js';
import type { Site } from '#libs/contracts/site.js';
import type { ClockAnswer, Me } from './answers.js';
import { type Caller, CallerOf } from './edge/request-context.js';
import { type ApiParts, PARTS } from './parts.js';

/** Who I am, what I may see, which time it is, how fresh what I see. */
@Controller('v1')
export class SelfController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get('me')
  me(@CallerOf() { person, scope }: Caller): Me {
    return {
      id: person.id,
      name: person.name,
      // a token without a role of ours does not come this far
      role: person.roles[0] ?? 'bi-reader',
      roles: [...person.roles],
      sites: scope.sites === '*' ? '*' : [...scope.sites],
      group: person.group,
    };
  }

  @Get('sites')
  async sites(@CallerOf() { scope }: Caller): Promise<Site[]> {
    return (await this.parts.commands.sites.all()).filter((site) => scope.includes(site.id));
  }

  @Get('freshness')
  freshness(): Promise<Freshness> {
    return this.parts.freshness();
  }

  @Get('clock')
  async clock(): Promise<ClockAnswer> {
    const [now, offsetMs] = await Promise.all([this.parts.commands.store.now(), this.parts.clockOffsetMs()]);
    return { now, simulation: this.parts.configuration.SIMULATION, offsetMs };
  }
}
