import type { IncomingHttpHeaders } from 'node:http';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import { commandIdFor } from '#libs/command-handler/idempotency-key.js';
import type { Command, ComplaintCommandType } from '#libs/contracts/complaint/commands.js';
import { roleForCommand } from '#libs/identity/permissions.js';
import { requireSite } from '#libs/identity/site-scope.js';
import type { CommandAnswer } from './answers.js';
import { traceOf } from './edge/command-headers.js';
import type { Caller } from './edge/request-context.js';
import type { ApiParts } from './parts.js';

interface CommandCall {
  readonly caseId: string;
  readonly command: Command<ComplaintCommandType>;
  readonly key: string;
  readonly caller: Caller;
  readonly correlationId: string;
  readonly headers: IncomingHttpHeaders;
  readonly expectedVersion?: number;
}

/** Role first, then the case's site, then the rules. Throws what these refuse. */
export async function runCommand(parts: ApiParts, call: CommandCall): Promise<CommandAnswer> {
  const { caseId, command, key, caller, correlationId, headers, expectedVersion } = call;
  const { person, scope } = caller;
  const role = roleForCommand(person, command.type);
  const { version, stage, duplicate } = await handleCommand(parts.commands, {
    caseId,
    command,
    commandId: commandIdFor(caseId, key),
    actor: { id: person.id, role },
    correlationId,
    mayAct: (site) => requireSite(scope, site),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    ...traceOf(headers),
  });
  return { caseId, version, stage, duplicate };
}
