import { datePlusDays } from '../civil.js';
import { refuse, type CalendarDay, type CalendarLayer, type DayName } from '../ledger/calendar-layer.js';

/** One year of an official list, as people read it: `春节 02-10..02-17; 元旦 01-01`, and `春节 02-04 02-18` for days at work. */
export interface OfficialYear {
  readonly off: string;
  readonly work: string;
}

const NAMES: Readonly<Record<string, string>> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
  抗战胜利纪念日: 'Victory Day',
};

/**
 * The layer of a table of official years; a year published later is one more entry and a new version. A notice of November may
 * still move the last days of its own year: publish that as a new version too. Throws DomainError `invalid-input`.
 */
export function officialLayer(years: Readonly<Record<number, OfficialYear>>, version: string): CalendarLayer {
  const hours = [
    ['09:00', '12:00'],
    ['14:00', '18:00'],
  ] as const;
  return {
    id: 'cn',
    version,
    zone: 'Asia/Shanghai',
    week: { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours },
    days: Object.entries(years).flatMap(([year, { off, work }]) => [
      ...daysOf(year, off, false),
      ...daysOf(year, work, true),
    ]),
    knownYears: Object.keys(years).map(Number),
  };
}

function daysOf(year: string, text: string, works: boolean): CalendarDay[] {
  return text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .flatMap((entry) => {
      const [zh = '', ...stretches] = entry.split(/\s+/);
      const name: DayName = { zh, en: NAMES[zh] ?? zh };
      return stretches.flatMap((stretch) => datesOf(year, stretch).map((date) => ({ date, works, name })));
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
