import { Temporal } from 'temporal-polyfill';
import type { LedgerBudget } from './budget.js';
import type { CalendarDay, CalendarLayer, Hours } from './calendar-layer.js';
import type { Segment } from './segments.js';

/**
 * The definition of a due instant, stepped minute by minute and nothing else: no code of the ledger is used. Slow on purpose.
 * Everything lies on whole minutes; only the share of a working day can fall between them.
 */
export interface Terms {
  readonly openedAt: string;
  readonly segments: readonly Segment[];
  /** outermost first; the first one has a zone and a week */
  readonly layers: readonly CalendarLayer[];
}

export interface OracleDue {
  readonly dueMs: number | null;
  readonly exclusive: boolean;
}

const DAY = 1440;
const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

export function slowDue(budget: LedgerBudget, terms: Terms): OracleDue {
  const world = new World(terms);
  switch (budget.unit) {
    case 'minutes':
      return inclusive(world.stepUntil(budget.amount, () => true));
    case 'hours':
      return inclusive(world.stepUntil(budget.amount * 60, () => true));
    case 'working-minutes':
      return inclusive(world.stepUntil(budget.amount, (minute) => world.works(minute)));
    case 'calendar-days': {
      const opened = Temporal.Instant.from(terms.openedAt).toZonedDateTimeISO(world.zone);
      const there = opened.toPlainDateTime().add({ days: budget.amount }).toZonedDateTime(world.zone);
      return inclusive(world.stepUntil(there.epochMilliseconds / 60_000 - world.opened, () => true));
    }
    case 'working-days':
      return inclusive(world.stepDays(budget.amount));
    case 'end-of-local-day':
      return { dueMs: toMs(world.stepDayEnds(afterOf(budget))), exclusive: true };
    case 'end-of-working-day':
      return { dueMs: toMs(world.stepClosings(afterOf(budget))), exclusive: false };
    case 'end-of-date': {
      const date = Date.parse(`${budget.date}T00:00Z`) / 60_000 / DAY;
      let minute = (date - 1) * DAY;
      while (world.dateAt(minute) <= date) minute += 1;
      return { dueMs: toMs(minute), exclusive: true };
    }
    case 'instant':
      return { dueMs: Date.parse(budget.at), exclusive: false };
    case 'earlier-of':
    case 'later-of': {
      const sign = budget.unit === 'earlier-of' ? 1 : -1;
      const parts = budget.of.map((part) => slowDue(part, terms));
      const far = (part: OracleDue) => sign * (part.dueMs ?? Infinity);
      const nearest = Math.min(...parts.map(far));
      const tied = parts.filter((part) => far(part) === nearest);
      const exclusive = sign === 1 ? tied.some((part) => part.exclusive) : tied.every((part) => part.exclusive);
      return { dueMs: tied[0]!.dueMs, exclusive };
    }
  }
}

/** Minutes that ran from the opening up to the end, by holder. */
export function slowUsed(endAt: string, countsWork: boolean, terms: Terms): Record<string, number> {
  const world = new World(terms);
  const used: Record<string, number> = {};
  for (let minute = world.opened; minute < Date.parse(endAt) / 60_000; minute += 1) {
    if (!world.runs(minute) || (countsWork && !world.works(minute))) continue;
    const holder = world.holderAt(minute) ?? 'unassigned';
    used[holder] = (used[holder] ?? 0) + 1;
  }
  return used;
}

class World {
  readonly zone: string;
  readonly opened: number;
  readonly #offsets: Map<number, number>;
  #offsetDay = NaN;
  #offsetOfDay = 0;
  readonly #segments: readonly Segment[];
  readonly #layers: readonly CalendarLayer[];
  readonly #dates = new Map<number, Uint8Array>();
  readonly #lengths = new Map<number, { length: number; closing: number }>();

  constructor({ openedAt, segments, layers }: Terms) {
    this.zone = layers[0]!.zone!;
    this.opened = Date.parse(openedAt) / 60_000;
    this.#segments = segments;
    this.#layers = layers;
    const known = offsetsOf.get(this.zone) ?? new Map<number, number>();
    offsetsOf.set(this.zone, known);
    this.#offsets = known;
  }

  runs(minute: number): boolean {
    const segment = this.#segmentAt(minute);
    if (segment === undefined || segment.state === 'running') return true;
    return segment.until !== undefined && Date.parse(segment.until) / 60_000 <= minute;
  }

  holderAt(minute: number): string | null {
    let holder: string | null = null;
    for (const segment of this.#segments) {
      if (startOf(segment) > minute) break;
      if (segment.state === 'running') holder = segment.holder;
    }
    return holder;
  }

  works(minute: number): boolean {
    const local = minute + this.#offset(minute);
    return this.#date(Math.floor(local / DAY))[mod(local, DAY)] === 1;
  }

