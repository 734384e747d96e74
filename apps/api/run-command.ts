import type { IncomingHttpHeaders } from 'node:http';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import { commandIdFor } from '#libs/command-handler/idempotency-key.js';
import type { Command, CaseCommandType } from '#libs/contracts/commands.js';
import { DomainError, hasCode } from '#libs/contracts/errors.js';
import { roleForCommand } from '#libs/identity/permissions.js';
import { requireSite } from '#libs/identity/site-scope.js';
import { wordingOfCommand } from '#libs/policy/wording.js';
import type { CommandAnswer } from './answers.js';
import { requirePhotos, takeUpPhotos } from './command-photos.js';
import { traceOf } from './edge/command-headers.js';
import type { Caller } from './edge/request-context.js';
import type { ApiParts } from './parts.js';

export interface CommandCall {
  readonly caseId: string;
  readonly command: Command<CaseCommandType>;
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
  await requirePhotos(parts, command, { cases: [caseId], sites: scope.sites });
  const { version, stage, duplicate, events } = await handleCommand(parts.commands, {
    caseId,
    command,
    commandId: commandIdFor(caseId, key),
    actor: { id: person.id, role },
    correlationId,
    mayAct: (site) => requireSite(scope, site),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    ...traceOf(headers),
  }).catch(refuseValue);
  await takeUpPhotos(parts, command, { caseId, events });
  const packVersion = events[0]?.metadata.packVersion;
  const wording = packVersion === undefined ? [] : await adviceOn(parts, command, packVersion);
  return { caseId, version, stage, duplicate, wording };
}

/** The command is stored: whatever happens to the advice must not make it look refused. */
export async function adviceOn(
  { commands, log }: ApiParts,
  { type, body }: CommandCall['command'],
  packVersion: string,
) {
  try {
    const { wording } = (await commands.rules.current()).packByVersion(packVersion);
    return wordingOfCommand(type, body, wording);
  } catch (error) {
    log.warn({ err: error, packVersion }, 'no advice on wording');
    return [];
  }
}

/**
 * The body has been read by then: what a rule has against a value is no fault of form any more, and another day or on
 * another case the same body would be taken. Hence another code and status than those of bad input.
 */
export function refuseValue(error: unknown): never {
  if (hasCode(error, 'invalid-input')) throw new DomainError('value-refused', error.message, error.details);
  throw error;
}
