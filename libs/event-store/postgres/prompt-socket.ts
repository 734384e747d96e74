import { type Socket, connect } from 'node:net';

/** What the driver tells: hosts and ports as lists, or the path of a unix socket. */
interface DriverAddress {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string | false | null;
}

/** As the driver names an address in its errors, and the server's name to TLS. */
type AddressedSocket = Socket & { host?: string; port?: number };

/**
 * The driver's `socket` option: a connection that sends at once. The driver writes a command in several pieces, and a piece
 * held back (Nagle) until the server has acknowledged the one before waits up to 40 ms where the server acknowledges late.
 * Not connected yet when it is returned: what is written meanwhile is kept, and errors come as events.
 */
export function promptSocket(): (address: DriverAddress) => Socket {
  let turn = 0;
  return ({ host, port, path }) => {
    if (path) return connect({ path });
    const at = turn++ % Math.max(1, port.length);
    const to = { host: host[at] ?? 'localhost', port: port[at] ?? 5432 };
    return Object.assign<AddressedSocket, typeof to>(connect({ ...to, noDelay: true }), to);
  };
}
