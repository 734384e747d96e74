import type { IncomingHttpHeaders } from 'node:http';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { recordContact } from '#libs/contacts/record-contact.js';
import { type ContactAnswer, contactReport } from '#libs/contracts/contacts.js';
import { DomainError } from '#libs/contracts/errors.js';
import { SIGNATURE_HEADER, verifySignature } from '#libs/signed-webhook/signature.js';
import { parseInput } from './edge/parse-input.js';
import { RawBodyOf } from './edge/raw-body.js';
import { HeadersOf } from './edge/request-context.js';
import { type ApiParts, PARTS } from './parts.js';

/** Telephone and chat systems are no persons: they sign what they report instead of bringing a token. */
@Controller('v1/telephony')
export class TelephonyController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Post('events')
  @HttpCode(200)
  report(
    @Body() body: unknown,
    @RawBodyOf() bytes: Buffer,
    @HeadersOf() headers: IncomingHttpHeaders,
  ): Promise<ContactAnswer> {
    const key = this.parts.configuration.TELEPHONY_KEY;
    if (key === undefined) throw new DomainError('unauthenticated', 'no telephone system is set up');
    const header = headers[SIGNATURE_HEADER];
    // The real clock: the signer knows nothing of one that is set.
    const seconds = Math.floor(Date.now() / 1_000);
    verifySignature(typeof header === 'string' ? header : undefined, { key, body: bytes, seconds });
    return recordContact(this.parts.commands, parseInput(contactReport, body));
  }
}
