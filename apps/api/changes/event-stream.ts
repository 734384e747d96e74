import type { ServerResponse } from 'node:http';
import type { PresentAtCase } from '#libs/contracts/presence.js';
import type { CaseRow } from '#libs/contracts/views.js';

/** A reader that lets more than this pile up is cut off; it comes back with Last-Event-ID and catches up in one go. */
const UNREAD_BYTES_MAX = 1_024 * 1_024;
const RECONNECT_MS = 2_000;

/** A row is told to hundreds of streams, and written out once. */
const written = new WeakMap<CaseRow, string>();
function jsonOf(row: CaseRow): string {
  let text = written.get(row);
  if (text === undefined) {
    text = JSON.stringify(row);
    written.set(row, text);
  }
  return text;
}

/** One client's stream of changes, as server-sent events (WHATWG HTML, "event stream"). */
export class EventStream {
  private lastChangeNo = 0;

  constructor(
    private readonly response: ServerResponse,
    private readonly mayRead: (site: string) => boolean,
    /** whose stream it is */
    readonly person: string = '',
  ) {}

  /** Number of the last change that this stream has been told, or need not be. */
  get position(): number {
    return this.lastChangeNo;
  }

  /** `from`: the change after which this stream goes on. */
  open(from: number, headers: Readonly<Record<string, string>>): void {
    this.lastChangeNo = from;
    this.response.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      connection: 'keep-alive',
      // a reverse proxy that buffers would hold the news back
      'x-accel-buffering': 'no',
    });
    this.write(`retry: ${RECONNECT_MS}\nid: ${from}\n\n`);
  }

  /**
   * Sends what lies in scope and has not been sent. A batch of the projector has one number: only the last row of a
   * number carries it as `id`, so that a stream cut inside a batch gets the whole batch again.
   */
  sendRows(rows: readonly CaseRow[]): void {
    const fresh = rows.filter((row) => row.changeNo > this.lastChangeNo && this.mayRead(row.site));
    const told = fresh.map((row, index) => {
      const isLast = fresh[index + 1]?.changeNo !== row.changeNo;
      return `event: case\n${isLast ? `id: ${row.changeNo}\n` : ''}data: ${jsonOf(row)}\n\n`;
    });
    if (told.length > 0) this.write(told.join(''));
    this.lastChangeNo = Math.max(this.lastChangeNo, ...rows.map((row) => row.changeNo));
  }

  /** Too much was missed to tell it row by row: the client reads its lists anew. */
  sendResync(changeNo: number): void {
    this.lastChangeNo = changeNo;
    this.write(`event: resync\nid: ${changeNo}\ndata: {"changeNo":${changeNo}}\n\n`);
  }

  /** Without an id: what is not there any more need not be told to whoever comes back. */
  sendPresence(shown: PresentAtCase): void {
    this.write(`event: presence\ndata: ${JSON.stringify(shown)}\n\n`);
  }

  /** A comment; keeps proxies from closing a quiet line. */
  beat(): void {
    this.write(': beat\n\n');
  }

  end(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    this.response.write(text);
    if (this.response.writableLength > UNREAD_BYTES_MAX) this.response.destroy();
  }
}
