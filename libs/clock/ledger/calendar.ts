import { dateOfDay, yearOfDay } from '../instant-text.js';
import { spanAt } from '../zone.js';
import {
  minuteSpans,
  refuse,
  WEEKDAYS,
  type CalendarDay,
  type CalendarLayer,
  type Hours,
  type MinuteSpan,
} from './calendar-layer.js';
import { buildWorkingYear, type WorkingYear } from './working-year.js';

const DAY_MS = 86_400_000;

/** A date that is not what its weekday says, as an explanation names it. */
export interface SpecialDay extends CalendarDay {
  readonly kind: 'holiday' | 'make-up' | 'special-hours';
  readonly dayNumber: number;
}

interface DayRule {
  readonly spans: readonly MinuteSpan[];
  readonly special: SpecialDay;
  readonly dayNumber: number;
}

/**
 * Working time of one place, compiled once from its layers. Years are laid out when first asked for and kept; they are
 * functions of the layers, so the cache never shows.
 */
export class Calendar {
  readonly zone: string;
  /** every layer's `id@version`, outermost first */
  readonly version: string;
  readonly #week: readonly (readonly MinuteSpan[])[];
  readonly #rules: ReadonlyMap<number, DayRule>;
  /** dates that differ from their weekday, in order */
  readonly #special: readonly DayRule[];
  readonly #known: ReadonlySet<number> | 'all';
  readonly #years = new Map<number, WorkingYear>();
  #lastYear: WorkingYear | undefined;

