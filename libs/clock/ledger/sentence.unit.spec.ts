import { CN_CALENDAR } from '../calendars/cn.js';
import type { LedgerBudget } from './budget.js';
import type { Hours } from './calendar-layer.js';
import { compileCalendar } from './calendar.js';
import { dueAt } from './due-at.js';
import type { Segment } from './segments.js';
import { sentence } from './sentence.js';

const calendar = compileCalendar([CN_CALENDAR]);
const opened = '2024-02-08T02:00:00.000Z';
const explained = (budget: LedgerBudget, segments: readonly Segment[] = [], openedAt = opened) =>
  dueAt(budget, openedAt, segments, calendar).explanation;
const pause: Segment = {
  from: '2024-02-09T02:00:00.000Z',
  state: 'suspended',
  reason: 'household',
  until: '2024-02-09T04:00:00.000Z',
};

describe('the explanation of a due instant', () => {
  it('is data: pauses, days that were not what their weekday says, versions', () => {
    expect(explained({ unit: 'working-days', amount: 2 }, [pause])).toEqual({
      budget: { unit: 'working-days', amount: 2 },
      zone: 'Asia/Shanghai',
      calendarVersion: 'cn@2026',
      openedLocal: '2024-02-08 10:00:00',
      dueLocal: '2024-02-18 14:00:00',
      exclusive: false,
      pauses: [
        {
          reason: 'household',
          fromLocal: '2024-02-09 10:00:00',
          untilLocal: '2024-02-09 12:00:00',
          elapsedMs: 7_200_000,
        },
      ],
      days: [
        { kind: 'holiday', from: '2024-02-12', to: '2024-02-16', name: { zh: '春节', en: 'Spring Festival' } },
        { kind: 'make-up', from: '2024-02-18', to: '2024-02-18', name: { zh: '春节', en: 'Spring Festival' } },
      ],
      unknownYears: [],
    });
  });

  it('joins the days of one holiday over a weekend, not over a day at work', () => {
    const name = { zh: '停工', en: 'closure' };
    const week: Record<string, Hours> = Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, [['09:00', '17:00']]]),
    );
    const closed = ['2026-03-05', '2026-03-06', '2026-03-09', '2026-03-11'];
    const days = closed.map((date) => ({ date, works: false, name }));
    const place = compileCalendar([{ id: 'a', version: '1', zone: 'Etc/UTC', week, days }]);
    const met = dueAt({ unit: 'working-days', amount: 3 }, '2026-03-04T10:00:00.000Z', [], place).explanation.days;
    expect(met.map(({ from, to }) => [from, to])).toEqual([
      ['2026-03-05', '2026-03-09'],
      ['2026-03-11', '2026-03-11'],
    ]);
  });

  it('survives JSON unchanged', () => {
    const data = explained({ unit: 'working-days', amount: 2 }, [pause]);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  it('names no days where the calendar has no part in it, and no pause from after it is due', () => {
    const late: Segment = { ...pause, from: '2024-02-20T02:00:00.000Z', until: '2024-02-21T02:00:00.000Z' };
    expect(explained({ unit: 'calendar-days', amount: 10 }, [late])).toMatchObject({ days: [], pauses: [] });
  });

  it('names the years whose list is not out', () => {
    expect(explained({ unit: 'working-days', amount: 2 }, [], '2026-12-31T02:00:00.000Z').unknownYears).toEqual([2027]);
    expect(explained({ unit: 'calendar-days', amount: 2 }, [], '2026-12-31T02:00:00.000Z').unknownYears).toEqual([]);
  });
});

