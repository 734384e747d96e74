const DAY_MS = 86_400_000;
const TWO = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/**
 * Instants as text and back, without a Date for each: that took more than all the rest of a due instant. Years outside 1000 to
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

/** The way back, for the form that `isoOf` writes; what is written otherwise goes the way of Date.parse. NaN for no instant. */
export function epochOf(iso: string): number {
  const year = pair(iso, 0) * 100 + pair(iso, 2);
  const month = pair(iso, 5);
  const day = pair(iso, 8);
  const hour = pair(iso, 11);
  const minute = pair(iso, 14);
  const second = pair(iso, 17);
  const hundredths = pair(iso, 20);
  const last = pair(iso, 21);
  const written =
    iso.length === 24 &&
    iso.charCodeAt(4) === DASH &&
    iso.charCodeAt(7) === DASH &&
    iso.charCodeAt(10) === LETTER_T &&
    iso.charCodeAt(13) === COLON &&
    iso.charCodeAt(16) === COLON &&
    iso.charCodeAt(19) === DOT &&
    iso.charCodeAt(23) === LETTER_Z;
  // What 29 February means hangs on the year; that is left to the one place that knows.
  const date = year < 10_000 && day >= 1 && day <= (SURE_DAYS[month] ?? 0);
  const time = hour < 24 && minute < 60 && second < 60 && hundredths < 100 && last < 100;
  if (!(written && date && time)) return Date.parse(iso);
  const inDay = ((hour * 60 + minute) * 60 + second) * 1_000 + hundredths * 10 + (last % 10);
  return dayNumberOf(year, month, day) * DAY_MS + inDay;
}

const [DASH, COLON, DOT, LETTER_T, LETTER_Z, ZERO] = [45, 58, 46, 84, 90, 48];

/** Two digits; far above any where one of the characters is none, so that whatever it is part of is out of range. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_DIGITS;
}

const NO_DIGITS = 1_000_000;
/** Days that each month has in any year, January at 1. */
const SURE_DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dayNumberOf(year: number, month: number, day: number): number {
  const startsYear = month > 2 ? 0 : 1;
  const yearFromMarch = year - startsYear;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month - 3 + 12 * startsYear) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
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
