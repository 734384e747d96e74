import { compileCalendar } from './calendar.js';

describe('the entry of a date on which nobody works', () => {
  const calendar = compileCalendar([
    {
      id: 'desk',
      version: '1',
      zone: 'Asia/Shanghai',
      week: { monday: [['09:00', '17:00']], tuesday: [['09:00', '17:00']] },
      days: [
        { date: '2026-10-05', works: false, name: { zh: '国庆节', en: 'National Day' } },
        { date: '2026-10-03', works: false, name: { zh: '国庆节', en: 'National Day' } },
        { date: '2026-10-10', works: true, name: { zh: '国庆节', en: 'National Day' } },
        { date: '2026-10-06', works: true, hours: [['09:00', '12:00']] },
      ],
    },
  ]);

  it('is that of the lists, on a day that nobody works anyway too', () => {
    expect(calendar.holidayOn('2026-10-05')).toMatchObject({ kind: 'holiday', date: '2026-10-05' });
    expect(calendar.holidayOn('2026-10-03')).toMatchObject({ kind: 'holiday', name: { en: 'National Day' } });
  });

  it('is none where somebody works, or the lists are silent', () => {
    for (const date of ['2026-10-10', '2026-10-06', '2026-10-12', '2026-10-11']) {
      expect(calendar.holidayOn(date)).toBeUndefined();
    }
  });
});
