import 'reflect-metadata';
import type { IncomingMessage } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { nestLogger } from '#libs/telemetry/logger.js';
import { ApiModule } from './api.module.js';
import { serveDashboard } from './dashboard-files.js';
import { guardRoutes } from './edge/access.hook.js';
import { AnswerDeadline } from './edge/answer-deadline.interceptor.js';
import { BODY_BYTES_MAX } from './edge/error-mapping.js';
import { takeJsonOnly, takePhotosAt } from './edge/json-body.js';
import { ProblemFilter, type Reply } from './edge/problem.filter.js';
import { logRequests } from './edge/request-log.js';
import type { ApiParts } from './parts.js';

const REQUEST_MS_MAX = 30_000;
const PATH_CHARACTERS_MAX = 8_192;

/** The whole HTTP edge, ready to listen. Fails where a route has no decision about who may use it. */
export async function createApi(parts: ApiParts): Promise<NestFastifyApplication> {
  const problems = new ProblemFilter(parts.log);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    // a client that sends its request drop by drop
    requestTimeout: REQUEST_MS_MAX,
    // a parameter of the path that is too long is refused by its schema, like any other that does not fit
    routerOptions: { maxParamLength: PATH_CHARACTERS_MAX },
    // streams of changes have no end of their own
    forceCloseConnections: true,
    frameworkErrors: (error: Error, request: { raw: IncomingMessage }, reply: unknown) => {
      problems.answer(error, request.raw, reply as Reply);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(parts), adapter, {
    logger: nestLogger(parts.log),
    bodyParser: false,
  });
  logRequests(app, parts);
  guardRoutes(app, { verifier: parts.verifier, sites: parts.commands.sites });
  takeJsonOnly(app);
  takePhotosAt(app);
  app.useGlobalFilters(problems);
  app.useGlobalInterceptors(new AnswerDeadline());
  await serveDashboard(app, parts.dashboardFolder);
  await app.init();
  return app;
}