  dateAt(minute: number): number {
    return Math.floor((minute + this.#offset(minute)) / DAY);
  }

  /** First minute at which `amount` minutes that count have run. */
  stepUntil(amount: number, counts: (minute: number) => boolean): number | null {
    let used = 0;
    for (let minute = this.opened; ; minute += 1) {
      if (used >= amount) return minute;
      if (this.#standsForGood(minute)) return null;
      if (this.runs(minute) && counts(minute)) used += 1;
    }
  }

  /** Last instant at which no more than `days` working days have run; a minute is that share of its own date. */
  stepDays(days: number): number | null {
    let used = 0;
    let unit = 1;
    for (let minute = this.opened; ; minute += 1) {
      if (this.#standsForGood(minute)) return null;
      if (!this.runs(minute) || !this.works(minute)) continue;
      const { length } = this.#lengthOf(this.dateAt(minute));
      const finer = (unit / gcd(unit, length)) * length;
      used *= finer / unit;
      unit = finer;
      const rest = days * unit - used;
      if (unit / length > rest) return minute + Math.ceil((60_000 * rest * length) / unit - 1e-6) / 60_000;
      used += unit / length;
    }
  }

  stepDayEnds(after: number): number | null {
    const openedDate = this.dateAt(this.opened);
    let left = Math.max(1, after);
    let date = openedDate;
    for (let minute = this.opened + 1; ; minute += 1) {
      for (; this.dateAt(minute) > date; date += 1) {
        const counts = (after === 0 || date > openedDate) && this.runs(minute - 1);
        if (counts && (left -= 1) === 0) return minute;
      }
      if (this.#standsForGood(minute)) return null;
    }
  }

  stepClosings(after: number): number | null {
    const openedDate = this.dateAt(this.opened);
    let left = Math.max(1, after);
    for (let minute = this.opened + 1; ; minute += 1) {
      const date = this.dateAt(minute - 1);
      const closes = this.#lengthOf(date).closing === minute && (after === 0 || date > openedDate);
      if (closes && this.runs(minute - 1) && (left -= 1) === 0) return minute;
      if (this.#standsForGood(minute)) return null;
    }
  }

  #standsForGood(minute: number): boolean {
    const segment = this.#segmentAt(minute);
    return segment?.state === 'suspended' && segment.until === undefined && segment === this.#segments.at(-1);
  }

  #segmentAt(minute: number): Segment | undefined {
    let found: Segment | undefined;
    for (const segment of this.#segments) {
      if (startOf(segment) > minute) break;
      found = segment;
    }
    return found;
  }

  /** Minutes ahead of UTC, from Temporal: asked for once a day, and minute by minute on a day whose offset changes. */
  #offset(minute: number): number {
    const day = Math.floor(minute / DAY);
    if (day !== this.#offsetDay) {
      this.#offsetDay = day;
      this.#offsetOfDay = this.#wholeDayOffset(day);
    }
    if (this.#offsetOfDay !== CHANGES) return this.#offsetOfDay;
    const key = -minute - 1;
    const exact = this.#offsets.get(key) ?? this.#ask(minute);
    this.#offsets.set(key, exact);
    return exact;
  }

  #wholeDayOffset(day: number): number {
    const known = this.#offsets.get(day);
    if (known !== undefined) return known;
    const start = this.#ask(day * DAY);
    const whole = start === this.#ask((day + 1) * DAY) ? start : CHANGES;
    this.#offsets.set(day, whole);
    return whole;
  }

  #ask(minute: number): number {
    const zoned = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(this.zone);
    return zoned.offsetNanoseconds / 60e9;
  }

  #date(date: number): Uint8Array {
    let works = this.#dates.get(date);
    if (works === undefined) {
      works = minutesAtWork(date, this.#layers);
      this.#dates.set(date, works);
    }
    return works;
  }

  #lengthOf(date: number): { length: number; closing: number } {
    const known = this.#lengths.get(date);
    if (known !== undefined) return known;
    const found = { length: 0, closing: -Infinity };
    const works = this.#date(date);
    // No zone is further from UTC than a day.
    for (let minute = (date - 1) * DAY; minute < (date + 2) * DAY; minute += 1) {
      const local = minute + this.#offset(minute);
      if (Math.floor(local / DAY) !== date || works[mod(local, DAY)] === 0) continue;
      found.length += 1;
      found.closing = minute + 1;
    }
    this.#lengths.set(date, found);
    return found;
  }
}

const CHANGES = Infinity;
const offsetsOf = new Map<string, Map<number, number>>();
const starts = new WeakMap<Segment, number>();

function startOf(segment: Segment): number {
  let start = starts.get(segment);
  if (start === undefined) {
    start = Date.parse(segment.from) / 60_000;
    starts.set(segment, start);
  }
  return start;
}

/** What the innermost layer that speaks of the date says, or else the week as the innermost layers have it. */
function minutesAtWork(date: number, layers: readonly CalendarLayer[]): Uint8Array {
  const text = new Date(date * 86_400_000).toISOString().slice(0, 10);
  let day: CalendarDay | undefined;
  for (const layer of layers) {
    if (layer.dropsInheritedDays) day = undefined;
    day = layer.days?.findLast((each) => each.date === text) ?? day;
  }
  const week = NAMES.map((name) => layers.findLast((layer) => layer.week?.[name])?.week?.[name] ?? []);
  const usual = week[mod(date + 4, 7)]!;
  const fallback = [...week.slice(1), week[0]!].find((each) => each.length > 0) ?? [];
  const like = day?.like === undefined ? undefined : week[NAMES.indexOf(day.like)];
  const hours: Hours =
    day === undefined ? usual : !day.works ? [] : (day.hours ?? like ?? (usual.length > 0 ? usual : fallback));
  const works = new Uint8Array(DAY);
  for (const [from, to] of hours) works.fill(1, minutesOf(from), minutesOf(to));
  return works;
}

function minutesOf(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
}

function inclusive(minute: number | null): OracleDue {
  return { dueMs: toMs(minute), exclusive: false };
}

function toMs(minute: number | null): number | null {
  return minute === null ? null : Math.round(minute * 60_000);
}

function afterOf(budget: { readonly unit: string; readonly after?: number | undefined }): number {
  return budget.after ?? 0;
}

function gcd(left: number, right: number): number {
  return right === 0 ? left : gcd(right, left % right);
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
