import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PHOTO_BYTES_MAX, PHOTO_MEDIA_TYPES } from '#libs/contracts/repair/words.js';
import { inputError } from './error-mapping.js';
import { rememberBody } from './raw-body.js';

/**
 * JSON in UTF-8 is the only body we take. Decoded strictly: a body in another encoding would otherwise be stored with
 * replacement characters in it, and nobody could tell what the customer had said.
 */
export function takeJsonOnly(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      rememberBody(request.raw, body as Buffer);
      done(null, parseJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

const PHOTO_URLS: readonly string[] = ['/v1/photos', '/v1/intake/photos'];

/** The addresses that take bytes as they are: everywhere else they are refused, whatever they are called. */
export function takePhotosAt(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  const limits = { parseAs: 'buffer', bodyLimit: PHOTO_BYTES_MAX } as const;
  server.addContentTypeParser([...PHOTO_MEDIA_TYPES], limits, (request, body, done) => {
    if (PHOTO_URLS.includes(request.routeOptions.url ?? '')) done(null, body);
    else done(inputError('content-type', 'application/json is expected'));
  });
}

function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) throw inputError('body', 'a JSON object is expected');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw inputError('body', 'the encoding is not UTF-8');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw inputError('body', 'this is not JSON');
  }
}
