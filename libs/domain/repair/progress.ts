import { waitAt } from '../kernel/course.js';
import type { CaseState } from '../kernel/case-state.js';

const STEPS = ['received', 'dispatched', 'set-out', 'arrived', 'diagnosed', 'done', 'tested', 'result-told'] as const;
export type RepairStep = (typeof STEPS)[number];

/** R-3.1c: what is done so far, and the expected date. Instants ISO-8601 UTC with milliseconds. */
export interface RepairProgress {
  /** in order of time, of the present round */
  readonly done: readonly { readonly step: RepairStep; readonly at: string }[];
  /** null: it is done, or its clock stands still with no end in sight */
  readonly expectedAt: string | null;
  /** who says so: the technician, or the deadline of the rules */
  readonly expectedBy: 'technician' | 'deadline' | null;
  /** why it waits, by the pack's reasons */
  readonly waitingFor: string | null;
  readonly rectifications: number;
}

/** Undefined for a case that is no repair. */
export function progressOf(state: CaseState, now: string): RepairProgress | undefined {
  const { repair } = state;
  if (repair === null) return undefined;
  const at: Readonly<Record<RepairStep, string | null>> = {
    received: state.receivedAt,
    dispatched: repair.dispatchedAt,
    'set-out': repair.setOutAt,
    arrived: repair.arrivedAt,
    diagnosed: repair.diagnosedAt,
    done: state.remedyDoneAt,
    tested: repair.tightAt,
    'result-told': state.resultToldAt,
  };
  const done = STEPS.flatMap((step) => (at[step] === null ? [] : [{ step, at: at[step] }])).sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
  return {
    done,
    ...expected(state, now),
    waitingFor: waitAt(state, now)?.reason ?? null,
    rectifications: repair.rectifications.length,
  };
}

/** The technician's date counts until it has passed; then what the rules still owe is said. */
function expected(
  { repair, remedyDoneAt, obligations }: CaseState,
  now: string,
): Pick<RepairProgress, 'expectedAt' | 'expectedBy'> {
  if (remedyDoneAt !== null) return { expectedAt: null, expectedBy: null };
  const said = repair?.expectedBy ?? null;
  if (said !== null && said > now) return { expectedAt: said, expectedBy: 'technician' };
  const due = obligations.find(({ target, verdict }) => target === 'solve' && verdict === 'open')?.arithmetic.dueAt;
  return due == null ? { expectedAt: null, expectedBy: null } : { expectedAt: due, expectedBy: 'deadline' };
}
