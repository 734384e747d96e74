import { CN_CALENDAR } from '../calendars/cn.js';
import { CN_OFFICIAL_YEARS } from '../calendars/cn.js';
import { officialLayer } from '../calendars/official-year.js';
import { compileCalendar } from './calendar.js';
import { dueAt } from './due-at.js';
import {
  extend,
  handOver,
  meet,
  openClock,
  reassess,
  reopen,
  resume,
  stateAt,
  suspend,
  type ObligationClock,
} from './obligation-clock.js';
import { republish } from './republish.js';
import { verdict } from './verdict.js';

const calendar = compileCalendar([CN_CALENDAR]);
const at = (time: string) => `2026-03-02T${time}:00.000Z`; // a Monday; 01:00Z is 09:00 in Shanghai
const opened = openClock({ unit: 'minutes', amount: 120 }, at('01:00'), 'agent');
const due = (clock: ObligationClock) => dueAt(clock.budget, clock.openedAt, clock.segments, calendar).dueAt;
const refused = (code: string) => expect.objectContaining({ code });

describe('an obligation clock', () => {
  it('that is suspended and resumed has what was left', () => {
    const waiting = suspend(opened, { at: at('02:00'), reason: 'household' });
    expect(due(waiting)).toBeNull();
    expect(due(resume(waiting, { at: at('05:00') }))).toBe(at('06:00'));
  });

  it('runs on by itself after the agreed end of a suspension, for whom it ran before', () => {
    const waiting = suspend(opened, { at: at('02:00'), reason: 'parts', until: at('03:00') });
    expect(stateAt(waiting, at('02:59'))).toEqual({ running: false, holder: 'agent' });
    expect(stateAt(waiting, at('03:00'))).toEqual({ running: true, holder: 'agent' });
    expect(due(waiting)).toBe(at('04:00'));
  });

  it('is suspended once at a time, with a reason, and to an end that lies ahead', () => {
    const waiting = suspend(opened, { at: at('02:00'), reason: 'household' });
    expect(() => suspend(waiting, { at: at('02:30'), reason: 'parts' })).toThrow(refused('nothing-to-do'));
    expect(() => suspend(opened, { at: at('02:00'), reason: '' })).toThrow(refused('invalid-input'));
    expect(() => suspend(opened, { at: at('02:00'), reason: 'parts', until: at('02:00') })).toThrow(
      refused('invalid-input'),
    );
  });

  it('is resumed only where it stands still', () => {
    expect(() => resume(opened, { at: at('02:00') })).toThrow(refused('nothing-to-do'));
  });

  it('refuses a change from before its last one, or before it was opened', () => {
    const later = handOver(opened, { at: at('02:00'), holder: 'repairer' });
    expect(() => suspend(later, { at: at('01:30'), reason: 'parts' })).toThrow(refused('invalid-input'));
    expect(() => suspend(opened, { at: at('00:30'), reason: 'parts' })).toThrow(refused('invalid-input'));
  });

  it('belongs to one holder at a time, and a hand-over does not move the due instant', () => {
    const later = handOver(opened, { at: at('02:00'), holder: 'repairer' });
    expect(due(later)).toBe(due(opened));
    const judged = verdict({ ...later, metAt: at('02:45'), now: at('09:00') }, calendar);
    expect(judged.perHolder).toEqual({ agent: 3_600_000, repairer: 2_700_000 });
    expect(() => handOver(later, { at: at('02:30'), holder: 'repairer' })).toThrow(refused('nothing-to-do'));
    const waiting = suspend(later, { at: at('02:50'), reason: 'parts' });
    expect(() => handOver(waiting, { at: at('02:55'), holder: 'agent' })).toThrow(refused('nothing-to-do'));
    expect(stateAt(resume(waiting, { at: at('03:00'), holder: 'agent' }), at('03:00')).holder).toBe('agent');
  });
});

