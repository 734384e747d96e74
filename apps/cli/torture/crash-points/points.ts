/** A step between the HTTP call and the offset commit at which a process is made to die. */
export interface CrashPoint {
  readonly station: 'api' | 'relay' | 'projector' | 'conductor';
  /** what has been done, and what has not */
  readonly at: string;
  /** the seed takes one of so many passages; every run passes at least so often */
  readonly passages: number;
}

/** In the order of the way of a fact. */
export const CRASH_POINTS = {
  'request-read': { station: 'api', at: 'request read, stream not loaded', passages: 12 },
  'stream-loaded': { station: 'api', at: 'stream loaded, nothing decided', passages: 12 },
  decided: { station: 'api', at: 'decided, nothing sealed', passages: 12 },
  'append-ahead': { station: 'api', at: 'sealed, append not sent', passages: 12 },
  'append-under-way': { station: 'api', at: 'append sent, no answer from the store', passages: 12 },
  appended: { station: 'api', at: 'stored, request not answered', passages: 12 },
  answered: { station: 'api', at: 'answer sent', passages: 12 },
  stamped: { station: 'relay', at: 'batch stamped, not read', passages: 6 },
  'batch-read': { station: 'relay', at: 'batch read, nothing published', passages: 6 },
  'publish-under-way': { station: 'relay', at: 'batch sent, no answer from the topic', passages: 6 },
  published: { station: 'relay', at: 'batch in the topic, cursor not moved', passages: 6 },
  'cursor-moved': { station: 'relay', at: 'cursor moved', passages: 6 },
  'rows-written': { station: 'projector', at: 'rows and checkpoint written, not committed', passages: 6 },
  'rows-committed': { station: 'projector', at: 'rows committed, offset not', passages: 6 },
  'streams-read': { station: 'conductor', at: 'streams read, no signal sent', passages: 6 },
  'partly-signalled': { station: 'conductor', at: 'one signal acknowledged, others under way', passages: 3 },
  signalled: { station: 'conductor', at: 'signals acknowledged, offset not committed', passages: 3 },
} as const satisfies Readonly<Record<string, CrashPoint>>;
export type CrashPointName = keyof typeof CRASH_POINTS;

/** What a process is to die of; in its environment as JSON under `CRASH_PLAN`. */
export interface CrashPlan {
  readonly point: CrashPointName;
  /** 1: at the first passage */
  readonly passage: number;
  /** at points that are under way: so long after the call was sent */
  readonly delayMs: number;
}
export const CRASH_PLAN = 'TORTURE_CRASH_PLAN';

/** The last line of a process that died as planned, on stdout. */
export interface CrashLine {
  readonly crashed: CrashPointName;
  readonly passage: number;
}
