import type { Segment } from '#libs/contracts/case.js';
import type { Role } from '#libs/contracts/event.js';

/** A wait for somebody else; over at the earlier of `until` and `endedAt`. */
export interface Wait {
  readonly reason: string;
  readonly waitingFor: string;
  readonly from: string;
  readonly until: string | null;
  readonly endedAt: string | null;
}

/** From when the case lies with whom; minutes are charged by it. */
export interface Holding {
  readonly from: string;
  readonly holder: string;
}

/** What the clocks of a case follow. */
export interface Course {
  /** in the order told */
  readonly waits: readonly Wait[];
  readonly holdings: readonly Holding[];
}

/** Time between an answer and its being taken back: nobody owed anything. */
export interface ClosedSpan {
  readonly from: string;
  readonly until: string;
}

/** Reason of such a span in segments and sums. */
export const CLOSED = 'closed';

interface Pause {
  readonly from: string;
  /** null: not over and no end in sight */
  readonly until: string | null;
  readonly reason: string;
  readonly waitingFor?: string;
}

export interface CourseTerms {
  readonly openedAt: string;
  /** reasons that stop this clock */
  readonly suspendableBy: readonly string[];
  readonly closed: readonly ClosedSpan[];
}

/** What the clock of one obligation did, from the case's waits and hand-overs: derived, so that it is told in one place. */
export function segmentsOf({ waits, holdings }: Course, { openedAt, suspendableBy, closed }: CourseTerms): Segment[] {
  const pauses: Pause[] = [
    ...waits.filter(({ reason }) => suspendableBy.includes(reason)).map(pauseOf),
    ...closed.map((span) => ({ ...span, reason: CLOSED })),
  ];
  const ends = pauses.flatMap(({ until }) => until ?? []);
  const points = [openedAt, ...holdings.map(({ from }) => from), ...pauses.map(({ from }) => from), ...ends];
  const segments: Segment[] = [];
  for (const at of [...new Set(points)].filter((point) => point >= openedAt).sort()) {
    const segment = segmentAt(at, pauses, holderAt(holdings, at));
    if (!continues(segments.at(-1), segment)) segments.push(segment);
  }
  return segments;
}

/** The wait that holds at the instant, if any. */
export function waitAt({ waits }: Pick<Course, 'waits'>, at: string): Wait | undefined {
  return waits.find((wait) => wait.from <= at && !hasEnded(wait, at));
}

/** When a wait was over: by word or by itself, whichever came first; null while it goes on. */
export function endOf({ until, endedAt }: Pick<Wait, 'until' | 'endedAt'>): string | null {
  if (until === null || endedAt === null) return until ?? endedAt;
  return until < endedAt ? until : endedAt;
}

/** `role`, `role@department`, each with `:person` where one is named. */
export function holderText(role: Role, department: string | null, person: string | null): string {
  return `${role}${department === null ? '' : `@${department}`}${person === null ? '' : `:${person}`}`;
}

function pauseOf(wait: Wait): Pause {
  return { from: wait.from, until: endOf(wait), reason: wait.reason, waitingFor: wait.waitingFor };
}

function hasEnded(wait: Wait, at: string): boolean {
  const end = endOf(wait);
  return end !== null && end <= at;
}

function holderAt(holdings: Course['holdings'], at: string): string | null {
  return (
    holdings.reduce<{ from: string; holder: string } | null>(
      (last, one) => (one.from <= at && (last === null || one.from >= last.from) ? one : last),
      null,
    )?.holder ?? null
  );
}

function segmentAt(at: string, pauses: readonly Pause[], holder: string | null): Segment {
  const pause = pauses.find(({ from, until }) => from <= at && (until === null || at < until));
  if (pause === undefined) return { from: at, state: 'running', holder };
  const { reason, until, waitingFor } = pause;
  return {
    from: at,
    state: 'suspended',
    reason,
    ...(until === null ? {} : { until }),
    ...(waitingFor === undefined ? {} : { waitingFor }),
  };
}

function continues(before: Segment | undefined, next: Segment): boolean {
  if (before === undefined || before.state !== next.state) return false;
  if (before.state === 'running' && next.state === 'running') return before.holder === next.holder;
  return (
    before.state === 'suspended' &&
    next.state === 'suspended' &&
    before.reason === next.reason &&
    before.until === next.until
  );
}
