/** Whole months, counted back from the one that the server's clock is in. */
export const PERIODS = ['month', 'last-month', 'quarter', 'half', 'year'] as const;
export type Period = (typeof PERIODS)[number];

const MONTHS: Readonly<Record<Period, readonly [first: number, last: number]>> = {
  month: [0, 0],
  'last-month': [1, 1],
  quarter: [2, 0],
  half: [5, 0],
  year: [11, 0],
};

export interface Months {
  /** `YYYY-MM`, both counted */
  readonly since: string;
  readonly until: string;
  /** first and last day of them */
  readonly from: string;
  readonly to: string;
}

/** `now`: milliseconds since the epoch by the server's clock. */
export function monthsOf(period: Period, now: number): Months {
  const [first, last] = MONTHS[period];
  const since = monthBefore(now, first);
  const until = monthBefore(now, last);
  const [year = 0, month = 0] = until.split('-').map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { since, until, from: `${since}-01`, to: `${until}-${days}` };
}

/** So many months `YYYY-MM`, the one that the clock is in first. */
export function monthsBefore(now: number, count: number): string[] {
  return Array.from({ length: count }, (_, back) => monthBefore(now, back));
}

function monthBefore(now: number, back: number): string {
  const at = new Date(now);
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
}

export interface GroupSearch {
  readonly site?: string;
  readonly period?: Period;
  readonly kind?: GroupKind;
}
export const GROUP_KINDS = [
  'complaint',
  'repair',
  'enquiry',
  'emergency',
  'service-order',
  'fee-reminder',
  'formality',
] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

const known = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((one) => one === value);

/** Reads the room's address; what is not understood is left out. */
export function groupSearchOf(search: Record<string, unknown>): GroupSearch {
  const { site } = search;
  const period = known(PERIODS, search['period']);
  const kind = known(GROUP_KINDS, search['kind']);
  return {
    ...(typeof site === 'string' && site ? { site } : {}),
    ...(period ? { period } : {}),
    ...(kind ? { kind } : {}),
  };
}

/** What every part of the room is asked for. */
export interface Asked extends Months {
  readonly site: string | undefined;
  readonly kind: GroupKind | undefined;
}

/** The cases behind a figure of it, as the list of cases is asked. */
export function behind({ site, kind, since, until }: Asked) {
  return { closed: 'all' as const, since, until, ...(site ? { site } : {}), ...(kind ? { kind } : {}) };
}
