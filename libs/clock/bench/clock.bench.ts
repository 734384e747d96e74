import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import type { Bench, BenchStage, RatioFigure } from '#libs/bench/figure.js';
import { measureRatio } from '#libs/bench/measure-ratio.js';
import { CN_CALENDAR, CN_OFFICIAL_YEARS } from '../calendars/cn.js';
import type { CalendarLayer } from '../ledger/calendar-layer.js';
import { compileCalendar, dateOf, dayNumberOf, type Calendar } from '../ledger/calendar.js';
import { dueAt } from '../ledger/due-at.js';
import { dueInstant } from '../ledger/due-instant.js';
import type { LedgerBudget } from '../ledger/budget.js';
import { courseOf, type Segment } from '../ledger/segments.js';
import { epochOf, isoOf } from '../instant-text.js';
import { steppedDue } from './minute-stepping.js';

/** Ten working days of seven hours. */
const TEN_DAYS_MINUTES = 10 * 7 * 60;
const UNIT = 'due instants per second of one core';
/** Processor time of a turn: enough that a pause of the collector is no matter. */
const TURN_MS = 400;

interface Opened {
  readonly openedAt: string;
  readonly segments: readonly Segment[];
}

/**
 * Due instants that one core gives. The instant alone against stepping minute by minute, which gives no more, without and with
 * two pauses; and `dueAt` whole, with its explanation and texts, against dayjs-business-time on what that can do: one zone, no
 * pauses, no make-up days. Of the packages on npm that know hours, several spans a day and holidays it was the fastest but for
 * long spans in minutes, where moment-business-time took three fifths of its time and still 700 times ours.
 */
export const benchClock: Bench = async (stage) => [
  await againstStepping(stage, { name: 'ten working days', bar: 1_000 }, (openedAt) => ({ openedAt, segments: [] })),
  await againstStepping(stage, { name: 'ten working days with two pauses', bar: 1_000 }, withTwoPauses),
  ...(await againstDayjs(stage)),
];

function againstStepping(
  stage: BenchStage,
  { name, bar }: { readonly name: string; readonly bar: number },
  opened: (openedAt: string) => Opened,
): Promise<RatioFigure> {
  const calendar = compileCalendar([CN_CALENDAR]);
  // As they come out of the store: texts of one piece.
  const all = JSON.parse(JSON.stringify(openings(calendar, stage.seed).map(opened))) as Opened[];
  const budget: LedgerBudget = { unit: 'working-minutes', amount: TEN_DAYS_MINUTES };
  const ours = ({ openedAt, segments }: Opened) =>
    dueInstant(budget, { openedAt, running: courseOf(openedAt, segments).running, calendar }).dueMs ?? NaN;
  const peer = ({ openedAt, segments }: Opened) => steppedDue(TEN_DAYS_MINUTES, openedAt, segments, calendar);
  agree(all, ours, peer);
  return measureRatio(stage, {
    ...{ name: `instant of ${name} / stepping minute by minute`, unit: UNIT, bar },
    ours: () => rateOf(all, ours),
    peer: () => rateOf(all, peer),
  });
}

async function againstDayjs(stage: BenchStage): Promise<RatioFigure[]> {
  // It has holidays, but no workdays that are made up for.
  const plain = compileCalendar([{ ...CN_CALENDAR, zone: 'Etc/UTC', days: holidays() }]);
  const open = openings(plain, stage.seed).map((openedAt): Opened => ({ openedAt, segments: [] }));
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Etc/UTC'; // it knows the zone of the process only
  try {
    setUpDayjs(holidays());
    const figures: RatioFigure[] = [];
    for (const [name, budget, peer] of TASKS) {
      const ours = ({ openedAt }: Opened) => epochOf(dueAt(budget, openedAt, [], plain).dueAt ?? '');
      agree(open, ours, peer);
      figures.push(
        await measureRatio(stage, {
          ...{ name: `dueAt of ${name} / dayjs-business-time`, unit: UNIT, bar: 2 },
          ours: () => rateOf(open, ours),
          peer: () => rateOf(open, peer),
        }),
      );
    }
    return figures;
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
}

const TASKS: readonly (readonly [string, LedgerBudget, (opened: Opened) => number])[] = [
  [
    'ten working days',
    { unit: 'working-days', amount: 10 },
    ({ openedAt }) => dayjs(openedAt).addBusinessDays(10).valueOf(),
  ],
  [
    'one working hour',
    { unit: 'working-minutes', amount: 60 },
    ({ openedAt }) => dayjs(openedAt).addBusinessMinutes(60).valueOf(),
  ],
  [
    'seventy working hours',
    { unit: 'working-minutes', amount: TEN_DAYS_MINUTES },
    ({ openedAt }) => dayjs(openedAt).addBusinessMinutes(TEN_DAYS_MINUTES).valueOf(),
  ],
];

function setUpDayjs(days: CalendarLayer['days'] = []): void {
  dayjs.extend(businessTime);
  dayjs.setHolidays(days.map(({ date }) => date));
  const spans = [
    { start: '09:00:00', end: '12:00:00' },
    { start: '14:00:00', end: '18:00:00' },
  ];
  const [monday, tuesday, wednesday, thursday, friday] = [spans, spans, spans, spans, spans];
  dayjs.setBusinessTime({ sunday: null, monday, tuesday, wednesday, thursday, friday, saturday: null } as never);
}

function holidays(): NonNullable<CalendarLayer['days']> {
  return (CN_CALENDAR.days ?? []).filter(({ works }) => !works);
}

/** Minutes of working time at which something is opened, spread over two years. */
function openings(calendar: Calendar, seed: number): string[] {
  const first = dayNumberOf(`${Object.keys(CN_OFFICIAL_YEARS).at(-4)}-01-01`);
  const chance = lcg(seed);
  const found: string[] = [];
  while (found.length < 200) {
    const date = dateOf(first + Math.floor(chance() * 730));
    const minute = 9 * 60 + 1 + Math.floor(chance() * 170);
    const openedAt = isoOf(
      dayNumberOf(date) * 86_400_000 + minute * 60_000 - (calendar.zone === 'Etc/UTC' ? 0 : 8 * 3_600_000),
    );
    if (calendar.isWorkingDay(date)) found.push(openedAt);
  }
  return found;
}

function withTwoPauses(openedAt: string): Opened {
  const at = (minutes: number) => isoOf(epochOf(openedAt) + minutes * 60_000);
  const segments: Segment[] = [
    { from: at(0), state: 'running', holder: 'keeper' },
    { from: at(90), state: 'suspended', reason: 'customer' },
    { from: at(400), state: 'running', holder: 'keeper' },
    { from: at(2_900), state: 'suspended', reason: 'supplier', until: at(7_000) },
  ];
  return { openedAt, segments };
}

function agree(all: readonly Opened[], ours: (opened: Opened) => number, peer: (opened: Opened) => number): void {
  const other = all.find((opened) => ours(opened) !== peer(opened));
  if (other !== undefined) throw new Error(`the sides differ on what is opened at ${other.openedAt}`);
}

/** By processor time, so that a busy machine does not count: it is one core that is asked for. */
function rateOf(all: readonly Opened[], side: (opened: Opened) => number): Promise<number> {
  const began = process.cpuUsage();
  let done = 0;
  for (;;) {
    for (const opened of all) {
      side(opened);
      done += 1;
      if (done % 20 > 0) continue;
      const { user, system } = process.cpuUsage(began);
      const ms = (user + system) / 1_000;
      if (ms >= TURN_MS) return Promise.resolve((done / ms) * 1_000);
    }
  }
}

function lcg(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
