/** Closed word lists of the formality 入住/装修手续. */
export const FORMALITY_TYPES = ['move-in', 'renovation'] as const;
export const INSPECTION_OUTCOMES = ['passed', 'failed'] as const;
export const CHECKLIST_SORTS = ['document', 'deposit', 'inspection'] as const;
