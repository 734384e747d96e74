import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { streamOf } from '#libs/command-handler/append-request.js';
import { DomainError } from '#libs/contracts/errors.js';
import { type PassLink, passCommands } from '#libs/contracts/passes.js';
import { makePass } from '#libs/passes/make-pass.js';
import { siteOfPath } from '../desk/desk-request.js';
import { caseIdOf } from '../edge/command-headers.js';
import { parseInput } from '../edge/parse-input.js';
import { type Caller, CallerOf } from '../edge/request-context.js';
import { type ApiParts, PARTS } from '../parts.js';

/** Links for whoever has no login: made and taken back by the desk. */
@Controller('v1')
export class PassLinksController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  /** Another link beside those that are open: what has been handed out already goes on being good. */
  @Post('cases/:caseId/household-link')
  @HttpCode(200)
  async ofCase(@Param('caseId') id: string, @Body() body: unknown, @CallerOf() caller: Caller): Promise<PassLink> {
    const { days } = parseInput(passCommands.MakeHouseholdLink, body);
    const subject = await this.caseInScope(id, caller);
    return makePass(this.parts, await this.now(), { kind: 'case', subject, days, madeBy: caller.person.id });
  }

  @Post('cases/:caseId/household-link/revoke')
  @HttpCode(200)
  async revokeOfCase(
    @Param('caseId') id: string,
    @Body() body: unknown,
    @CallerOf() caller: Caller,
  ): Promise<{ revoked: number }> {
    parseInput(passCommands.RevokeLinks, body);
    return { revoked: await this.parts.passes.revoke('case', await this.caseInScope(id, caller)) };
  }

  @Post('sites/:site/intake-link')
  @HttpCode(200)
  async ofSite(@Param('site') id: string, @Body() body: unknown, @CallerOf() caller: Caller): Promise<PassLink> {
    const { days } = parseInput(passCommands.MakeIntakeLink, body);
    const { id: subject } = await siteOfPath(this.parts, caller, id);
    return makePass(this.parts, await this.now(), { kind: 'site', subject, days, madeBy: caller.person.id });
  }

  @Post('sites/:site/intake-link/revoke')
  @HttpCode(200)
  async revokeOfSite(
    @Param('site') id: string,
    @Body() body: unknown,
    @CallerOf() caller: Caller,
  ): Promise<{ revoked: number }> {
    parseInput(passCommands.RevokeLinks, body);
    const { id: subject } = await siteOfPath(this.parts, caller, id);
    return { revoked: await this.parts.passes.revoke('site', subject) };
  }

  private now(): Promise<string> {
    return this.parts.commands.store.now();
  }

  /** A case of a foreign site is not found: its number alone must not tell that it exists. */
  private async caseInScope(id: string, { scope }: Caller): Promise<string> {
    const caseId = caseIdOf(id);
    const { events } = await this.parts.commands.store.readStream(streamOf(caseId));
    const site = events[0]?.metadata.site;
    if (site === undefined || !scope.includes(site)) {
      throw new DomainError('case-not-found', `no case ${caseId}`, { caseId });
    }
    return caseId;
  }
}
