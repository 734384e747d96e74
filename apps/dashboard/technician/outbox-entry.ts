import type { Step } from './steps.js';

/** A photo or a signature that is sent before the command that names it. */
export interface KeptPhoto {
  readonly field: 'photos' | 'signature';
  readonly blob: Blob;
}

/** Why an entry did not go through, as it is shown after the tab has died and come back. */
export interface KeptProblem {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly clause: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly said: Readonly<Record<'zh' | 'en', { readonly detail: string; readonly instead: string }>> | null;
}

/** A fact of somebody else since the writer looked. */
export interface Since {
  readonly version: number;
  readonly type: string;
  readonly occurredAt: string;
  readonly role: string;
  /** by the person who sends */
  readonly own: boolean;
}

/** A command that waits to be sent. Everything that it needs lies in the browser's own database. */
export interface OutboxEntry {
  /** its Idempotency-Key, the same at each try: however often it is sent, it is stored once */
  readonly key: string;
  /** place in the queue, growing */
  readonly order: number;
  /** id of the person who did the work: nobody else sends it */
  readonly person: string;
  readonly caseId: string;
  readonly reference: string;
  readonly site: string;
  readonly zone: string;
  readonly command: Step;
  readonly body: Readonly<Record<string, unknown>>;
  readonly photos: readonly KeptPhoto[];
  /** the real instant of the work by the server's clock, ISO-8601 UTC */
  readonly occurredAt: string;
  /** version of the case that the writer saw, or that an earlier entry of the queue made */
  readonly version: number;
  readonly state: 'waiting' | 'conflict' | 'refused';
  readonly problem: KeptProblem | null;
  readonly since: readonly Since[];
}

/** The first entry that may go: an entry that is stuck holds up the later ones of its own case and of no other. */
export function firstToSend(entries: readonly OutboxEntry[]): OutboxEntry | undefined {
  const stuck = new Set<string>();
  for (const entry of entries) {
    if (entry.state === 'waiting' && !stuck.has(entry.caseId)) return entry;
    stuck.add(entry.caseId);
  }
  return undefined;
}

/** Sent: it is gone, and what waits of the same case goes on from the version that it made. */
export function afterSent(entries: readonly OutboxEntry[], sent: OutboxEntry, version: number): OutboxEntry[] {
  return entries
    .filter(({ key }) => key !== sent.key)
    .map((entry) => (entry.caseId === sent.caseId && entry.version < version ? { ...entry, version } : entry));
}

/** Told late: from here on somebody may ask why, milliseconds. */
const LATE_MS = 60_000;

export const isToldLate = ({ occurredAt }: Pick<OutboxEntry, 'occurredAt'>, nowMs: number): boolean =>
  nowMs - Date.parse(occurredAt) > LATE_MS;

/** What came in between is the machinery's (a deadline passed, a notice went out) or the writer's own: no choice for a person. */
export const needsNobody = (since: readonly Since[]): boolean =>
  since.every(({ role, own }) => role === 'engine' || own);
