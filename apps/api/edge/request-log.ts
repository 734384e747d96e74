import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from '#libs/telemetry/logger.js';
import type { Metrics } from '#libs/telemetry/metrics.js';
import { correlationOf, roleSeen } from './request-context.js';

/**
 * One line and one count a request. The route's pattern stands for the address: a search or a case number could lead to a
 * person, and a label with numbers in it would grow without end.
 */
export function logRequests(app: NestFastifyApplication, { log, metrics }: { log: Logger; metrics: Metrics }): void {
  const answered = metrics.counter('redress_api_answered_requests', 'Requests answered, by route and status');
  const spent = metrics.counter('redress_api_answering_milliseconds', 'Time spent answering, by route');
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onResponse', (request, reply, done) => {
    const route = `${request.method} ${request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown')}`;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    answered.add(1, { route, status: String(reply.statusCode) });
    spent.add(ms, { route });
    const correlationId = correlationOf(request.raw);
    const line = { route, status: reply.statusCode, ms, role: roleSeen(request.raw), correlationId };
    if (route.endsWith('z') || route.endsWith('/metrics')) log.debug(line, 'answered');
    else log.info(line, 'answered');
    done();
  });
}
