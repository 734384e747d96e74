import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { EventStream } from './changes/event-stream.js';
import { inputError } from './edge/error-mapping.js';
import { type Caller, CallerOf, CorrelationOf, HeadersOf } from './edge/request-context.js';
import { type ApiParts, PARTS } from './parts.js';

/** setTimeout cannot wait longer; a stream of a token that lives on simply comes back. */
const TIMER_MS_MAX = 2_147_483_647;

@Controller('v1/changes')
export class ChangesController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  async follow(
    @HeadersOf() headers: IncomingHttpHeaders,
    @CallerOf() { person, scope }: Caller,
    @CorrelationOf() correlationId: string,
    @Res() reply: { raw: ServerResponse; hijack(): void },
  ): Promise<void> {
    const { changes } = this.parts;
    const { from, missed } = await changes.catchUp(lastEventIdOf(headers));
    reply.hijack();
    const response = reply.raw;
    const stream = new EventStream(response, (site) => scope.includes(site), person.id);
    // The stream must not outlive the right to read it.
    const livesMs = Math.max(0, person.expiresAtSeconds * 1_000 - Date.now());
    const expiry = setTimeout(() => stream.end(), Math.min(livesMs, TIMER_MS_MAX));
    response.on('close', () => {
      clearTimeout(expiry);
      changes.remove(stream);
    });
    stream.open(from, { 'x-correlation-id': correlationId, 'x-content-type-options': 'nosniff' });
    if (missed) stream.sendRows(missed);
    else stream.sendResync(from);
    changes.add(stream);
  }
}

function lastEventIdOf(headers: IncomingHttpHeaders): number | undefined {
  const text = headers['last-event-id'];
  if (text === undefined || text === '') return undefined;
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text)) throw inputError('last-event-id', 'a number is expected');
  return Number(text);
}
