import type { Role } from '#libs/contracts/event.js';
import type { HELP, MARKS, OPINIONS, PARTIES, POSITIONS } from '#libs/contracts/complaint/words.js';

/** What a complaint holds beside the seven stages; null in a case until its first such fact. Plain JSON, nothing personal. */
export interface ComplaintState {
  /** D-3.6b; `measureAt` null: nobody has tried to stop it yet */
  readonly harm: { readonly reportedAt: string; readonly measureAt: string | null } | null;
  /** P-3, D-3.2: what the investigation found */
  readonly responsible: readonly (typeof PARTIES)[number][];
  readonly departments: readonly string[];
  /** D-3.2: whose heads have met on site */
  readonly visitedBy: readonly string[];
  readonly apologised: boolean;
  /** P-N2, D-3.6c: kinds of help given, each once */
  readonly help: readonly (typeof HELP)[number][];
  /** P-P2: to whom the package went, lowest first; begins anew with the company's position */
  readonly escalatedTo: readonly Role[];
  readonly position: (typeof POSITIONS)[number] | null;
  /** P-P3: since when it is not raised again */
  readonly restedAt: string | null;
  readonly goodwill: boolean;
  /** P-P4: the company agreed to set a loss off against the fee */
  readonly setOffApproved: boolean;
  /** D-3.6c; `opinion` null: nobody else has looked at it yet */
  readonly mark: Mark | null;
  readonly urges: number;
  readonly bounces: number;
  /** the department that it was handed to last, and when */
  readonly lastDepartment: { readonly name: string; readonly since: string } | null;
  readonly raised: boolean;
  /** D-3.2b; `childCaseId` null: the repair is not opened yet */
  readonly repair: { readonly childCaseId: string | null } | null;
}

export interface Mark {
  readonly mark: (typeof MARKS)[number];
  readonly opinion: (typeof OPINIONS)[number] | null;
}

const NOTHING_YET: ComplaintState = {
  harm: null,
  responsible: [],
  departments: [],
  visitedBy: [],
  apologised: false,
  help: [],
  escalatedTo: [],
  position: null,
  restedAt: null,
  goodwill: false,
  setOffApproved: false,
  mark: null,
  urges: 0,
  bounces: 0,
  lastDepartment: null,
  raised: false,
  repair: null,
};

export function complaintOf({ complaint }: { readonly complaint: ComplaintState | null }): ComplaintState {
  return complaint ?? NOTHING_YET;
}
