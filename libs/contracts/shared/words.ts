/** Closed word lists of all kinds of cases, used by commands and events alike. */
export const CHANNELS = ['phone', 'visit', 'letter', 'app', 'email', 'household-page'] as const;
/** C3-R: no agreement is called again; a new demand is a follow-up case on the original one. */
export const REVISIT_OUTCOMES = ['settled', 'problem-found', 'no-answer', 'disagreement', 'new-demand'] as const;
/** C3-R: what a new demand is, as far as the caller's words tell it. */
export const DEMAND_KINDS = ['repair', 'complaint', 'enquiry', 'service-order'] as const;
/** Six fields of D-3.1 and two of */
export const MISSING = [
  'happenedAt',
  'place',
  'personComplainedOf',
  'departmentComplainedOf',
  'courseOfEvents',
  'request',
  'complainantName',
  'contact',
] as const;
export type MissingField = (typeof MISSING)[number];

/** How something is told to a household. */
export const TOLD_BY = ['phone', 'visit', 'message', 'letter'] as const;
/** For whom a case waits. */
export const WAITED_FOR = ['customer', 'developer', 'owner', 'agency', 'supplier', 'other'] as const;
