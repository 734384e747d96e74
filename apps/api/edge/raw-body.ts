import type { IncomingMessage } from 'node:http';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';

/** Bytes of a body as they were sent: a signature is over these and not over what they parse to. */
const bodies = new WeakMap<IncomingMessage, Buffer>();

export function rememberBody(request: IncomingMessage, bytes: Buffer): void {
  bodies.set(request, bytes);
}

/** Parameter of a handler: the body's bytes; empty where there was none. */
export const RawBodyOf = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { raw } = context.switchToHttp().getRequest<{ raw: IncomingMessage }>();
  return bodies.get(raw) ?? Buffer.alloc(0);
});
