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
  readonly received: string;
  readonly target?: string;
  readonly closed?: string;
  readonly outcome?: string;
  readonly flag?: 'met' | 'missed';
  readonly kept: Readonly<Record<string, string>>;
  readonly keptPerRow: Readonly<Record<string, string>>;
  readonly personal: Readonly<Record<string, string>>;
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
  readonly receivedAt: string;
  readonly targetAt?: string;
  readonly closedAt?: string;
  readonly outcome?: string;
  readonly flag?: 'met' | 'missed';
  readonly source: Readonly<Record<string, string>>;
  readonly personal: Readonly<Record<string, string>>;
}
