import { createServer } from 'node:net';
import { DomainError } from '#libs/contracts/errors.js';

/**
 * Below the range from which Linux (32768 up) and macOS (49152 up) hand out ports for outgoing connections. A server that
 * is being restarted must not find its port lent to some client, and a client that knocks meanwhile must not connect to itself.
 */
const FIRST_PORT = 20_000;
const LAST_PORT = 31_999;

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The remembered port if nobody listens there, else a free one of our range on 127.0.0.1. Throws `servers-unavailable`. */
export async function freePort(remembered?: number): Promise<number> {
  if (remembered !== undefined && (await isFree(remembered))) return remembered;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT + 1));
    if (await isFree(port)) return port;
  }
  throw new DomainError('servers-unavailable', `no free port between ${FIRST_PORT} and ${LAST_PORT} on 127.0.0.1`);
}
