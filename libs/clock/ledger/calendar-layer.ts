import { DomainError } from '#libs/contracts/errors.js';

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Spans of working time on local clocks, `HH:mm` to `HH:mm` (`24:00` ends a day), in order and apart: a lunch break is a gap. */
export type Hours = readonly (readonly [from: string, to: string])[];

export interface DayName {
  readonly zh: string;
  readonly en: string;
}

/** What one date is, against its weekday. */
export interface CalendarDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** false: a holiday; true: a make-up workday, or a day with `hours` of its own (a half day) */
  readonly works: boolean;
  /** absent on a working day: the hours of its weekday, or of `like`, or of the first weekday with hours from Monday on */
  readonly hours?: Hours;
  readonly like?: Weekday;
  readonly name?: DayName;
}

/** One layer of a calendar: group, region or site. A later layer overrides an earlier one, weekday by weekday and date by date. */
export interface CalendarLayer {
  readonly id: string;
  readonly version: string;
  /** IANA zone; the outermost layer gives one */
  readonly zone?: string;
  readonly week?: Readonly<Partial<Record<Weekday, Hours>>>;
  readonly days?: readonly CalendarDay[];
  /** true: the holidays and make-up days of outer layers do not count here (a desk that is staffed every day) */
  readonly dropsInheritedDays?: boolean;
  /** years whose official list is in `days`; `all` where no official list is waited for. The innermost statement counts. */
  readonly knownYears?: readonly number[] | 'all';
}

/** Minutes of the local day, `from` ≤ m < `to`. */
export interface MinuteSpan {
  readonly from: number;
  readonly to: number;
}

const TIME = /^([01]\d|2[0-4]):([0-5]\d)$/;

/** Minutes of the spans, checked: real times, in order, not touching backwards. */
export function minuteSpans(hours: Hours, where: string): readonly MinuteSpan[] {
  let previous = 0;
  return hours.map(([fromText, toText]) => {
    const from = minuteOf(fromText, where);
    const to = minuteOf(toText, where);
    if (from < previous || to <= from) refuse(`${where}: ${fromText}-${toText} is out of order`);
    previous = to;
    return { from, to };
  });
}

function minuteOf(text: string, where: string): number {
  const parts = TIME.exec(text);
  const minutes = parts === null ? NaN : Number(parts[1]) * 60 + Number(parts[2]);
  if (!(minutes <= 1440)) refuse(`${where}: ${text} is no time of day HH:mm`);
  return minutes;
}

export function refuse(issue: string): never {
  throw new DomainError('invalid-input', issue, { issues: [issue] });
}
