/** Closed word lists of the enquiry. */
export const ENQUIRY_TOPICS = ['fee', 'facilities', 'repair-progress', 'other'] as const;
/** yes, or no with a reason and an alternative; "not sure" is a promise. */
export const ANSWERS = ['yes', 'no'] as const;
