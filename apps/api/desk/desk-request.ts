import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { commandIdFor } from '#libs/command-handler/idempotency-key.js';
import type { DeskAnswer } from '#libs/contracts/desk/fields.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { Site } from '#libs/contracts/site.js';
import { word } from '#libs/contracts/shared/fields.js';
import { type RegisterWrite, writeRegister } from '#libs/desk/write-register.js';
import { type Capability, roleForCapability } from '#libs/identity/permissions.js';
import { requireSite } from '#libs/identity/site-scope.js';
import { idempotencyKeyOf, traceOf } from '../edge/command-headers.js';
import { parseInput } from '../edge/parse-input.js';
import { type Caller, callerOf, correlationOf } from '../edge/request-context.js';
import type { ApiParts } from '../parts.js';
import { refuseValue } from '../run-command.js';

/** Fixed for good: another value would let a key sent again count as new. */
const NAMESPACE = '7b0c4c0a-2c62-4d0b-9c3f-5d2a8e1f6a90';

/** The site of the path. Throws `invalid-input`, `forbidden-site`, `entry-unknown`. */
export async function siteOfPath({ commands }: ApiParts, { scope }: Caller, text: string): Promise<Site> {
  const id = parseInput(word, text, 'site');
  requireSite(scope, id);
  const site = await commands.sites.find(id);
  if (site === undefined) throw new DomainError('entry-unknown', 'no such site', { field: 'site' });
  return site;
}

export interface DeskRequest {
  readonly caller: Caller;
  readonly headers: IncomingHttpHeaders;
  readonly correlationId: string;
  /** of the command */
  readonly key: string;
}

/** Parameter of a handler: who asks, and the headers of a command. Without a key nothing else is looked at. */
export const DeskRequestOf = createParamDecorator((_: unknown, context: ExecutionContext): DeskRequest => {
  const { raw } = context.switchToHttp().getRequest<{ raw: IncomingMessage }>();
  const { headers } = raw;
  return { caller: callerOf(raw), headers, correlationId: correlationOf(raw), key: idempotencyKeyOf(headers) };
});

type Write<S> = Omit<RegisterWrite<S>, 'commandId' | 'actor' | 'correlationId' | 'traceparent'>;

/** A key counts within its register and site. Throws what the rules refuse. */
export async function runDesk<S>(
  { commands }: ApiParts,
  { caller: { person }, headers, correlationId, key }: DeskRequest,
  capability: Capability,
  write: Write<S>,
): Promise<DeskAnswer> {
  const scope = uuidv5(`${write.register.name}/${write.site.id}`, uuidv5(commands.group, NAMESPACE));
  return writeRegister(commands, {
    ...write,
    commandId: commandIdFor(scope, key),
    actor: { id: person.id, role: roleForCapability(person, capability) },
    correlationId,
    ...traceOf(headers),
  }).catch(refuseValue);
}
