import { share, sharePercent, shareTable } from './share-table.js';

const row = (department: string, month: string, met: number, missed: number, open = 0, missedStillOpen = 0) => ({
  group: { department, month },
  met,
  missed,
  open,
  missedStillOpen,
});
const figures = (met: number, missed: number) => ({ met, missed, open: 0, missedStillOpen: 0 });

describe('on-time figures', () => {
  it('sum up by department over the months and keep each month', () => {
    const table = shareTable([
      row('works', '2026-02', 3, 1, 2, 1),
      row('works', '2026-01', 5, 0),
      row('desk', '2026-02', 1, 1),
    ]);
    expect(table.months).toEqual(['2026-01', '2026-02']);
    expect(table.lines.map((line) => line.department)).toEqual(['works', 'desk']);
    expect(table.lines[0]).toMatchObject({ met: 8, missed: 1, open: 2, missedStillOpen: 1 });
    expect(table.lines[0]?.months.get('2026-02')).toMatchObject({ met: 3, missed: 1 });
    expect(table.total).toEqual({ met: 9, missed: 2, open: 2, missedStillOpen: 1 });
  });

  it('leave open deadlines out of the share', () => {
    expect(share({ met: 3, missed: 1, open: 96, missedStillOpen: 0 })).toBe(0.75);
  });

  it('show no share where nothing has been judged', () => {
    expect(sharePercent({ met: 0, missed: 0, open: 5, missedStillOpen: 0 })).toBe('—');
  });

  it('never round up to all on time while one was missed, nor down to none while one was met', () => {
    expect(sharePercent(figures(99_999, 1))).toBe('99.9%');
    expect(sharePercent(figures(1, 99_999))).toBe('0.1%');
    expect(sharePercent(figures(10, 0))).toBe('100.0%');
    expect(sharePercent(figures(0, 10))).toBe('0.0%');
  });
});
