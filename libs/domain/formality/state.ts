import type { CHECKLIST_SORTS, FORMALITY_TYPES } from '#libs/contracts/formality/words.js';

export interface ChecklistItem {
  readonly id: string;
  readonly sort: (typeof CHECKLIST_SORTS)[number];
  /** document or deposit received, inspection passed */
  readonly done: boolean;
  /** of a deposit: what the company holds now */
  readonly heldCents: number;
}

/** What formalities alone hold. */
export interface FormalityState {
  readonly type: (typeof FORMALITY_TYPES)[number];
  readonly checklist: readonly ChecklistItem[];
}
