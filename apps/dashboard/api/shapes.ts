import type { Role } from '#libs/contracts/event.js';
import type { Stage } from '#libs/contracts/case.js';
import type { CaseRow, OnTimeRow } from '#libs/contracts/views.js';

export type { Site } from '#libs/contracts/site.js';
export type { Freshness } from '#libs/contracts/horizon.js';
export type { CasePage, CaseRow, ObligationView, OnTimeRow, TimelineEntry } from '#libs/contracts/views.js';
export type { Arithmetic, Rung, Severity, Stage } from '#libs/contracts/case.js';

export interface Rows {
  readonly items: CaseRow[];
  readonly nextCursor: string | null;
}

export interface OnTime {
  readonly rows: OnTimeRow[];
}

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** `*` = the whole group */
  readonly sites: '*' | readonly string[];
}

export interface Clock {
  /** ISO-8601 UTC; the simulated instant where `simulation` */
  readonly now: string;
  readonly simulation: boolean;
  readonly offsetMs: number;
}

export interface DemoPerson {
  readonly person: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly roles: readonly Role[];
  readonly sites: readonly string[];
}

export interface Saved {
  readonly caseId: string;
  readonly version: number;
  readonly stage: Stage;
}
