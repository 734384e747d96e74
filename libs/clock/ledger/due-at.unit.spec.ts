import { compileCalendar } from './calendar.js';
import { dueAt } from './due-at.js';

const utc = compileCalendar([{ id: 'utc', version: '1', zone: 'Etc/UTC' }]);
const opened = '2026-03-02T09:00:00.000Z';
const hours = (amount: number) => ({ unit: 'hours', amount }) as const;

describe('budgets that are joined', () => {
  const day = { unit: 'end-of-date', date: '2026-03-02' } as const; // ends 2026-03-03T00:00Z, and only before it
  const same = { unit: 'instant', at: '2026-03-03T00:00:00.000Z' } as const;
  const due = (unit: 'earlier-of' | 'later-of', ...of: Parameters<typeof dueAt>[0][]) =>
    dueAt({ unit, of }, opened, [], utc);

  it('fall together: the earlier is met only before it, the later up to it', () => {
    expect(due('earlier-of', same, day)).toMatchObject({ dueAt: same.at, exclusive: true });
    expect(due('earlier-of', day, same)).toMatchObject({ dueAt: same.at, exclusive: true });
    expect(due('later-of', same, day)).toMatchObject({ dueAt: same.at, exclusive: false });
    expect(due('later-of', day, same)).toMatchObject({ dueAt: same.at, exclusive: false });
  });

  it('of which one stands still: the other decides the earlier, nothing the later', () => {
    const paused = [{ from: opened, state: 'suspended', reason: 'parts' }] as const;
    const of = [hours(1), same];
    expect(dueAt({ unit: 'earlier-of', of }, opened, paused, utc).dueAt).toBe(same.at);
    expect(dueAt({ unit: 'later-of', of }, opened, paused, utc).dueAt).toBeNull();
  });

  it('are provisional with any part that is', () => {
    const work = compileCalendar([
      { id: 'w', version: '1', zone: 'Etc/UTC', week: { monday: [['09:00', '17:00']] }, knownYears: [2025] },
    ]);
    const parts = [hours(1), { unit: 'working-minutes', amount: 5 }] as const;
    expect(dueAt({ unit: 'earlier-of', of: parts }, opened, [], work).provisional).toBe(true);
    expect(dueAt({ unit: 'earlier-of', of: [hours(1), hours(2)] }, opened, [], work).provisional).toBe(false);
  });
});

describe('a clock that stands still', () => {
  const knows2025 = compileCalendar([
    { id: 'w', version: '1', zone: 'Etc/UTC', week: { monday: [['09:00', '17:00']] }, knownYears: [2025] },
  ]);
  const first = { from: '2025-12-01T10:00:00.000Z', state: 'suspended', reason: 'parts', until: '2025-12-02T00:00:00.000Z' } as const; // prettier-ignore

  it('is provisional by the years it has come through', () => {
    const budget = { unit: 'working-days', amount: 9 } as const;
    const standing = (from: string) =>
      dueAt(budget, '2025-12-01T09:00:00.000Z', [first, { from, state: 'suspended', reason: 'parts' }], knows2025);
    expect(standing('2025-12-30T09:00:00.000Z')).toMatchObject({ dueAt: null, provisional: false });
    expect(standing('2026-01-05T09:00:00.000Z')).toMatchObject({ dueAt: null, provisional: true });
  });
});

describe('segments', () => {
  it('out of order are refused', () => {
    const back = [
      { from: '2026-03-02T10:00:00.000Z', state: 'running', holder: null },
      { from: '2026-03-02T09:30:00.000Z', state: 'running', holder: null },
    ] as const;
    expect(() => dueAt(hours(1), opened, back, utc)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});
