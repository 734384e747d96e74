/** Characters of a draft; cases judged in one answer: the rest by its cursor, so that no request computes for long. */
export const WHAT_IF_LIMITS = { draft: 200_000, cases: 50 } as const;
