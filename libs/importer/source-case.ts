import type { Raised } from '#libs/contracts/repair/fields.js';
import type { Severity } from '#libs/contracts/case.js';
import type { Site } from '#libs/contracts/site.js';

/** One record of the file as it stands there. */
export interface SourceRow {
  /** 1.. over the records after the header */
  readonly number: number;
  /** of the file, where the record ends */
  readonly line: number;
  readonly fields: readonly string[];
  readonly raw: string;
}

/** Why a row could not become a case. Closed; `rejected` carries the code of the rule that refused it. */
export const QUARANTINE_REASONS = [
  'column-count',
  'field-too-long',
  'text-has-nul',
  'key-missing',
  'key-repeated',
  'value-missing',
  'value-unknown',
  'date-impossible',
  'duration-impossible',
  'closed-before-received',
  'rejected',
] as const;
export type QuarantineReason = (typeof QUARANTINE_REASONS)[number];

export interface Quarantined {
  readonly row: SourceRow;
  readonly code: QuarantineReason;
  readonly reason: string;
}

/** What one row tells, checked. Times are wall-clock texts `YYYY-MM-DD HH:mm:ss` of the mapping's zone. */
export interface MappedRow {
  readonly row: SourceRow;
  readonly key: string;
  readonly site: Site;
  readonly reference: string;
  readonly department?: string;
  readonly severity?: Severity;
  /** why it is graver than the source's label says */
  readonly raised?: Raised;
  readonly received: string;
  readonly target?: string;
  readonly closed?: string;
  readonly outcome?: string;
  readonly flag?: 'met' | 'missed';
  readonly event?: MappedEvent;
  readonly kept: Readonly<Record<string, string>>;
  readonly keptPerRow: Readonly<Record<string, string>>;
  readonly personal: Readonly<Record<string, string>>;
}

/** What happened, of a source that tells events. */
export interface MappedEvent {
  readonly at: string;
  /** among events of one time */
  readonly order: number;
  /** the reason under which the time from here on is counted; null: it waits for nobody */
  readonly wait: string | null;
}

/** The case waited from one instant to the other; without `until` it does to this day. */
export interface SourceWait {
  readonly reason: string;
  readonly from: string;
  readonly until?: string;
}

/** One case of the source, of one or several rows. Instants are ISO-8601 UTC with milliseconds. */
export interface SourceCase {
  /** unique in the mapping, the same on each run */
  readonly key: string;
  readonly rows: readonly SourceRow[];
  readonly site: Site;
  readonly reference: string;
  readonly department?: string;
  readonly severity?: Severity;
  /** why it is graver than the source's label says */
  readonly raised?: Raised;
  readonly receivedAt: string;
  readonly targetAt?: string;
  readonly closedAt?: string;
  readonly outcome?: string;
  readonly flag?: 'met' | 'missed';
  /** in order of time, none empty; of sources that tell events */
  readonly waits: readonly SourceWait[];
  readonly source: Readonly<Record<string, string>>;
  readonly personal: Readonly<Record<string, string>>;
}
