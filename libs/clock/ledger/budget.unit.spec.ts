import { type LedgerBudget, countsWorkingTime, needsCalendar } from './budget.js';

const working: readonly LedgerBudget[] = [
  { unit: 'working-days', amount: 1 },
  { unit: 'working-minutes', amount: 1 },
  { unit: 'end-of-working-day' },
];
const elapsed: readonly LedgerBudget[] = [
  { unit: 'minutes', amount: 1 },
  { unit: 'hours', amount: 1 },
  { unit: 'calendar-days', amount: 1 },
  { unit: 'end-of-local-day' },
  { unit: 'end-of-date', date: '2026-03-02' },
  { unit: 'instant', at: '2026-03-02T00:00:00.000Z' },
];
const choices = ['earlier-of', 'later-of'] as const;

describe('a budget', () => {
  it('of working time needs a calendar and counts by it', () => {
    expect(working.map(needsCalendar)).toEqual([true, true, true]);
    expect(working.map(countsWorkingTime)).toEqual([true, true, true]);
  });

  it('of elapsed time, or agreed, does neither', () => {
    expect(elapsed.filter(needsCalendar)).toEqual([]);
    expect(elapsed.filter(countsWorkingTime)).toEqual([]);
  });

  it.each(choices)('of %s needs a calendar for any part that does, and counts by it only where all do', (unit) => {
    expect(needsCalendar({ unit, of: [elapsed[0]!, working[0]!] })).toBe(true);
    expect(needsCalendar({ unit, of: elapsed })).toBe(false);
    expect(countsWorkingTime({ unit, of: working })).toBe(true);
    expect(countsWorkingTime({ unit, of: [elapsed[0]!, working[0]!] })).toBe(false);
    expect(countsWorkingTime({ unit, of: [{ unit, of: working }, working[1]!] })).toBe(true);
  });
});
