import { datePlusDays } from '../civil.js';
import { refuse, type CalendarDay, type CalendarLayer, type DayName } from '../ledger/calendar-layer.js';

/** One year of an official list, as people read it: `春节 02-10..02-17; 元旦 01-01`, and `春节 02-04 02-18` for days at work. */
export interface OfficialYear {
  readonly off: string;
  /** absent where no weekend day is worked in exchange */
  readonly work?: string;
}

/** Where the list counts: its zone, the usual week, and what its days are called. */
export interface OfficialPlace extends Required<Pick<CalendarLayer, 'id' | 'zone' | 'week'>> {
  /** by the name that the list uses; a name that is not here is said as it is */
  readonly names: Readonly<Record<string, DayName>>;
}

const CN_HOURS = [
  ['09:00', '12:00'],
  ['14:00', '18:00'],
] as const;

export const CHINA: OfficialPlace = {
  id: 'cn',
  zone: 'Asia/Shanghai',
  week: { monday: CN_HOURS, tuesday: CN_HOURS, wednesday: CN_HOURS, thursday: CN_HOURS, friday: CN_HOURS },
  names: {
    元旦: { zh: '元旦', en: 'New Year' },
    春节: { zh: '春节', en: 'Spring Festival' },
    清明节: { zh: '清明节', en: 'Qingming' },
    劳动节: { zh: '劳动节', en: 'Labour Day' },
    端午节: { zh: '端午节', en: 'Dragon Boat Festival' },
    中秋节: { zh: '中秋节', en: 'Mid-Autumn Festival' },
    国庆节: { zh: '国庆节', en: 'National Day' },
    抗战胜利纪念日: { zh: '抗战胜利纪念日', en: 'Victory Day' },
  },
};

/**
 * The layer of a table of official years; a year published later is one more entry and a new version. A notice of November may
 * still move the last days of its own year: publish that as a new version too. Throws DomainError `invalid-input`.
 */
export function officialLayer(
  years: Readonly<Record<number, OfficialYear>>,
  version: string,
  { id, zone, week, names }: OfficialPlace = CHINA,
): CalendarLayer {
  return {
    id,
    version,
    zone,
    week,
    days: Object.entries(years).flatMap(([year, { off, work = '' }]) =>
      [...daysOf(year, off, false), ...daysOf(year, work, true)].map(({ called, ...day }): CalendarDay => ({
        ...day,
        name: names[called] ?? { zh: called, en: called },
      })),
    ),
    knownYears: Object.keys(years).map(Number),
  };
}

function daysOf(year: string, text: string, works: boolean) {
  return text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .flatMap((entry) => {
      // a name may have several words: it ends where the first date begins
      const parts = /^(\D+)\s(\d.*)$/.exec(entry);
      if (parts === null) refuse(`${year}: ${entry} names no day`);
      return parts[2]!
        .split(/\s+/)
        .flatMap((stretch) => datesOf(year, stretch).map((date) => ({ date, works, called: parts[1]! })));
    });
}

function datesOf(year: string, stretch: string): string[] {
  const parts = /^(\d{2}-\d{2})(?:\.\.(\d{2}-\d{2}))?$/.exec(stretch);
  if (parts === null) refuse(`${year}: ${stretch} is no day MM-DD or stretch MM-DD..MM-DD`);
  const last = `${year}-${parts[2] ?? parts[1]!}`;
  const dates: string[] = [];
  for (let date = `${year}-${parts[1]!}`; date <= last; date = datePlusDays(date, 1)) dates.push(date);
  return dates;
}
