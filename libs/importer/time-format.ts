import { DomainError } from '#libs/contracts/errors.js';

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  DD: '(?<day>\\d{2})',
  HH: '(?<hour>\\d{2})',
  hh: '(?<hour12>\\d{2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  A: '(?<half>AM|PM)',
  M: '(?<month>\\d{1,2})',
  D: '(?<day>\\d{1,2})',
  H: '(?<hour>\\d{1,2})',
  Z: '(?<offset>Z|[+-]\\d{2}:?\\d{2})',
};
const YEARS = { first: 1900, last: 2199 };

const PARTS = /YYYY|MM|DD|HH|hh|mm|ss|[AMDHZ]|[\s\S]/g;

/** True where the format's times carry their offset; they are read as the clocks of UTC showed it. */
export function readsOffset(format: string): boolean {
  return format.match(PARTS)?.some((part) => part === 'Z') === true;
}

/** Reads one text; `undefined` where there is no such day or time. Returns `YYYY-MM-DD HH:mm:ss`, which sorts as time does. */
export type WallClockReader = (text: string) => string | undefined;

/** Makes a reader of a mapping's time format. Throws `import-mapping-invalid` for a format without year, month and day. */
export function wallClockReader(format: string): WallClockReader {
  const pattern = format.replace(PARTS, (part) => TOKENS[part] ?? escaped(part));
  if (!['year', 'month', 'day'].every((name) => pattern.includes(`?<${name}>`))) {
    throw new DomainError('import-mapping-invalid', `timeFormat "${format}" lacks year, month or day`, { format });
  }
  const expression = new RegExp(`^${pattern}$`);
  return (text) => {
    const parts = expression.exec(text)?.groups;
    return parts && composed(parts);
  };
}

function composed(parts: Readonly<Record<string, string | undefined>>): string | undefined {
  const [year, month, day] = [Number(parts['year']), Number(parts['month']), Number(parts['day'])];
  const hour =
    parts['hour12'] === undefined ? Number(parts['hour'] ?? 0) : hourOfDay(Number(parts['hour12']), parts['half']);
  const [minute, second] = [Number(parts['minute'] ?? 0), Number(parts['second'] ?? 0)];
  if (year < YEARS.first || year > YEARS.last || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysOfMonth(year, month)) return undefined;
  if (hour === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  const local = `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
  return parts['offset'] === undefined ? local : inUtc(local, parts['offset']);
}

/** 12 AM is midnight, 12 PM is noon. */
function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined || hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'PM' ? 12 : 0);
}

/** No zone is further from UTC than 18 hours. */
function inUtc(local: string, offset: string): string | undefined {
  const [sign = '', hours = '', minutes = ''] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset)?.slice(1) ?? ['+', '00', '00'];
  if (Number(hours) > 18 || Number(minutes) > 59) return undefined;
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  const epochMs = Date.parse(`${local.replace(' ', 'T')}Z`) - ahead;
  return new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ');
}

const daysOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (value: number): string => String(value).padStart(2, '0');
const escaped = (part: string): string => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
