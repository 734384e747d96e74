const DAY_MS = 86_400_000;
const TWO = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/**
 * Instants as text, without a Date for each: `toISOString` takes more than all the rest of a due instant. Years outside 1000 to
 * 9999 go its way.
 */
const FIRST_MS = Date.UTC(1000, 0, 1);
const END_MS = Date.UTC(10_000, 0, 1);

/** ISO-8601 UTC with milliseconds. Throws RangeError for what is no instant. */
export function isoOf(epochMs: number): string {
  if (!(epochMs >= FIRST_MS && epochMs < END_MS)) return new Date(epochMs).toISOString();
  // Parts of a millisecond are cut towards 1970, as Date does.
  const wholeMs = Math.trunc(epochMs);
  const day = Math.floor(wholeMs / DAY_MS);
  const inDay = wholeMs - day * DAY_MS;
  const milliseconds = inDay % 1_000;
  return `${dateText(day)}T${timeText(inDay)}.${Math.floor(milliseconds / 100)}${TWO[milliseconds % 100]!}Z`;
}

/** `YYYY-MM-DD HH:mm:ss` of the clocks that show `localMs` (epoch milliseconds of the same digits in UTC). */
export function plainText(localMs: number): string {
  if (!(localMs >= FIRST_MS && localMs < END_MS)) return new Date(localMs).toISOString().slice(0, 19).replace('T', ' ');
  const day = Math.floor(localMs / DAY_MS);
  return `${dateText(day)} ${timeText(localMs - day * DAY_MS)}`;
}

/** `YYYY-MM-DD` of the day with this number (days since 1970-01-01). */
export function dateOfDay(dayNumber: number): string {
  const atMs = dayNumber * DAY_MS;
  return atMs >= FIRST_MS && atMs < END_MS ? dateText(dayNumber) : new Date(atMs).toISOString().slice(0, 10);
}

/** Year of the day with this number. */
export function yearOfDay(dayNumber: number): number {
  const atMs = dayNumber * DAY_MS;
  return atMs >= FIRST_MS && atMs < END_MS ? partsOf(dayNumber).year : new Date(atMs).getUTCFullYear();
}

function timeText(inDayMs: number): string {
  const seconds = Math.floor(inDayMs / 1_000);
  const minutes = Math.floor(seconds / 60);
  return `${TWO[Math.floor(minutes / 60)]!}:${TWO[minutes % 60]!}:${TWO[seconds % 60]!}`;
}

function dateText(dayNumber: number): string {
  const { year, month, day } = partsOf(dayNumber);
  return `${year}-${TWO[month]!}-${TWO[day]!}`;
}

/** Years that begin on 1 March end with the leap day, so the months before it have one rule; 400 of them are 146,097 days. */
function partsOf(dayNumber: number): { year: number; month: number; day: number } {
  const sinceMarch = dayNumber + 719_468; // days since 0000-03-01
  const era = Math.floor(sinceMarch / 146_097);
  const dayOfEra = sinceMarch - era * 146_097;
  const yearOfEra = yearsIn(dayOfEra);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const startsYear = fromMarch < 10 ? 0 : 1;
  return { year: era * 400 + yearOfEra + startsYear, month: fromMarch + 3 - 12 * startsYear, day };
}

function yearsIn(dayOfEra: number): number {
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  return Math.floor((dayOfEra - leapDays) / 365);
}
