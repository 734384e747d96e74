import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError, invariant } from '#libs/contracts/errors.js';
import { requireCapability } from '#libs/identity/permissions.js';
import { siteScopeOf } from '#libs/identity/site-scope.js';
import type { TokenVerifier } from '#libs/identity/token-verifier.js';
import type { SiteRegistry } from '#libs/sites/port.js';
import { accessOf } from '../routes.js';
import { rememberCaller, rememberCorrelation } from './request-context.js';
import { ServedMethods } from './served-methods.js';

const VISIBLE = /^[\x21-\x7e]{1,200}$/;

interface Gate {
  readonly verifier: TokenVerifier;
  readonly sites: Pick<SiteRegistry, 'all'>;
}

/**
 * The guard of every route, as Fastify hooks: it runs before the body is read, so a stranger cannot make us parse one,
 * and it sees the routes that are not Nest's as well. A route without a decision stops the start.
 */
export function guardRoutes(app: NestFastifyApplication, gate: Gate): void {
  const server = app.getHttpAdapter().getInstance();
  const served = new ServedMethods();
  server.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      served.add(method, route.url);
      invariant(accessOf(method, route.url) !== undefined, `nobody has decided who may ${method} ${route.url}`);
    }
  });
  server.addHook('onRequest', async (request, reply) => {
    const correlation = request.headers['x-correlation-id'];
    const id = typeof correlation === 'string' && VISIBLE.test(correlation) ? correlation : randomUUID();
    rememberCorrelation(request.raw, id);
    void reply.header('x-correlation-id', id).header('x-content-type-options', 'nosniff');
    // an address that does not exist, or takes other methods, says so without a token
    if (request.is404 || request.routeOptions.url === '/*' || served.refuses(request.method, request.url)) {
      const allowed = served.at(request.url);
      if (allowed.length === 0 || allowed.includes(request.method)) return;
      void reply.header('allow', allowed.join(', '));
      throw new DomainError('method-unknown', `this address takes ${allowed.join(', ')}`, { allowed });
    }
    const { method, url } = request.routeOptions;
    const access = accessOf([method].flat()[0] ?? '', url ?? '');
    if (access === 'public' || access === 'signed') return;
    if (access === undefined) throw new DomainError('internal', `no access decided for ${url}`);
    // what a person may see must not be found in a cache
    void reply.header('cache-control', 'no-store');
    await admit(request.raw, gate).then((person) => requireCapability(person, access));
  });
}

async function admit(request: IncomingMessage, { verifier, sites }: Gate) {
  const person = await verifier.verify(request.headers.authorization);
  // only regions need the list; a person of named sites is admitted while the store is down and hears that from the route
  const known = person.regions.length === 0 ? [] : await sites.all();
  rememberCaller(request, { person, scope: siteScopeOf(person, known) });
  return person;
}
