/** Closed word lists of the complaint, used by commands and events alike. */
export const DISPUTES = ['property', 'non-property'] as const;
export const VERIFY_OUTCOMES = ['genuine', 'malicious'] as const;
export const PARTIES = ['company', 'household', 'neighbour', 'works', 'security', 'developer', 'other'] as const;
