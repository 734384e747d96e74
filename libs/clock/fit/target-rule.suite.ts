import { wallClockToInstant } from '../civil.js';
import type { LedgerBudget } from '../ledger/budget.js';
import { WEEKDAYS, type CalendarDay, type CalendarLayer, type Hours, type Weekday } from '../ledger/calendar-layer.js';
import { compileCalendar, type Calendar } from '../ledger/calendar.js';
import { dueAt } from '../ledger/due-at.js';

/** A promise of the source: both as wall-clock text `YYYY-MM-DD HH:mm:ss` of its zone. */
export interface Promised {
  readonly received: string;
  readonly target: string;
}

/**
 * Where counting starts for what came in outside the hours. `next-opening` is the ledger's own rule; `same-time` moves what came
 * on a day off to the same time of the next working day first, and then goes by the hours.
 */
export type StartRule = 'next-opening' | 'same-time';

/** One way in which the source may have counted. */
export interface TargetRule {
  readonly week: readonly Weekday[];
  readonly hours: Hours;
  /** dates off; the name is what is reported */
  readonly holidays: { readonly name: string; readonly dates: readonly string[] };
  readonly start: StartRule;
  /** when what came after the close counts as begun on the next working day; null: as the hours open */
  readonly lateStartsAt: string | null;
  readonly budget: LedgerBudget;
}

export interface Fit {
  readonly rule: TargetRule;
  readonly dates: number;
  /** within a minute */
  readonly instants: number;
}

export function fitOf(rule: TargetRule, promised: readonly Promised[], zone: string): Fit {
  const expect = targetOf(rule, zone);
  let dates = 0;
  let instants = 0;
  for (const { received, target } of promised) {
    const due = expect(received);
    if (due.slice(0, 10) === target.slice(0, 10)) dates += 1;
    if (Math.abs(secondsOf(due) - secondsOf(target)) <= 60) instants += 1;
  }
  return { rule, dates, instants };
}

/** The rule as a function: wall-clock text in, wall-clock text of the due instant out. */
export function targetOf(rule: TargetRule, zone: string): (received: string) => string {
  const calendar = compileCalendar([layerOf(rule, zone)]);
  return (received) => {
    const opened = wallClockToInstant(startOf(received, rule, calendar), zone)!.instant;
    return dueAt(rule.budget, opened, [], calendar).explanation.dueLocal!;
  };
}

function layerOf({ week, hours, holidays }: TargetRule, zone: string): CalendarLayer {
  const days: CalendarDay[] = holidays.dates.map((date) => ({ date, works: false }));
  return { id: 'fit', version: '1', zone, week: Object.fromEntries(week.map((weekday) => [weekday, hours])), days };
}

function startOf(received: string, { start, hours, lateStartsAt }: TargetRule, calendar: Calendar): string {
  const date = received.slice(0, 10);
  const time = received.slice(11);
  const day = start === 'same-time' && !calendar.isWorkingDay(date) ? calendar.workingDaysAfter(date, 1) : date;
  if (lateStartsAt === null || time < hours[0]![1]) return `${day} ${time}`;
  return `${calendar.workingDaysAfter(day, 1)} ${lateStartsAt}:00`;
}

export const MONDAY_TO_FRIDAY: readonly Weekday[] = WEEKDAYS.slice(1, 6);
export const MONDAY_TO_SATURDAY: readonly Weekday[] = WEEKDAYS.slice(1);

/** Every rule of a coarse grid: which days, from when to when, which holidays, where counting starts, what is counted. */
export function* rulesToTry(days: number, holidays: readonly TargetRule['holidays'][]): Generator<TargetRule> {
  for (const week of [MONDAY_TO_FRIDAY, MONDAY_TO_SATURDAY, WEEKDAYS]) {
    for (const from of ['00:00', '08:30', '09:00']) {
      for (const to of ['16:30', '17:00', '17:30', '24:00']) {
        for (const off of holidays) {
          for (const start of ['next-opening', 'same-time'] as const) {
            for (const budget of budgetsOf(days, from, to)) {
              yield { week, hours: [[from, to]], holidays: off, start, lateStartsAt: null, budget };
            }
          }
        }
      }
    }
  }
}

function budgetsOf(days: number, from: string, to: string): readonly LedgerBudget[] {
  return [
    { unit: 'working-days', amount: days },
    { unit: 'working-minutes', amount: days * (minutesOf(to) - minutesOf(from)) },
    { unit: 'end-of-working-day', after: days },
  ];
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

export function secondsOf(local: string): number {
  return Date.parse(`${local.replace(' ', 'T')}Z`) / 1_000;
}
