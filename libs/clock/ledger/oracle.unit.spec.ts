import { jest } from '@jest/globals';
import fc from 'fast-check';
import { countsWorkingTime } from './budget.js';
import { compileCalendar } from './calendar.js';
import { anyBudget, anyCase, iso } from './cases.suite.js';
import { dueAt } from './due-at.js';
import { slowDue, slowUsed } from './slow-oracle.suite.js';
import { verdict } from './verdict.js';

/** 100,000 for a release; two thousand find what there is to find while somebody waits. */
const RUNS = Number(process.env['REDRESS_TEST_RUNS'] ?? 2_000);

/** Room for the long run; the short one takes seconds. */
jest.setTimeout(3_600_000);

describe('the ledger and the definition stepped minute by minute', () => {
  it(`give the same due instant in ${RUNS} random cases`, () => {
    fc.assert(
      fc.property(anyCase, anyBudget, (each, budget) => {
        const { openedAt, segments, layers } = each;
        const due = dueAt(budget, openedAt, segments, compileCalendar(layers));
        const slow = slowDue(budget, each);
        expect(due.exclusive).toBe(slow.exclusive);
        // The share of a working day may fall a hair beside a whole millisecond.
        const distance = slow.dueMs === null ? Infinity : Math.abs(Date.parse(due.dueAt ?? '') - slow.dueMs);
        const agree = slow.dueMs === null ? due.dueAt === null : distance <= 1;
        if (!agree) expect(due.dueAt).toBe(slow.dueMs === null ? null : iso(slow.dueMs));
      }),
      { numRuns: RUNS },
    );
  });

  it('charge the same minutes to the same holders', () => {
    fc.assert(
      fc.property(anyCase, anyBudget, fc.integer({ min: 0, max: 9_000 }), (each, budget, minutes) => {
        const { openedAt, segments, layers } = each;
        const metAt = iso(Date.parse(openedAt) + minutes * 60_000);
        const { perHolder, usedMs } = verdict(
          { budget, openedAt, segments, metAt, now: metAt },
          compileCalendar(layers),
        );
        const slow = slowUsed(metAt, countsWorkingTime(budget), each);
        const shown = Object.entries(perHolder).filter(([, ms]) => ms > 0);
        expect(Object.fromEntries(shown.map(([holder, ms]) => [holder, ms / 60_000]))).toEqual(slow);
        expect(usedMs / 60_000).toBe(Object.values(slow).reduce((sum, ms) => sum + ms, 0));
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });
});
