/** Months `YYYY-MM` of receipt, both counted; a side that is left out is open. */
export interface Span {
  readonly since?: string;
  readonly until?: string;
}

export interface OnTimeSearch extends Span {
  readonly site?: string;
}

/** Reads the room's address; what is not understood is left out. */
export function onTimeSearchOf({ site, since, until }: Record<string, unknown>): OnTimeSearch {
  return {
    ...(typeof site === 'string' && site ? { site } : {}),
    ...(isMonth(since) ? { since } : {}),
    ...(isMonth(until) ? { until } : {}),
  };
}

export const isWithin = (month: string, { since, until }: Span): boolean =>
  (since === undefined || month >= since) && (until === undefined || month <= until);

const isMonth = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
