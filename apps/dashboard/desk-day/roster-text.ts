import { instantAt, wallMinute } from '../time/zoned.js';

export const STATIONS = ['telephone', 'counter', 'chat'] as const;
export type Station = (typeof STATIONS)[number];

export interface TypedShift {
  readonly person: string;
  readonly station: Station;
  readonly from: string;
  readonly to: string;
}

interface Terms {
  /** `YYYY-MM` */
  readonly month: string;
  readonly zone: string;
  /** what a reader may call a station */
  readonly stationOf: (word: string) => Station | undefined;
}

const LINE = /^(?:(\d{2})-)?(\d{2})\s+(\d{2}:\d{2})\s*[-–—]\s*(\d{2}:\d{2})\s+(\S+)\s+(\S+)$/;

/** Shifts as typed, one a line: `03-10 08:00-16:00 counter li`, the month may be left out. `bad`: lines that are none, counted from one. */
export function shiftsOf(text: string, { month, zone, stationOf }: Terms) {
  const shifts: TypedShift[] = [];
  const bad: { readonly line: number; readonly text: string }[] = [];
  text.split('\n').forEach((typed, at) => {
    const said = typed.trim();
    if (said === '') return;
    const [, of = month.slice(5), date = '', begin = '', end = '', word = '', person = ''] = LINE.exec(said) ?? [];
    const station = of === month.slice(5) ? stationOf(word) : undefined;
    const day = `${month}-${date}`;
    const from = instantAt(`${day}T${begin}`, zone);
    const to = instantAt(`${end > begin ? day : dayAfter(day)}T${end}`, zone);
    if (station === undefined || from === null || to === null) bad.push({ line: at + 1, text: said });
    else shifts.push({ person, station, from, to });
  });
  return { shifts, bad };
}

function dayAfter(day: string): string {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) ? '' : new Date(ms + 86_400_000).toISOString().slice(0, 10);
}

/** The lines that `shiftsOf` reads back. `nameOf`: what a station is called. */
export function textOfShifts(
  shifts: readonly TypedShift[],
  zone: string,
  nameOf: (station: Station) => string,
): string {
  return shifts
    .map(({ person, station, from, to }) => {
      const begin = wallMinute(from, zone);
      return `${begin.slice(5, 10)} ${begin.slice(11)}-${wallMinute(to, zone).slice(11)} ${nameOf(station)} ${person}`;
    })
    .join('\n');
}
