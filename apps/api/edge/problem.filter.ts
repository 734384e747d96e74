import type { IncomingMessage } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { DomainError } from '#libs/contracts/errors.js';
import type { Logger } from '#libs/telemetry/logger.js';
import { toDomainError } from './error-mapping.js';
import { type RefusalLanguage, sayRefusal } from '#libs/policy/refusals/say-refusal.js';
import { type Problem, statusOf } from './problem.js';
import { correlationOf } from './request-context.js';

/** The part of Fastify's reply that an answer needs. */
export interface Reply {
  readonly sent: boolean;
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body: string): unknown;
}

const RETRY_AFTER_SECONDS = 2;
/** of Accept-Language; nobody reads more languages than that */
const RANGES_MAX = 20;

/** Every error leaves through here, as `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(exception, http.getRequest<{ raw: IncomingMessage }>().raw, http.getResponse<Reply>());
  }

  answer(exception: unknown, request: IncomingMessage, reply: Reply): void {
    const error = toDomainError(exception);
    const status = statusOf(error.code);
    const correlationId = correlationOf(request);
    if (status >= 500) this.log.error({ err: exception, code: error.code, correlationId }, 'request failed');
    if (reply.sent) return;
    const headers = headersFor(error);
    for (const [name, value] of Object.entries(headers)) void reply.header(name, value);
    void reply.status(status).send(JSON.stringify(problemFor(error, { status, request, correlationId })));
  }
}

function headersFor(error: DomainError): Record<string, string> {
  return {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    ...([429, 503].includes(statusOf(error.code)) ? { 'retry-after': String(retrySeconds(error)) } : {}),
    ...(statusOf(error.code) === 401 ? { 'www-authenticate': 'Bearer realm="redress"' } : {}),
  };
}

function retrySeconds({ details }: DomainError): number {
  const seconds = details['retrySeconds'];
  return typeof seconds === 'number' ? seconds : RETRY_AFTER_SECONDS;
}

interface Asked {
  readonly status: number;
  readonly request: IncomingMessage;
  readonly correlationId: string;
}

function problemFor(error: DomainError, { status, request, correlationId }: Asked): Problem {
  const { clause, ...details } = error.details;
  const said = { zh: saidIn(error, 'zh'), en: saidIn(error, 'en') };
  return {
    type: `urn:redress:error:${error.code}`,
    ...said[languageOf(request)],
    said,
    status,
    code: error.code,
    ...(typeof clause === 'string' ? { clause } : {}),
    instance: (request.url ?? '').split('?')[0] ?? '',
    correlationId,
    details: status === 500 ? {} : details,
  };
}

function saidIn(error: DomainError, language: RefusalLanguage) {
  const said = sayRefusal(error, language);
  // our own words for what only we caused: the text of a programmer's error is for the log
  return statusOf(error.code) === 500 ? { ...said, detail: said.title } : said;
}

/** By weight, of equals the one named first (RFC 9110 section 12.5.4); English for whoever wants neither of the two. */
function languageOf({ headers }: IncomingMessage): RefusalLanguage {
  let best: { readonly language: RefusalLanguage; readonly weight: number } | undefined;
  for (const range of (headers['accept-language'] ?? '').split(',').slice(0, RANGES_MAX)) {
    const [, language, weight = '1'] =
      /^\s*(zh|en)(?:-[a-z0-9-]*)?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*$/i.exec(range) ?? [];
    if (language === undefined || Number(weight) <= (best?.weight ?? 0)) continue;
    best = { language: language.toLowerCase() as RefusalLanguage, weight: Number(weight) };
  }
  return best?.language ?? 'en';
}
