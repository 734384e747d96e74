import type { IncomingMessage } from 'node:http';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { DomainError } from '#libs/contracts/errors.js';
import type { Person } from '#libs/identity/person.js';
import type { SiteScope } from '#libs/identity/site-scope.js';

/** Who asks, found out before the body is read. */
export interface Caller {
  readonly person: Person;
  readonly scope: SiteScope;
}

/** Kept beside the request, not in it: nothing that a client sends can land here. */
const callers = new WeakMap<IncomingMessage, Caller>();
const correlations = new WeakMap<IncomingMessage, string>();

export function rememberCaller(request: IncomingMessage, caller: Caller): void {
  callers.set(request, caller);
}
export function callerOf(request: IncomingMessage): Caller {
  const caller = callers.get(request);
  if (!caller) throw new DomainError('unauthenticated', 'a bearer token is required');
  return caller;
}
export function roleSeen(request: IncomingMessage): string {
  return callers.get(request)?.person.roles[0] ?? 'nobody';
}
export function rememberCorrelation(request: IncomingMessage, id: string): void {
  correlations.set(request, id);
}
export function correlationOf(request: IncomingMessage): string {
  return correlations.get(request) ?? '';
}

const rawOf = (context: ExecutionContext): IncomingMessage =>
  context.switchToHttp().getRequest<{ raw: IncomingMessage }>().raw;

/** Parameter of a handler: the caller. */
export const CallerOf = createParamDecorator((_: unknown, context: ExecutionContext) => callerOf(rawOf(context)));
/** Parameter of a handler: the request's headers, lower case. */
export const HeadersOf = createParamDecorator((_: unknown, context: ExecutionContext) => rawOf(context).headers);
/** Parameter of a handler of several addresses: the last word of the one that was asked, as it was entered. */
export const LastWordOf = createParamDecorator((_: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<{ routeOptions: { url: string } }>().routeOptions.url.split('/').at(-1),
);
/** Parameter of a handler: the correlation id that the answer carries as well. */
export const CorrelationOf = createParamDecorator((_: unknown, context: ExecutionContext) =>
  correlationOf(rawOf(context)),
);
