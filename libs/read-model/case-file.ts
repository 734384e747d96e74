import { localMonth } from '#libs/clock/civil.js';
import type { CaseRow } from '#libs/contracts/views.js';
import type { Obligation } from '#libs/domain/case.js';
import type { ScannedFact } from '#libs/event-store/port.js';

/** What a fold asks of a fact: as much as a rebuild reads of it. See FACTS_READ. */
export type Fact = ScannedFact;

/** A case's row as it is folded; its change number is given when it is written. */
export interface CaseEntry extends Omit<CaseRow, 'changeNo'> {
  /** `YYYY-MM` of receipt, on the clocks of the site */
  readonly month: string;
  /** when it came into the stage in which it stands */
  readonly stageSince: string;
  /** in order of STAGES, all passes together; null: the stage is not behind it yet */
  readonly stageSeconds: readonly (number | null)[];
  /** what the last revisit found; null: none yet */
  readonly revisit: 'satisfied' | 'unsatisfied' | null;
  /** category, topic, item or sort, as its latest fact says; null: its kind has none */
  readonly about: string | null;
  /** how often */
  readonly reopened: number;
  readonly bounced: number;
}

/** A case as the read model holds it: what every projection reads. Obligations in order of opening. */
export interface CaseFile {
  readonly entry: CaseEntry;
  readonly obligations: readonly Obligation[];
}

export interface CaseChange {
  readonly before: CaseFile | undefined;
  readonly after: CaseFile;
}

export function monthOfReceipt(receivedAt: string, zone: string): string {
  return localMonth(receivedAt, zone);
}
