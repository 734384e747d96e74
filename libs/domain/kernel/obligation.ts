import type { z } from 'zod';
import type { Arithmetic, Rung, Target, obligationEvents } from '#libs/contracts/case.js';
import type { Role } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { ClosedSpan } from './course.js';

/** One promise of a case, as its facts tell it. */
export interface Obligation {
  readonly obligationId: string;
  readonly clause: string;
  readonly target: Target;
  readonly holder: Role;
  readonly arithmetic: Arithmetic;
  readonly ladder: readonly Rung[];
  readonly verdict: 'open' | 'met' | 'missed' | 'waived';
  /** when it was met, or discharged after a miss */
  readonly fulfilledAt: string | null;
  /** a fact told late changed the verdict */
  readonly corrected: boolean;
  /** missed and then no longer owed: the verdict stays, the ladder is silent */
  readonly released: boolean;
  readonly extensions: number;
  /** times between an answer and its being taken back */
  readonly closedSpans: readonly ClosedSpan[];
  readonly notifiedRungs: readonly number[];
  readonly lapsedRungs: readonly number[];
}

export type ObligationEventType = keyof typeof obligationEvents;
type Data<T extends ObligationEventType> = z.infer<(typeof obligationEvents)[T]>;
type ObligationEvent = {
  [T in ObligationEventType]: { readonly type: T; readonly data: Data<T> };
}[ObligationEventType];

const TYPES: ReadonlySet<string> = new Set<ObligationEventType>([
  'ObligationOpened',
  'ObligationDueMoved',
  'ObligationSuspended',
  'ObligationResumed',
  'ObligationHeldBy',
  'ObligationExtended',
  'ObligationReopened',
  'DueConfirmed',
  'ObligationMet',
  'ObligationMissed',
  'ObligationDischarged',
  'ObligationWaived',
  'RungNotified',
  'RungsLapsed',
  'VerdictCorrected',
]);

/** True for the facts that the kernel makes and folds, the same for every kind of case. */
export function isObligationFact(type: string): boolean {
  return TYPES.has(type);
}

/** The obligations after a fact; undefined where the fact is not about one. */
export function evolveObligations(
  obligations: readonly Obligation[],
  fact: { readonly type: string; readonly data: JsonObject },
): readonly Obligation[] | undefined {
  if (!TYPES.has(fact.type)) return undefined;
  const event = fact as unknown as ObligationEvent;
  if (event.type === 'ObligationOpened') return [...obligations, asOpened(event.data)];
  return obligations.map((one) => (one.obligationId === event.data.obligationId ? evolveOne(one, event) : one));
}

/** As opened, before anything is judged. */
export function asOpened(data: Data<'ObligationOpened'>): Obligation {
  return {
    obligationId: data.obligationId,
    clause: data.clause,
    target: data.target,
    holder: data.holder,
    arithmetic: completed(data.arithmetic),
    ladder: data.ladder,
    verdict: 'open',
    fulfilledAt: null,
    corrected: false,
    released: false,
    extensions: 0,
    closedSpans: [],
    notifiedRungs: [],
    lapsedRungs: [],
  };
}

/** Facts of the first release had neither pauses nor calendars to tell of. */
function completed(arithmetic: Arithmetic): Arithmetic {
  if ((arithmetic.segments as Arithmetic['segments'] | undefined) !== undefined) return arithmetic;
  return { ...arithmetic, provisional: false, segments: [], pauses: [], days: [], unknownYears: [] };
}

/** The ladder starts anew with a new due instant. */
function retimed(one: Obligation, { arithmetic, ladder }: Data<'ObligationResumed'>): Obligation {
  return { ...one, arithmetic: completed(arithmetic), ladder, notifiedRungs: [], lapsedRungs: [] };
}

function evolveOne(one: Obligation, event: ObligationEvent): Obligation {
  switch (event.type) {
    case 'ObligationDueMoved':
    case 'ObligationSuspended':
    case 'ObligationResumed':
      return retimed(one, event.data);
    case 'ObligationExtended':
      return { ...retimed(one, event.data), extensions: one.extensions + 1 };
    case 'ObligationReopened': {
      const span = { from: event.data.answeredAt, until: event.data.reopenedAt };
      const closedSpans = [...one.closedSpans, span];
      return { ...retimed(one, event.data), verdict: 'open', fulfilledAt: null, closedSpans };
    }
    case 'ObligationHeldBy':
    case 'DueConfirmed':
      return { ...one, arithmetic: event.data.arithmetic };
    case 'ObligationMet':
      return { ...one, verdict: 'met', fulfilledAt: event.data.metAt };
    case 'ObligationMissed':
      return { ...one, verdict: 'missed' };
    case 'ObligationDischarged':
      return { ...one, fulfilledAt: event.data.dischargedAt };
    case 'ObligationWaived':
      return one.verdict === 'missed' ? { ...one, released: true } : { ...one, verdict: 'waived' };
    case 'RungNotified':
      return { ...one, notifiedRungs: [...one.notifiedRungs, event.data.rung] };
    case 'RungsLapsed':
      return { ...one, lapsedRungs: [...one.lapsedRungs, ...event.data.rungs] };
    case 'VerdictCorrected':
      return { ...one, verdict: event.data.to, fulfilledAt: event.data.happenedAt, corrected: true };
    default:
      return one;
  }
}

/** Still owed: open, or missed and neither done after all nor released. Only these have alarms. */
export function isOwed(one: Obligation): boolean {
  return one.verdict === 'open' || (one.verdict === 'missed' && one.fulfilledAt === null && !one.released);
}

/** Rungs of which nobody was told and which have not lapsed, in order of time. */
export function rungsLeft(one: Obligation): Rung[] {
  return one.ladder.filter((rung) => !one.notifiedRungs.includes(rung.rung) && !one.lapsedRungs.includes(rung.rung));
}

/** What the desk has to look at first: still owed, missed or not, and due first; of equals the one opened first. */
export function firstOwed(obligations: readonly Obligation[]): Obligation | undefined {
  let first: Obligation | undefined;
  for (const one of obligations) {
    if (!isOwed(one)) continue;
    if (first === undefined || dueKey(one) < dueKey(first)) first = one;
  }
  return first;
}

/** What stands still with no end comes last. */
function dueKey({ arithmetic }: Obligation): string {
  return arithmetic.dueAt ?? '\uffff';
}