describe('an extension', () => {
  const longer = { budget: { unit: 'minutes', amount: 180 }, reason: 'parts ordered', approver: 'director' } as const;

  it('counts from the same opening and is kept with its reason and approver', () => {
    const extended = extend(opened, { at: at('03:00'), ...longer }, calendar);
    expect(due(extended)).toBe(at('04:00'));
    expect(extended.openedAt).toBe(opened.openedAt);
    expect(extended.budgetChanges).toEqual([
      { at: at('03:00'), kind: 'extended', from: opened.budget, to: longer.budget, reason: 'parts ordered', approver: 'director' },
    ]); // prettier-ignore
  });

  it('comes too late once it is due', () => {
    expect(() => extend(opened, { at: '2026-03-02T03:00:00.001Z', ...longer }, calendar)).toThrow(
      refused('fact-too-late'),
    );
    const day = openClock({ unit: 'end-of-local-day' }, at('01:00'), 'agent');
    const more = { ...longer, budget: { unit: 'end-of-local-day', after: 1 } } as const;
    expect(due(extend(day, { at: at('15:59'), ...more }, calendar))).toBe('2026-03-03T16:00:00.000Z');
    expect(() => extend(day, { at: at('16:00'), ...more }, calendar)).toThrow(refused('fact-too-late'));
  });

  it('needs a reason and an approver, and never shortens', () => {
    expect(() => extend(opened, { at: at('02:00'), ...longer, reason: '' }, calendar)).toThrow(
      refused('invalid-input'),
    );
    expect(() => extend(opened, { at: at('02:00'), ...longer, approver: '' }, calendar)).toThrow(
      refused('invalid-input'),
    );
    const shorter = { ...longer, budget: { unit: 'minutes', amount: 60 } } as const;
    expect(() => extend(opened, { at: at('01:30'), ...shorter }, calendar)).toThrow(refused('invalid-input'));
  });

  it('is possible while nothing is due yet', () => {
    const waiting = suspend(opened, { at: at('02:00'), reason: 'household' });
    const extended = extend(waiting, { at: at('09:00'), ...longer }, calendar);
    expect(due(resume(extended, { at: at('10:00') }))).toBe(at('12:00'));
  });
});

describe('a reassessment', () => {
  it('counts the new budget from the opening, so that it may be missed at once', () => {
    const stricter = reassess(opened, { at: at('02:30'), budget: { unit: 'hours', amount: 1 }, reason: 'major' });
    expect(due(stricter)).toBe(at('02:00'));
    expect(verdict({ ...stricter, now: at('02:30') }, calendar).verdict).toBe('missed');
    expect(stricter.budgetChanges).toEqual([expect.objectContaining({ kind: 'reassessed', reason: 'major' })]);
  });
});

describe('an answer taken back', () => {
  it('leaves what was left, and charges nobody for the time between', () => {
    const answered = meet(opened, at('02:00'));
    const again = reopen(answered, { at: at('08:00') });
    expect(due(again)).toBe(at('09:00'));
    expect(again.openedAt).toBe(opened.openedAt);
    const judged = verdict({ ...again, now: at('08:30') }, calendar);
    expect(judged).toMatchObject({
      verdict: 'open',
      perHolder: { agent: 5_400_000 },
      perReason: { closed: 21_600_000 },
    });
  });

  it('may come to another holder', () => {
    const again = reopen(meet(opened, at('02:00')), { at: at('08:00'), holder: 'repairer' });
    expect(stateAt(again, at('08:00')).holder).toBe('repairer');
  });

  it('needs an answer, and an answer is given once', () => {
    expect(() => reopen(opened, { at: at('02:00') })).toThrow(refused('nothing-to-do'));
    expect(() => meet(meet(opened, at('02:00')), at('02:30'))).toThrow(refused('nothing-to-do'));
  });
});

describe('a newly published year', () => {
  const over = openClock({ unit: 'working-days', amount: 3 }, '2026-12-31T02:00:00.000Z', 'agent');
  const stored = dueAt(over.budget, over.openedAt, over.segments, calendar);
  const year = (off: string, work = '') =>
    compileCalendar([officialLayer({ ...CN_OFFICIAL_YEARS, 2027: { off, work } }, '2027')]);

  it('moves what was provisional', () => {
    expect(stored).toMatchObject({ provisional: true, dueAt: '2027-01-05T02:00:00.000Z' });
    const moved = republish(stored, over, year('元旦 01-01..01-03'));
    expect(moved).toMatchObject({ outcome: 'moved', previousDueAt: stored.dueAt, due: { provisional: false } });
    expect(moved.due.dueAt).toBe('2027-01-06T02:00:00.000Z');
  });

  it('or confirms it', () => {
    expect(republish(stored, over, year('元旦 01-02..01-03')).outcome).toBe('confirmed');
  });

  it('leaves it provisional where the list is still not in it', () => {
    expect(republish(stored, over, calendar).outcome).toBe('still-provisional');
  });

  it('looks at nothing that was certain', () => {
    const certain = dueAt(opened.budget, opened.openedAt, opened.segments, calendar);
    expect(republish(certain, { ...opened, budget: { unit: 'minutes', amount: 1 } }, calendar)).toEqual({
      outcome: 'confirmed',
      previousDueAt: certain.dueAt,
      due: certain,
    });
  });
});