describe('the sentence', () => {
  const reasons = (reason: string) => (reason === 'household' ? '等待业主' : reason);

  it('says it plainly in Chinese', () => {
    expect(sentence(explained({ unit: 'working-days', amount: 2 }, [pause]), 'zh', reasons)).toBe(
      '自 2024-02-08 10:00:00 起算，时限 2 个工作日，2024-02-12 至 2024-02-16 春节放假，2024-02-18 春节调休上班，' +
        '2024-02-09 10:00:00 至 2024-02-09 12:00:00 因“等待业主”暂停，最迟 2024-02-18 14:00:00 完成（Asia/Shanghai，日历 cn@2026）。',
    );
  });

  it('and in English', () => {
    expect(sentence(explained({ unit: 'working-days', amount: 2 }, [pause]), 'en')).toBe(
      'Counted from 2024-02-08 10:00:00, 2 working days, 2024-02-12 to 2024-02-16 off for Spring Festival, ' +
        '2024-02-18 worked in exchange for Spring Festival, paused from 2024-02-09 10:00:00 to 2024-02-09 12:00:00 ' +
        'for "household", to be done by 2024-02-18 14:00:00 at the latest (Asia/Shanghai, calendar cn@2026).',
    );
  });

  it('says where the clock stands still', () => {
    const standing = explained({ unit: 'hours', amount: 72 }, [
      { from: pause.from, state: 'suspended', reason: 'parts' },
    ]);
    expect(sentence(standing, 'zh')).toContain('2024-02-09 10:00:00 起因“parts”暂停，计时暂停中');
    expect(sentence(standing, 'en')).toContain('paused from 2024-02-09 10:00:00 for "parts", the clock stands still');
  });

  it('says what is provisional', () => {
    const crossing = explained({ unit: 'working-days', amount: 2 }, [], '2026-12-31T02:00:00.000Z');
    expect(sentence(crossing, 'zh')).toMatch(/（暂定：2027 年的放假安排尚未公布）。$/);
    expect(sentence(crossing, 'en')).toMatch(/\(provisional: the holidays of 2027 are not published yet\)\.$/);
  });

  const BUDGETS: readonly (readonly [LedgerBudget, string, string])[] = [
    [{ unit: 'minutes', amount: 1 }, '时限 1 分钟，最迟', '1 minute, to be done by'],
    [{ unit: 'hours', amount: 2 }, '时限 2 小时，最迟', '2 hours, to be done by'],
    [{ unit: 'calendar-days', amount: 2 }, '2 个自然日（同一钟点）', '2 calendar days to the same time of day'],
    [{ unit: 'working-days', amount: 1 }, '1 个工作日', '1 working day,'],
    [{ unit: 'working-minutes', amount: 90 }, '90 分钟工作时间', '90 minutes of working time'],
    [{ unit: 'end-of-local-day' }, '当日之内，须在', 'within the same local day, to be done before'],
    [{ unit: 'end-of-local-day', after: 1 }, '此后第 1 日之内', 'by the end of day 1 after'],
    [{ unit: 'end-of-working-day' }, '当个工作日下班之前，最迟', 'by the close of work, to be done by'],
    [{ unit: 'end-of-working-day', after: 5 }, '此后第 5 个工作日下班之前', 'by the close of working day 5 after'],
    [
      { unit: 'end-of-date', date: '2024-02-10' },
      '约定日期 2024-02-10 当日之内',
      'within the day of 2024-02-10 as agreed',
    ],
    [{ unit: 'instant', at: '2024-02-10T02:00:00.000Z' }, '约定时刻', 'at the instant agreed'],
    [
      { unit: 'earlier-of', of: [{ unit: 'hours', amount: 1 }, { unit: 'end-of-local-day' }] },
      '时限 1 小时与当日之内，取较早者',
      'the earlier of: 1 hour; within the same local day',
    ],
    [
      { unit: 'later-of', of: [{ unit: 'hours', amount: 1 }, { unit: 'end-of-local-day' }] },
      '取较晚者',
      'the later of: 1 hour;',
    ],
  ];

  it.each(BUDGETS)('names the budget %p', (budget, zh, en) => {
    expect(sentence(explained(budget), 'zh')).toContain(zh);
    expect(sentence(explained(budget), 'en')).toContain(en);
  });
});
