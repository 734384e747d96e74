import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError } from '#libs/contracts/errors.js';

/** No script but our own files; styles are made by the component library at run time. */
const CONTENT_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "object-src 'none'",
].join('; ');
/** the household's page and the report at a site (apps/dashboard/door) */
const WITHOUT_LOGIN = /^[hq]\//;
const OURS = /^\/(v1|development|docs|livez|readyz|metrics)(\/|$)/;

/**
 * The built dashboard at `/`. Only files that were there at the start are served; any other page address gets
 * index.html, because the dashboard does its own routing.
 */
export async function serveDashboard(app: NestFastifyApplication, folder: string): Promise<void> {
  const files = new Set(existsSync(folder) ? filesUnder(folder) : []);
  const server = app.getHttpAdapter().getInstance();
  // structural twin of the type in Nest's own copy of Fastify
  await app.register(fastifyStatic as never, { root: folder, serve: false, cacheControl: false } as never);
  server.get('/*', (request, reply) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname).slice(1);
    const file = files.has(path) ? path : WITHOUT_LOGIN.test(path) ? 'door.html' : 'index.html';
    // a pass holds dots
    const isPage = file === 'door.html' || (!/\.[a-z0-9]+$/i.test(path) && !OURS.test(`/${path}`));
    if (!files.has(file) || (file !== path && path !== '' && !isPage)) {
      throw new DomainError(
        'route-unknown',
        files.size === 0 && isPage ? 'the dashboard is not built' : 'no such address',
      );
    }
    // names of assets carry their hash; the page that names them must be asked for each time
    const cache = file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    void reply.header('cache-control', cache).header('referrer-policy', 'no-referrer');
    void reply.header('content-security-policy', CONTENT_POLICY);
    return (reply as unknown as { sendFile(name: string): unknown }).sendFile(file);
  });
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative('.', name).split(sep).join('/'));
}
