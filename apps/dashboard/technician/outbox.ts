import { useSyncExternalStore } from 'react';
import { answerOf, api, freshKey, sendCommand, sendPhoto } from '../api/client.js';
import { Problem } from '../api/problem.js';
import type { CasePage, Saved } from '../api/shapes.js';
import { kebab } from '../commands/form-specs.js';
import { serverNow } from '../time/server-clock.js';
import { type KeptProblem, type OutboxEntry, afterSent, firstToSend, isToldLate, needsNobody } from './outbox-entry.js';
import { putEntries, putEntry, readOutbox, removeEntry } from './outbox-store.js';

/** How often a line that came back unnoticed is tried, milliseconds. */
const TRY_EVERY_MS = 10_000;
/** An alarm may ring between the look at the case and the save. */
const TRIES_MAX = 4;

let shown: readonly OutboxEntry[] = [];
const listeners = new Set<() => void>();
let sentListener: () => Promise<unknown> = () => Promise.resolve();
let lateWords: (entry: OutboxEntry, sentAt: string) => string = ({ occurredAt }) => occurredAt;

async function show(): Promise<void> {
  shown = await readOutbox();
  listeners.forEach((listener) => listener());
}

export function useOutbox(): readonly OutboxEntry[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

interface Running {
  /** what stands as evidence beside a fact told late */
  readonly late: typeof lateWords;
  /** resolves once the pages know of it */
  readonly onSent: () => Promise<unknown>;
}

/** Sends as the person whenever there is a line. Returns the end of it. */
export function runOutbox(person: string, { late, onSent }: Running): () => void {
  lateWords = late;
  sentListener = onSent;
  const go = () => void sendAll(person);
  void show().then(go);
  window.addEventListener('online', go);
  const timer = window.setInterval(go, TRY_EVERY_MS);
  return () => {
    window.removeEventListener('online', go);
    window.clearInterval(timer);
  };
}

type NewEntry = Omit<OutboxEntry, 'key' | 'order' | 'state' | 'problem' | 'since'>;

/** Kept first and sent then: a tab that dies loses nothing. */
export async function enqueue(entry: NewEntry): Promise<void> {
  const order = Math.max(Date.now(), (shown.at(-1)?.order ?? 0) + 1);
  await putEntry({ ...entry, key: freshKey(), order, state: 'waiting', problem: null, since: [] });
  await show();
  void sendAll(entry.person);
}

/** The same work once more, on the case as it stands now. */
export async function sendAgain(entry: OutboxEntry): Promise<void> {
  const version = entry.since.at(-1)?.version ?? entry.version;
  await putEntry({ ...entry, version, state: 'waiting', problem: null, since: [] });
  await show();
  await sendAll(entry.person);
}

/** Given up, with a reason that stays on the case as a note: the work itself is not forgotten. Throws Problem. */
export async function drop(entry: OutboxEntry, note: string): Promise<void> {
  const { version } = await pageOf(entry.caseId);
  // from the entry's own key: giving up twice leaves one note
  const header = { 'Idempotency-Key': `${entry.key}-dropped`, 'If-Match': `"${version}"` };
  await sendCommand(`/v1/cases/${entry.caseId}/commands/add-note`, { text: note }, header);
  await removeEntry(entry.key);
  await show();
  void sendAll(entry.person);
}

/** One tab at a time sends; the others see what it did. */
export async function sendAll(person: string): Promise<void> {
  const run = () => inOrder(person).finally(show);
  // locks exist only in a secure context; without them each tab sends, and the keys keep that harmless
  if (navigator.locks === undefined) return run();
  await navigator.locks.request('redress-outbox', { ifAvailable: true }, (lock) => (lock === null ? show() : run()));
}

async function inOrder(person: string): Promise<void> {
  for (;;) {
    const entries = (await readOutbox()).filter((entry) => entry.person === person);
    const next = firstToSend(entries);
    if (next === undefined || !(await sendOne(next))) return;
    await show();
  }
}

/** False where there is no line, or nobody whom the server knows: it is tried again later. */
async function sendOne(entry: OutboxEntry): Promise<boolean> {
  let now = entry;
  let prove = false;
  for (let tries = 1; ; tries += 1) {
    try {
      const { version } = await send(now, prove);
      // read again: more may have been written meanwhile
      await putEntries(afterSent(await readOutbox(), now, version));
      // Gone from here only when the page has it: in between, the step would be offered again, and what is typed for the next one lost.
      await sentListener();
      await removeEntry(now.key);
      return true;
    } catch (error) {
      if (!(error instanceof Problem) || isPassing(error)) return false;
      // the server's clock has gone on further than this device knows
      if (error.code === 'fact-needs-evidence' && !prove) {
        prove = true;
        continue;
      }
      // stored by an earlier try whose answer was lost, before the words about telling it late were added
      if (error.code === 'idempotency-key-reused') {
        await removeEntry(now.key);
        return true;
      }
      const page = await pageOf(now.caseId).catch(() => null);
      if (page === null) return false;
      const since = page.timeline
        .filter(({ version }) => version > now.version)
        .map(({ version, type, occurredAt, actor }) => ({
          version,
          type,
          occurredAt,
          role: actor.role,
          own: actor.id === now.person,
        }));
      const stale = error.code === 'version-conflict';
      now = { ...now, since, problem: kept(error), state: stale ? 'conflict' : 'refused' };
      if (stale && needsNobody(since) && tries < TRIES_MAX) {
        now = { ...now, version: page.version, since: [], problem: null, state: 'waiting' };
        continue;
      }
      await putEntry(now);
      return true;
    }
  }
}

async function send(entry: OutboxEntry, prove: boolean): Promise<Saved> {
  const body: Record<string, unknown> = { ...entry.body, occurredAt: entry.occurredAt };
  for (const { field, blob } of entry.photos) {
    const photo = await sendPhoto(entry.site, new File([blob], field, { type: blob.type }));
    body[field] = field === 'photos' ? [...((body[field] as unknown[] | undefined) ?? []), photo] : photo;
  }
  const nowMs = serverNow();
  if (prove || isToldLate(entry, nowMs)) body['evidence'] = lateWords(entry, new Date(nowMs).toISOString());
  const header = { 'Idempotency-Key': entry.key, 'If-Match': `"${entry.version}"` };
  return sendCommand(`/v1/cases/${entry.caseId}/commands/${kebab(entry.command)}`, body, header);
}

const pageOf = (caseId: string): Promise<CasePage> =>
  answerOf(api.GET('/v1/cases/{caseId}', { params: { path: { caseId } } }));

const isPassing = ({ status, code }: Problem) =>
  status === 0 || status >= 500 || status === 401 || status === 429 || code === 'network';

const kept = ({ code, status, detail, clause, details, said }: Problem): KeptProblem => ({
  ...{ code, status, detail, clause, said },
  details: JSON.parse(JSON.stringify(details)) as KeptProblem['details'],
});
