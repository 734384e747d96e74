import type { IncomingHttpHeaders } from 'node:http';
import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { commandIdFor } from '#libs/command-handler/idempotency-key.js';
import { childCaseIdOf, openChild } from '#libs/command-handler/open-child.js';
import { type Command, type OpeningCommandType, OPENING_COMMANDS, openChildRequest } from '#libs/contracts/commands.js';
import type { CaseKind } from '#libs/contracts/case.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { roleForCommand } from '#libs/identity/permissions.js';
import { requireSite } from '#libs/identity/site-scope.js';
import type { ChildAnswer } from './answers.js';
import { caseIdOf, idempotencyKeyOf, traceOf } from './edge/command-headers.js';
import { parseInput } from './edge/parse-input.js';
import type { Reply } from './edge/problem.filter.js';
import { type Caller, CallerOf, CorrelationOf, HeadersOf } from './edge/request-context.js';
import { type ApiParts, PARTS } from './parts.js';
import { requirePhotos, takeUpPhotos } from './command-photos.js';
import { adviceOn, refuseValue } from './run-command.js';

@Controller('v1/cases/:caseId/children')
export class ChildrenController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  /**
   * 201; 200 where the key had been used with the same body. Who may open a case of the kind may open it from another one; who
   * takes something down on the parent with it has to be allowed that too.
   */
  @Post()
  async open(
    @Param('caseId') id: string,
    @Body() body: unknown,
    @CallerOf() { person, scope }: Caller,
    @HeadersOf() headers: IncomingHttpHeaders,
    @CorrelationOf() correlationId: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ChildAnswer> {
    const parentCaseId = caseIdOf(id);
    const key = idempotencyKeyOf(headers);
    const asked = parseInput(openChildRequest, body);
    const opening = { type: openingOf(asked.kind), body: asked.body } as Command<OpeningCommandType>;
    const role = roleForCommand(person, opening.type);
    const first = asked.with as Command<'OpenChild'>['body']['with'];
    if (first !== undefined) roleForCommand(person, first.type);
    // what the parent shows, its child may show too
    const commandId = commandIdFor(parentCaseId, key);
    const cases = [parentCaseId, childCaseIdOf(commandId)];
    await requirePhotos(this.parts, opening, { cases, sites: scope.sites });
    const { parent, child } = await openChild(this.parts.commands, {
      ...{ parentCaseId, kind: asked.kind, link: asked.link, body: asked.body as JsonObject },
      ...(first && { with: first }),
      commandId,
      actor: { id: person.id, role },
      correlationId,
      mayAct: (site) => requireSite(scope, site),
      ...traceOf(headers),
    }).catch(refuseValue);
    await takeUpPhotos(this.parts, opening, { caseId: child.caseId, events: parent.events });
    void reply
      .status(parent.duplicate ? 200 : 201)
      .header('location', `/v1/cases/${child.caseId}`)
      .header('etag', `"${child.version}"`);
    const packVersion = parent.events[0]?.metadata.packVersion;
    const spoken = [opening, ...(first === undefined ? [] : [first as Command<typeof first.type>])];
    const wording =
      packVersion === undefined
        ? []
        : (await Promise.all(spoken.map((one) => adviceOn(this.parts, one, packVersion)))).flat();
    return {
      ...child,
      duplicate: parent.duplicate,
      wording,
      parent: { caseId: parentCaseId, version: parent.version },
    };
  }
}

/** The request's schema knows no other kinds. */
const openingOf = (kind: CaseKind): OpeningCommandType =>
  (OPENING_COMMANDS as Record<string, OpeningCommandType>)[kind]!;
