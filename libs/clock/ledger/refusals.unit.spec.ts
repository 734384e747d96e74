import { isDomainError } from '#libs/contracts/errors.js';
import type { CalendarLayer, Hours } from './calendar-layer.js';
import { compileCalendar, dayNumberOf } from './calendar.js';
import { dueAt } from './due-at.js';
import {
  type ObligationClock,
  extend,
  handOver,
  meet,
  openClock,
  reopen,
  resume,
  stateAt,
  suspend,
} from './obligation-clock.js';

/** What is said to who asks for what cannot be. */
const at = (time: string) => `2026-03-02T${time}:00.000Z`;
const utc = compileCalendar([{ id: 'utc', version: '1', zone: 'Etc/UTC' }]);
const opened = openClock({ unit: 'minutes', amount: 120 }, at('01:00'), 'agent');

function said(act: () => unknown): { code: string; message: string; details: Readonly<Record<string, unknown>> } {
  try {
    act();
  } catch (error) {
    if (isDomainError(error)) return { code: error.code, message: error.message, details: error.details };
    throw error;
  }
  throw new Error('it was taken');
}

describe('a calendar', () => {
  const withHours = (monday: Hours) => () =>
    compileCalendar([{ id: 'a', version: '1', zone: 'Etc/UTC', week: { monday } }]);
  const refused: readonly (readonly [() => unknown, string])[] = [
    [() => compileCalendar([{ id: 'a', version: '1' }]), 'a calendar needs a zone'],
    [withHours([['09:00', '09:00']]), 'monday: 09:00-09:00 is out of order'],
    [withHours([['09:00', '24:01']]), 'monday: 24:01 is no time of day HH:mm'],
    [withHours([['x09:00', '10:00']]), 'monday: x09:00 is no time of day HH:mm'],
    [withHours([['09:00x', '10:00']]), 'monday: 09:00x is no time of day HH:mm'],
    [() => dayNumberOf('2026-3-2'), '2026-3-2 is no date YYYY-MM-DD'],
    [() => dayNumberOf('+002026-03-02'), '+002026-03-02 is no date YYYY-MM-DD'],
    [() => dayNumberOf('2026-02-29'), '2026-02-29 is no date YYYY-MM-DD'],
  ];

  it.each(refused)('is refused with what is wrong (%#)', (act, issue) => {
    expect(said(act)).toEqual({ code: 'invalid-input', message: issue, details: { issues: [issue] } });
  });

  it('takes spans that touch, and a day to its very end', () => {
    const touching: CalendarLayer = {
      ...{ id: 'a', version: '1', zone: 'Etc/UTC' },
      week: {
        monday: [
          ['00:00', '12:00'],
          ['12:00', '24:00'],
        ],
      },
    };
    expect(compileCalendar([touching]).spansOf(dayNumberOf('2026-03-02'))).toEqual([
      { from: 0, to: 720 },
      { from: 720, to: 1440 },
    ]);
  });
});

describe('segments', () => {
  it('out of order are refused by the one that comes too soon', () => {
    const back = ['10:00', '09:30'].map((time) => ({ from: at(time), state: 'running', holder: null }) as const);
    const act = () => dueAt(opened.budget, at('09:00'), back, utc);
    expect(said(act).message).toBe(`segments are out of order at ${at('09:30')}`);
    const none = [{ from: 'yesterday', state: 'running', holder: null } as const];
    expect(said(() => dueAt(opened.budget, at('09:00'), none, utc)).message).toBe(
      'segments are out of order at yesterday',
    );
  });

  it('that begin together are in order', () => {
    const same = [
      { from: at('09:30'), state: 'running', holder: 'agent' },
      { from: at('09:30'), state: 'running', holder: 'repairer' },
    ] as const;
    expect(dueAt(opened.budget, at('09:00'), same, utc).dueAt).toBe(at('11:00'));
  });
});

