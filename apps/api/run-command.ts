import type { IncomingHttpHeaders } from 'node:http';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import { commandIdFor } from '#libs/command-handler/idempotency-key.js';
import type { Command, CaseCommandType } from '#libs/contracts/commands.js';
import { DomainError, hasCode } from '#libs/contracts/errors.js';
import { roleForCommand } from '#libs/identity/permissions.js';
import { requireSite } from '#libs/identity/site-scope.js';
import { wordingOfCommand } from '#libs/policy/wording.js';
import type { CommandAnswer } from './answers.js';
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
  await requirePhotos(parts, command, scope);
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

/** What a command calls a photo has to be stored as it says. Throws `photo-unknown`. */
export async function requirePhotos(
  { photos }: ApiParts,
  { body }: Command<CaseCommandType>,
  { sites }: Pick<Caller['scope'], 'sites'>,
): Promise<void> {
  const named = [
    ...('photos' in body ? (body.photos ?? []) : []),
    ...('signature' in body && body.signature !== undefined ? [body.signature] : []),
  ];
  const unknown = await photos.unknownOf(named, sites);
  if (unknown.length > 0) {
    const details = { photos: unknown.map(({ sha256 }) => sha256) };
    throw new DomainError('photo-unknown', 'send a photo to /v1/photos before a command names it', details);
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
