import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { invariant } from '#libs/contracts/errors.js';
import { type DemoPerson, demoPersons } from '#libs/identity/demo-persons.js';
import type { DevelopmentIssuer } from '#libs/identity/development-issuer.js';
import { invalidInput, parseInput } from './edge/parse-input.js';
import { type ApiParts, PARTS } from './parts.js';

const tokenRequest = z.strictObject({ person: z.string().min(1).max(200) });

/** The demo's issuer: gives anybody the token of any demo person. Not a part of the module unless it is switched on. */
@Controller('development')
export class DevelopmentController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get('jwks.json')
  keys(): DevelopmentIssuer['keySet'] {
    return this.issuer().keySet;
  }

  @Get('roles')
  async roles(): Promise<readonly DemoPerson[]> {
    return demoPersons(await this.parts.commands.sites.all());
  }

  @Post('token')
  @HttpCode(200)
  async token(@Body() body: unknown): Promise<{ token: string }> {
    const { person } = parseInput(tokenRequest, body);
    const found = (await this.roles()).find((candidate) => candidate.person === person);
    if (!found) throw invalidInput([{ path: 'person', message: 'not one of /development/roles' }]);
    return { token: await this.issuer().tokenFor(found) };
  }

  private issuer(): DevelopmentIssuer {
    invariant(this.parts.issuer, 'this controller comes with an issuer');
    return this.parts.issuer;
  }
}
