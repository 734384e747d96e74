import { groupSearchOf, monthsOf } from './period.js';

describe('the period of the boards', () => {
  const now = Date.parse('2026-03-31T10:00:00Z');

  it('is whole months, over the turn of a year too', () => {
    expect(monthsOf('quarter', now)).toEqual({
      since: '2026-01',
      until: '2026-03',
      from: '2026-01-01',
      to: '2026-03-31',
    });
    expect(monthsOf('last-month', now)).toMatchObject({ since: '2026-02', to: '2026-02-28' });
    expect(monthsOf('half', now)).toMatchObject({ since: '2025-10', until: '2026-03' });
  });

  it('leaves out of an address what it does not know', () => {
    expect(groupSearchOf({ site: 'lakeside', period: 'fortnight', kind: 'repair' })).toEqual({
      site: 'lakeside',
      kind: 'repair',
    });
  });
});
