import { isWithin, onTimeSearchOf } from './span.js';

describe('the span of the on-time board', () => {
  it('is read from the address, and what is no month is left out', () => {
    const search = { site: 'harbour', since: '2026-01', until: '2026-03' };
    expect(onTimeSearchOf(search)).toEqual(search);
    expect(onTimeSearchOf({ site: '', since: '2026-13', until: 202603, other: 1 })).toEqual({});
  });

  it.each([
    [{}, ['2025-12', '2026-01', '2026-02', '2026-03']],
    [{ since: '2026-01' }, ['2026-01', '2026-02', '2026-03']],
    [{ until: '2026-01' }, ['2025-12', '2026-01']],
    [{ since: '2026-02', until: '2026-02' }, ['2026-02']],
    [{ since: '2026-03', until: '2026-01' }, []],
  ])('%j holds its first and its last month', (span, months) => {
    expect(['2025-12', '2026-01', '2026-02', '2026-03'].filter((month) => isWithin(month, span))).toEqual(months);
  });
});
