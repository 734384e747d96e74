import type { Calendar } from '../ledger/calendar.js';
import { courseOf, type Segment } from '../ledger/segments.js';
import type { LedgerBudget } from '../ledger/budget.js';
import { calendarLayers, faults, ledger, vectorFiles, type Clockwork } from './vectors.suite.js';

/**
 * The wrong ways other products took, each as a variant of the ledger. A suite that let one of them pass would not have caught
 * the bug; so each has to fail, and on the vectors of the thread where it was seen or of its family.
 */
const MINUTE_MS = 60_000;
const files = vectorFiles();

type DueAt = Clockwork['dueAt'];
const iso = (epochMs: number) => new Date(epochMs).toISOString();
const pausedBefore = (openedAt: string, segments: readonly Segment[], atMs: number) =>
  courseOf(openedAt, segments).paused.filter(({ fromMs, untilMs }) => fromMs < atMs && untilMs < Infinity);

/** The wall-clock length of each pause is added to the due instant of the unpaused clock. */
const wallMinutesAdded: DueAt = (budget, openedAt, segments, calendar) => {
  const unpaused = ledger.dueAt(budget, openedAt, [], calendar);
  const right = ledger.dueAt(budget, openedAt, segments, calendar);
  if (unpaused.dueAt === null || right.dueAt === null) return right;
  const paused = pausedBefore(openedAt, segments, Date.parse(right.dueAt));
  const addedMs = paused.reduce((sum, { fromMs, untilMs }) => sum + untilMs - fromMs, 0);
  return { ...right, dueAt: iso(Date.parse(unpaused.dueAt) + addedMs) };
};

/** Whatever touches the case starts its clock again. */
const restartedByAComment: DueAt = (budget, openedAt, segments, calendar) => {
  const last = segments.findLast(({ state }) => state === 'running');
  const restartedAt = last !== undefined && last.from > openedAt ? last.from : openedAt;
  return ledger.dueAt(budget, restartedAt, segments, calendar);
};

/** Each run of a scheduler, five minutes apart, gives four minutes back. */
const fixedMinutesPerRun: DueAt = (budget, openedAt, segments, calendar) =>
  ledger.dueAt(
    budget,
    openedAt,
    withPauses(openedAt, segments, (ms) => Math.ceil(ms / (5 * MINUTE_MS)) * 4 * MINUTE_MS),
    calendar,
  );

/** Pauses are kept in whole minutes. */
const roundedToMinutes: DueAt = (budget, openedAt, segments, calendar) =>
  ledger.dueAt(
    budget,
    openedAt,
    withPauses(openedAt, segments, (ms) => Math.round(ms / MINUTE_MS) * MINUTE_MS),
    calendar,
  );

/** The same pauses with another length, one after the other, so that what is running between them stays what it was. */
function withPauses(openedAt: string, segments: readonly Segment[], lengthOf: (ms: number) => number): Segment[] {
  const { paused } = courseOf(openedAt, segments);
  let shift = 0;
  return paused.flatMap<Segment>(({ fromMs, untilMs, reason }) => {
    const from = fromMs + shift;
    if (untilMs === Infinity) return [{ from: iso(from), state: 'suspended', reason }];
    const length = lengthOf(untilMs - fromMs);
    shift += length - (untilMs - fromMs);
    return [{ from: iso(from), state: 'suspended', reason, until: iso(from + length) }];
  });
}

/** Verdicts are computed again with the calendar of today. */
const calendarOfToday: Clockwork['calendar'] = (layers) => {
  const known = calendarLayers();
  const today = layers.some(({ id }) => id === 'berlin-office') ? [...layers, known['berlin-holiday']!] : layers;
  return ledger.calendar(today);
};

/** Judged by whatever the wrong clock says is due. */
function withDue(dueAt: DueAt): Clockwork {
  return {
    ...ledger,
    dueAt,
    verdict: (judged, calendar: Calendar) => {
      const right = ledger.verdict(judged, calendar);
      const due = dueAt(judged.budget satisfies LedgerBudget, judged.openedAt, judged.segments, calendar).dueAt;
      return {
        ...right,
        dueAt: due,
        marginMs: due === null ? null : Date.parse(due) - Date.parse(judged.metAt ?? judged.now),
      };
    },
  };
}

const WRONG_WAYS: readonly (readonly [name: string, clockwork: Clockwork, seenIn: string])[] = [
  ['adds wall minutes to a business clock', withDue(wallMinutesAdded), 'alga-psa-3412'],
  ['restarts the clock with a comment', withDue(restartedByAComment), 'zammad-4777'],
  ['gives fixed minutes back per scheduler run', withDue(fixedMinutesPerRun), 'otobo-389'],
  ["judges the past by today's rules", { ...ledger, calendar: calendarOfToday }, 'glpi-8744'],
  ['rounds pauses to minutes', withDue(roundedToMinutes), 'otobo-389'],
];

describe('a clock that', () => {
  it.each(WRONG_WAYS)('%s is found out', (_name, clockwork, seenIn) => {
    const failing = files.filter(({ vectors }) => vectors.some((vector) => faults(vector, clockwork).length > 0));
    expect(failing.map(({ file }) => file)).toContain(seenIn);
  });

  it('is right, wrapped in the same way, is not', () => {
    const samePauses: DueAt = (budget, openedAt, segments, calendar) =>
      ledger.dueAt(
        budget,
        openedAt,
        withPauses(openedAt, segments, (ms) => ms),
        calendar,
      );
    const wrong = files
      .flatMap(({ vectors }) => vectors)
      .filter((each) => faults(each, withDue(samePauses)).length > 0);
    expect(wrong).toEqual([]);
  });
});