  constructor(layers: readonly CalendarLayer[]) {
    const zone = layers.reduce<string | undefined>((outer, layer) => layer.zone ?? outer, undefined);
    if (zone === undefined) refuse('a calendar needs a zone');
    this.zone = zone;
    this.version = layers.map((layer) => `${layer.id}@${layer.version}`).join('+');
    this.#week = mergedWeek(layers);
    this.#rules = dayRules(layers, this.#week);
    this.#special = [...this.#rules.values()]
      .filter((rule) => !sameSpans(rule.spans, this.#week[weekdayOf(rule.dayNumber)]!))
      .sort((left, right) => left.dayNumber - right.dayNumber);
    const known = layers.reduce<readonly number[] | 'all'>((outer, layer) => layer.knownYears ?? outer, 'all');
    this.#known = known === 'all' ? 'all' : new Set(known);
    spanAt(0, zone); // an unknown zone is told here, not at the first due instant
  }

  /** Spans of the local day with this number (days since 1970-01-01). */
  spansOf(dayNumber: number): readonly MinuteSpan[] {
    return this.#rules.get(dayNumber)?.spans ?? this.#week[weekdayOf(dayNumber)]!;
  }

  isWorkingDay(date: string): boolean {
    return this.spansOf(dayNumberOf(date)).length > 0;
  }

  /** The n-th working day after the date; n = 0 is the date itself. */
  workingDaysAfter(date: string, days: number): string {
    let dayNumber = dayNumberOf(date);
    for (let left = days, idle = 0; left > 0; idle += 1) {
      if (idle > IDLE_DAYS_MAX) throw new RangeError(`calendar ${this.version} has no working day near ${date}`);
      dayNumber += 1;
      if (this.spansOf(dayNumber).length === 0) continue;
      left -= 1;
      idle = 0;
    }
    return dateOf(dayNumber);
  }

  isKnownYear(year: number): boolean {
    return this.#known === 'all' || this.#known.has(year);
  }

  /** The date's entry in the lists where nobody works on it, on a weekend too. */
  holidayOn(date: string): SpecialDay | undefined {
    const rule = this.#rules.get(dayNumberOf(date));
    return rule?.spans.length === 0 ? rule.special : undefined;
  }

  /** Dates from `fromDate` to `toDate`, both included, that are not what their weekday says. */
  specialDays(fromDate: string, toDate: string): readonly SpecialDay[] {
    return this.specialDaysBetween(dayNumberOf(fromDate), dayNumberOf(toDate));
  }

  /** The same by day numbers, for those who have them. */
  specialDaysBetween(firstDay: number, lastDay: number): readonly SpecialDay[] {
    const found: SpecialDay[] = [];
    for (let at = this.#firstSpecialFrom(firstDay); at < this.#special.length; at += 1) {
      const rule = this.#special[at]!;
      if (rule.dayNumber > lastDay) break;
      found.push(rule.special);
    }
    return found;
  }

  /** Number of the local day that the clocks show at an instant. */
  dayNumberAt(epochMs: number): number {
    return Math.floor((epochMs + spanAt(epochMs, this.zone).offsetMs) / DAY_MS);
  }

  /** Local year of an instant. */
  yearOf(epochMs: number): number {
    return yearOfDay(this.dayNumberAt(epochMs));
  }

  year(year: number): WorkingYear {
    let built = this.#years.get(year);
    if (built === undefined) {
      built = buildWorkingYear(year, this.zone, (dayNumber) => this.spansOf(dayNumber));
      this.#years.set(year, built);
    }
    return built;
  }

  /** The local year that holds the instant. Most questions are about the year of the last one. */
  yearAt(epochMs: number): WorkingYear {
    const last = this.#lastYear;
    if (last !== undefined && epochMs >= last.surelyFrom && epochMs < last.surelyUntil) return last;
    const found = this.year(this.yearOf(epochMs));
    this.#lastYear = found;
    return found;
  }

  #firstSpecialFrom(dayNumber: number): number {
    let low = 0;
    let high = this.#special.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#special[middle]!.dayNumber >= dayNumber) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Long enough for any real closure; beyond it a calendar has no working time at all. */
const IDLE_DAYS_MAX = 3_660;

/** Layers from the outermost (group) to the innermost (site). Throws DomainError `invalid-input`, RangeError for an unknown zone. */
export function compileCalendar(layers: readonly CalendarLayer[]): Calendar {
  return new Calendar(layers);
}

export function dayNumberOf(date: string): number {
  const epochMs = Date.parse(`${date}T00:00:00.000Z`);
  if (Number.isNaN(epochMs) || dateOf(epochMs / DAY_MS) !== date) refuse(`${date} is no date YYYY-MM-DD`);
  return epochMs / DAY_MS;
}

export function dateOf(dayNumber: number): string {
  return dateOfDay(dayNumber);
}

/** 0 = Sunday; day 0, 1970-01-01, was a Thursday. */
function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

function mergedWeek(layers: readonly CalendarLayer[]): readonly (readonly MinuteSpan[])[] {
  return WEEKDAYS.map((weekday) => {
    const hours = layers.reduce<Hours>((outer, layer) => layer.week?.[weekday] ?? outer, []);
    return minuteSpans(hours, weekday);
  });
}

function dayRules(layers: readonly CalendarLayer[], week: readonly (readonly MinuteSpan[])[]): Map<number, DayRule> {
  const rules = new Map<number, DayRule>();
  for (const layer of layers) {
    if (layer.dropsInheritedDays === true) rules.clear();
    for (const day of layer.days ?? []) {
      const dayNumber = dayNumberOf(day.date);
      const usual = week[weekdayOf(dayNumber)]!;
      const spans = spansFor(day, usual, week);
      const kind = spans.length === 0 ? 'holiday' : usual.length === 0 ? 'make-up' : 'special-hours';
      rules.set(dayNumber, { spans, dayNumber, special: { ...day, kind, dayNumber } });
    }
  }
  return rules;
}

function spansFor(
  day: CalendarDay,
  usual: readonly MinuteSpan[],
  week: readonly (readonly MinuteSpan[])[],
): readonly MinuteSpan[] {
  if (!day.works) return [];
  if (day.hours !== undefined) return minuteSpans(day.hours, day.date);
  if (day.like !== undefined) return week[WEEKDAYS.indexOf(day.like)]!;
  if (usual.length > 0) return usual;
  return [1, 2, 3, 4, 5, 6, 0].map((weekday) => week[weekday]!).find((spans) => spans.length > 0) ?? [];
}

function sameSpans(left: readonly MinuteSpan[], right: readonly MinuteSpan[]): boolean {
  return (
    left.length === right.length &&
    left.every((span, index) => span.from === right[index]?.from && span.to === right[index]?.to)
  );
}
