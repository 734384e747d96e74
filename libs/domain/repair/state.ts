import type {
  RECTIFICATION_CAUSES,
  REPAIR_AREAS,
  REPAIR_ORIGINS,
  RepairCategory,
} from '#libs/contracts/repair/words.js';
import type { Photo, Raised } from '#libs/contracts/repair/fields.js';

export interface Quote {
  readonly quote: number;
  readonly costCents: number;
  readonly answer: 'accepted' | 'declined' | null;
}

/** What a case knows as a repair: plain JSON, instants ISO-8601 UTC with milliseconds. */
export interface RepairState {
  readonly origin: (typeof REPAIR_ORIGINS)[number];
  readonly originCase: string | null;
  readonly category: RepairCategory;
  readonly area: (typeof REPAIR_AREAS)[number];
  readonly raised: Raised | null;
  readonly appointment: { readonly from: string; readonly until: string } | null;
  readonly dispatchedAt: string | null;
  readonly workOrder: string | null;
  readonly technician: string | null;
  readonly department: string | null;
  /** passed to cleaning (R-3.2b): nobody sets out, nothing is diagnosed */
  readonly toCleaning: boolean;
  /** of the present trip */
  readonly setOutAt: string | null;
  readonly eta: string | null;
  readonly arrivalToldAt: string | null;
  readonly arrivedAt: string | null;
  readonly diagnosedAt: string | null;
  readonly charged: boolean;
  /** R-3.1c, as the technician expects it */
  readonly expectedBy: string | null;
  readonly quote: Quote | null;
  /** D-5.1c: when the water test of the present round held */
  readonly tightAt: string | null;
  readonly photos: readonly Photo[];
  /** the last revisit that ended without a word of the customer, or without agreement (C3-R) */
  readonly lastTryAt: string | null;
  /** it has been done once at least, whatever was found since */
  readonly repaired: boolean;
  /** a revisit is done after the last completion: the repair may be put away (D-5.1a) */
  readonly revisited: boolean;
  readonly rectifications: readonly { readonly cause: (typeof RECTIFICATION_CAUSES)[number]; readonly at: string }[];
}
