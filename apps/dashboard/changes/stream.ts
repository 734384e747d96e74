import { createParser } from 'eventsource-parser';
import type { CaseRow, PresentAtCase } from '../api/shapes.js';

export type LiveState = 'live' | 'reconnecting' | 'polling';

export interface StreamHandlers {
  readonly onRow: (row: CaseRow) => void;
  /** who else is at a case that this person has open */
  readonly onPresence: (shown: PresentAtCase) => void;
  /** What was missed cannot be replayed: everything is to be asked again. */
  readonly onResync: () => void;
  readonly onState: (state: LiveState) => void;
}

const firstRetryMs = 500;
const longestRetryMs = 15_000;
/** The server sends a heartbeat at least every 20 s or so; a silent line is a dead one. */
const silenceMs = 60_000;

/**
 * Follows GET /v1/changes by fetch, because EventSource cannot send a bearer token. Reconnects for ever with Last-Event-ID
 * and growing waits; after three failures in a row it says `polling`, and the page asks by itself meanwhile.
 */
export async function follow(token: string, handlers: StreamHandlers, signal: AbortSignal): Promise<void> {
  let lastId: string | null = null;
  let failures = 0;
  while (!signal.aborted) {
    const line = new AbortController();
    const stop = () => line.abort();
    signal.addEventListener('abort', stop);
    try {
      await readLine(token, lastId, line, {
        ...handlers,
        onState: (state) => {
          // Without an id there is nothing to replay from, yet something may have happened in the gap.
          if (failures > 0 && lastId === null) handlers.onResync();
          failures = 0;
          handlers.onState(state);
        },
        onId: (id) => {
          lastId = id;
        },
      });
    } catch {
      // A broken line and a refused one are met alike: wait, then connect again.
    } finally {
      signal.removeEventListener('abort', stop);
      line.abort();
    }
    if (signal.aborted) return;
    failures += 1;
    handlers.onState(failures > 3 ? 'polling' : 'reconnecting');
    await wait(Math.min(longestRetryMs, firstRetryMs * 2 ** failures), signal);
  }
}

async function readLine(
  token: string,
  lastId: string | null,
  line: AbortController,
  handlers: StreamHandlers & { onId: (id: string) => void },
): Promise<void> {
  const response = await fetch('/v1/changes', {
    headers: {
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
      ...(lastId ? { 'last-event-id': lastId } : {}),
    },
    cache: 'no-store',
    signal: line.signal,
  });
  if (!response.ok || !response.body) throw new Error(`changes: ${response.status}`);
  handlers.onState('live');
  const parser = createParser({
    onEvent: ({ id, event, data }) => {
      if (id) handlers.onId(id);
      if (event === 'resync') handlers.onResync();
      if (event === 'presence') handlers.onPresence(JSON.parse(data) as PresentAtCase);
      if (event === 'case') handlers.onRow(JSON.parse(data) as CaseRow);
    },
  });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const watchdog = window.setTimeout(() => line.abort(), silenceMs);
    const { done, value } = await reader.read().finally(() => window.clearTimeout(watchdog));
    if (done) return;
    parser.feed(value);
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer);
      resolve();
    });
  });
}
