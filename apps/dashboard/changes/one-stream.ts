import type { CaseRow, PresentAtCase } from '../api/shapes.js';
import type { Session } from '../api/session.js';
import { follow, type LiveState, type StreamHandlers } from './stream.js';

type Message =
  | { readonly row: CaseRow }
  | { readonly presence: PresentAtCase }
  | { readonly resync: true }
  | { readonly state: LiveState }
  | { readonly ask: true };

/**
 * One stream for all tabs of a person: HTTP/1.1 allows six lines to a host, so that with a stream a tab the seventh tab
 * would hang. The tab that holds the Web Lock follows the stream and tells the others; when it closes, the next takes over and
 * asks everything again. Where there are no locks (plain http in a network), each tab has its own stream.
 */
export function followTogether(session: Session, handlers: StreamHandlers, signal: AbortSignal): void {
  const locks = (navigator as { locks?: LockManager }).locks;
  if (!locks || typeof BroadcastChannel === 'undefined') {
    void follow(session.token, handlers, signal);
    return;
  }
  const name = `redress-changes-${session.person}`;
  const channel = new BroadcastChannel(name);
  let leading = false;
  let state: LiveState = 'reconnecting';
  channel.onmessage = (event: MessageEvent<Message>) => {
    const message = event.data;
    if ('ask' in message && leading) channel.postMessage({ state } satisfies Message);
    if ('row' in message) handlers.onRow(message.row);
    if ('presence' in message) handlers.onPresence(message.presence);
    if ('resync' in message) handlers.onResync();
    if ('state' in message) handlers.onState(message.state);
  };
  signal.addEventListener('abort', () => channel.close());
  const tell = (message: Message) => {
    if (!signal.aborted) channel.postMessage(message);
  };
  const lead = async (tookOver: boolean) => {
    leading = true;
    // Between the last leader's end and this line something may have been missed.
    if (tookOver) handlers.onResync();
    const told: StreamHandlers = {
      onRow: (row) => (handlers.onRow(row), tell({ row })),
      onPresence: (presence) => (handlers.onPresence(presence), tell({ presence })),
      onResync: () => (handlers.onResync(), tell({ resync: true })),
      onState: (next) => ((state = next), handlers.onState(next), tell({ state: next })),
    };
    await follow(session.token, told, signal);
  };
  const takeTurn = async () => {
    let free = false;
    await locks.request(name, { ifAvailable: true }, async (lock) => {
      free = lock !== null;
      if (free) await lead(false);
    });
    if (!free) await locks.request(name, { signal }, () => lead(true));
  };
  // The wait for a turn ends with an error when this tab leaves: nothing to do then.
  takeTurn().catch(() => undefined);
  tell({ ask: true });
}
