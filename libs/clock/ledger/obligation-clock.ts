import { DomainError } from '#libs/contracts/errors.js';
import type { LedgerBudget } from './budget.js';
import { refuse } from './calendar-layer.js';
import type { Calendar } from './calendar.js';
import { dueAt } from './due-at.js';
import type { Segment } from './segments.js';

/**
 * The clock of one obligation as plain JSON. It is opened once and never restarts: every change below keeps `openedAt`, and
 * everything that is asked of it is computed from these fields.
 */
export interface ObligationClock {
  readonly budget: LedgerBudget;
  readonly openedAt: string;
  /** in order of time */
  readonly segments: readonly Segment[];
  /** how the budget came to be what it is */
  readonly budgetChanges: readonly BudgetChange[];
  readonly metAt: string | null;
}

export interface BudgetChange {
  readonly at: string;
  readonly kind: 'extended' | 'reassessed';
  readonly from: LedgerBudget;
  readonly to: LedgerBudget;
  readonly reason: string;
  readonly approver?: string;
}

/** Reason of the time between an answer and its being taken back. */
export const CLOSED = 'closed';

export function openClock(budget: LedgerBudget, openedAt: string, holder: string | null): ObligationClock {
  return {
    budget,
    openedAt,
    segments: [{ from: openedAt, state: 'running', holder }],
    budgetChanges: [],
    metAt: null,
  };
}

/** What the clock does at an instant; after a suspension's `until` it runs for whom it ran before. */
export function stateAt(clock: ObligationClock, at: string): { running: boolean; holder: string | null } {
  let holder: string | null = null;
  let running = true;
  for (const segment of clock.segments) {
    if (segment.from > at) break;
    if (segment.state === 'running') holder = segment.holder;
    running = segment.state === 'running' || (segment.until !== undefined && segment.until <= at);
  }
  return { running, holder };
}

/** Stops the clock for a reason. Refused where it stands still already. */
export function suspend(
  clock: ObligationClock,
  pause: { readonly at: string; readonly reason: string; readonly until?: string; readonly waitingFor?: string },
): ObligationClock {
  const { at, ...rest } = pause;
  if (rest.reason === '') refuse('a suspension needs a reason');
  if (rest.until !== undefined && rest.until <= at) refuse('a suspension ends after it begins');
  if (!stateAt(clock, at).running) throw nothingToDo('the clock is suspended already', at);
  return withSegment(clock, { from: at, state: 'suspended', ...rest });
}

/** Lets it run again, for whom it ran before unless another holder is named. */
export function resume(clock: ObligationClock, { at, holder }: { at: string; holder?: string }): ObligationClock {
  const state = stateAt(clock, at);
  if (state.running) throw nothingToDo('the clock is running', at);
  return withSegment(clock, { from: at, state: 'running', holder: holder ?? state.holder });
}

/** Charges the time from here on to another holder. While suspended, only a resumption names a holder. */
export function handOver(clock: ObligationClock, { at, holder }: { at: string; holder: string }): ObligationClock {
  const state = stateAt(clock, at);
  if (!state.running) throw nothingToDo('the clock is suspended; name the holder when it resumes', at);
  if (state.holder === holder) throw nothingToDo(`${holder} holds it already`, at);
  return withSegment(clock, { from: at, state: 'running', holder });
}

/** A longer budget, counted from the same opening. Only before it is due, with a reason and an approver, and never shorter. */
export function extend(
  clock: ObligationClock,
  change: { readonly at: string; readonly budget: LedgerBudget; readonly reason: string; readonly approver: string },
  calendar: Calendar,
): ObligationClock {
  if (change.reason === '' || change.approver === '') refuse('an extension needs a reason and an approver');
  const now = dueAt(clock.budget, clock.openedAt, clock.segments, calendar);
  if (now.dueAt !== null && (now.exclusive ? change.at >= now.dueAt : change.at > now.dueAt)) {
    throw new DomainError('fact-too-late', 'what is due already cannot be extended', {
      dueAt: now.dueAt,
      at: change.at,
    });
  }
  const then = dueAt(change.budget, clock.openedAt, clock.segments, calendar);
  if (then.dueAt !== null && (now.dueAt === null || then.dueAt < now.dueAt)) refuse('an extension does not shorten');
  return withBudget(clock, { ...change, kind: 'extended' });
}

/** Another severity or pack while it runs: the new budget counts from the opening, so it may be missed at once. */
export function reassess(
  clock: ObligationClock,
  change: { readonly at: string; readonly budget: LedgerBudget; readonly reason: string },
): ObligationClock {
  return withBudget(clock, { ...change, kind: 'reassessed' });
}

export function meet(clock: ObligationClock, at: string): ObligationClock {
  if (clock.metAt !== null) throw nothingToDo('it is met already', at);
  return { ...clock, metAt: at };
}

/**
 * Takes the answer back. Nobody owed anything between answer and return, so that time is a pause; what was used stays used, and
 * the clock goes on with the rest.
 */
export function reopen(clock: ObligationClock, { at, holder }: { at: string; holder?: string }): ObligationClock {
  const { metAt } = clock;
  if (metAt === null) throw nothingToDo('it is open', at);
  const before = stateAt(clock, metAt);
  const closed = withSegment(clock, { from: metAt, state: 'suspended', reason: CLOSED });
  return withSegment({ ...closed, metAt: null }, { from: at, state: 'running', holder: holder ?? before.holder });
}

function withBudget(
  clock: ObligationClock,
  { budget, ...change }: Omit<BudgetChange, 'from' | 'to'> & { readonly budget: LedgerBudget },
): ObligationClock {
  const recorded: BudgetChange = { ...change, from: clock.budget, to: budget };
  return { ...clock, budget, budgetChanges: [...clock.budgetChanges, recorded] };
}

function withSegment(clock: ObligationClock, segment: Segment): ObligationClock {
  if (segment.from < (clock.segments.at(-1)?.from ?? clock.openedAt)) {
    refuse(`${segment.from} is before the last change of this clock`);
  }
  return { ...clock, segments: [...clock.segments, segment] };
}

function nothingToDo(message: string, at: string): DomainError {
  return new DomainError('nothing-to-do', message, { at });
}
