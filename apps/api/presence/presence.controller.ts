import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { streamOf } from '#libs/command-handler/append-request.js';
import { DomainError } from '#libs/contracts/errors.js';
import { type PresentAtCase, presenceShown } from '#libs/contracts/presence.js';
import { caseIdOf } from '../edge/command-headers.js';
import { parseInput } from '../edge/parse-input.js';
import { type Caller, CallerOf } from '../edge/request-context.js';
import { type ApiParts, PARTS } from '../parts.js';

/** Two people at one case see each other. */
@Controller('v1/cases/:caseId/presence')
export class PresenceController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Post()
  @HttpCode(200)
  async show(
    @Param('caseId') id: string,
    @Body() body: unknown,
    @CallerOf() { person, scope }: Caller,
  ): Promise<PresentAtCase> {
    const caseId = caseIdOf(id);
    const { page, doing } = parseInput(presenceShown, body);
    const site = await this.siteOf(caseId);
    if (site === undefined || !scope.includes(site)) {
      throw new DomainError('case-not-found', `no case ${caseId}`, { caseId });
    }
    return this.parts.presence.sees({ page, caseId, doing, person: person.id, name: person.name });
  }

  /** The read model is asked first: it is one row, and the case is there unless it was opened a moment ago. */
  private async siteOf(caseId: string): Promise<string | undefined> {
    const row = await this.parts.readModel.findCase(caseId);
    if (row !== undefined) return row.site;
    const { events } = await this.parts.commands.store.readStream(streamOf(caseId));
    return events[0]?.metadata.site;
  }
}