describe('a clock', () => {
  const waiting = suspend(opened, { at: at('02:00'), reason: 'parts' });
  const refused: readonly (readonly [string, () => unknown, string, Record<string, unknown>])[] = [
    ['nothing-to-do', () => suspend(waiting, { at: at('02:30'), reason: 'x' }), 'the clock is suspended already', { at: at('02:30') }],
    ['nothing-to-do', () => resume(opened, { at: at('02:00') }), 'the clock is running', { at: at('02:00') }],
    ['nothing-to-do', () => handOver(waiting, { at: at('03:00'), holder: 'b' }), 'the clock is suspended; name the holder when it resumes', { at: at('03:00') }],
    ['nothing-to-do', () => handOver(opened, { at: at('03:00'), holder: 'agent' }), 'agent holds it already', { at: at('03:00') }],
    ['nothing-to-do', () => meet(meet(opened, at('02:00')), at('02:10')), 'it is met already', { at: at('02:10') }],
    ['nothing-to-do', () => reopen(opened, { at: at('02:00') }), 'it is open', { at: at('02:00') }],
    ['fact-too-late', () => extend(opened, { ...more(600), at: at('03:01') }, utc), 'what is due already cannot be extended', { dueAt: at('03:00'), at: at('03:01') }],
  ]; // prettier-ignore
  const invalid: readonly (readonly [string, () => unknown])[] = [
    ['a suspension needs a reason', () => suspend(opened, { at: at('02:00'), reason: '' })],
    ['a suspension ends after it begins', () => suspend(opened, { at: at('02:00'), reason: 'x', until: at('02:00') })],
    ['an extension needs a reason and an approver', () => extend(opened, { ...more(600), reason: '' }, utc)],
    ['an extension needs a reason and an approver', () => extend(opened, { ...more(600), approver: '' }, utc)],
    ['an extension does not shorten', () => extend(opened, more(119), utc)],
    [
      `${at('00:59')} is before the last change of this clock`,
      () => handOver(opened, { at: at('00:59'), holder: 'b' }),
    ],
    [`${at('01:30')} is before the last change of this clock`, () => suspend(thrice, { at: at('01:30'), reason: 'x' })],
  ];
  const thrice = handOver(handOver(opened, { at: at('01:10'), holder: 'b' }), { at: at('01:40'), holder: 'c' });

  function more(amount: number) {
    return { at: at('02:00'), budget: { unit: 'minutes', amount } as const, reason: 'ordered', approver: 'director' };
  }

  it.each(refused)('refuses with %s and why (%#)', (code, act, message, details) => {
    expect(said(act)).toEqual({ code, message, details });
  });

  it.each(invalid)('refuses what makes no sense: %s', (issue, act) => {
    expect(said(act)).toEqual({ code: 'invalid-input', message: issue, details: { issues: [issue] } });
  });

  it('that stands still is not extended to a date, and to the same due instant any clock is', () => {
    const date = { unit: 'instant', at: at('09:00') } as const;
    expect(said(() => extend(waiting, { ...more(1), budget: date }, utc)).message).toBe(
      'an extension does not shorten',
    );
    expect(extend(waiting, more(600), utc).budget).toEqual({ unit: 'minutes', amount: 600 });
    expect(extend(opened, { ...more(1), budget: { unit: 'hours', amount: 2 } }, utc).budgetChanges).toHaveLength(1);
  });

  it('can be changed in the very moment of its last change, and before any', () => {
    const two = suspend(handOver(opened, { at: at('01:10'), holder: 'b' }), { at: at('01:10'), reason: 'x' });
    expect(two.segments.map(({ state }) => state)).toEqual(['running', 'running', 'suspended']);
    const bare: ObligationClock = { ...opened, segments: [] };
    expect(suspend(bare, { at: at('01:00'), reason: 'x' }).segments).toHaveLength(1);
    expect(said(() => suspend(bare, { at: at('00:59'), reason: 'x' })).code).toBe('invalid-input');
  });

  it('tells what it did at any instant, also before its last change', () => {
    const back = resume(waiting, { at: at('04:00'), holder: 'b' });
    expect(['01:30', '02:00', '03:00', '04:00'].map((time) => stateAt(back, at(time)))).toEqual([
      { running: true, holder: 'agent' },
      { running: false, holder: 'agent' },
      { running: false, holder: 'agent' },
      { running: true, holder: 'b' },
    ]);
    expect(reopen(meet(opened, at('02:00')), { at: at('03:00') }).segments).toEqual([
      { from: at('01:00'), state: 'running', holder: 'agent' },
      { from: at('02:00'), state: 'suspended', reason: 'closed' },
      { from: at('03:00'), state: 'running', holder: 'agent' },
    ]);
  });
});
