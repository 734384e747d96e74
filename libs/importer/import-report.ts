import type { AppendResult } from '#libs/event-store/port.js';
import { type Agreement, NO_AGREEMENT, addCompared } from './agreement.js';
import type { DecidedCase } from './decide-case.js';
import type { ImportCounts } from './import-ledger.js';
import type { QuarantineReason, SourceCase } from './source-case.js';

/** What an import came to. imported + quarantined = rows; of the imported, `duplicates` were in the store before. */
export interface ImportReport extends ImportCounts {
  readonly file: string;
  readonly mapping: string;
  /** records of the file after its header */
  readonly rows: number;
  /** rows whose case is in the store now */
  readonly imported: number;
  /** rows whose case was there already, from an earlier run or an earlier row */
  readonly duplicates: number;
  readonly quarantined: number;
  readonly quarantineReasons: Readonly<Partial<Record<QuarantineReason, number>>>;
  /** cases of the file in the store now, and how many of them this run added */
  readonly cases: number;
  readonly casesAdded: number;
  /** facts that this run added */
  readonly events: number;
  /** cases of the file that are still open */
  readonly openCases: number;
  readonly agreement: Agreement;
  /** keys of the first cases on which we and the source differ */
  readonly differing: readonly string[];
  /** an earlier run of the same file had not come to its end */
  readonly resumed: boolean;
  readonly seconds: number;
  readonly eventsPerSecond: number;
}

const DIFFERING_SHOWN = 20;

/** Counts while the import runs. */
export class ImportTally {
  rows = 0;
  imported = 0;
  duplicates = 0;
  quarantined = 0;
  cases = 0;
  casesAdded = 0;
  events = 0;
  openCases = 0;
  agreement = NO_AGREEMENT;
  readonly quarantineReasons: Partial<Record<QuarantineReason, number>> = {};
  readonly differing: string[] = [];

  addQuarantined(code: QuarantineReason): void {
    this.rows += 1;
    this.quarantined += 1;
    this.quarantineReasons[code] = (this.quarantineReasons[code] ?? 0) + 1;
  }

  addRepeated(): void {
    this.rows += 1;
    this.imported += 1;
    this.duplicates += 1;
  }

  /** `answers`: what the store said to the case's commands; another import may have been faster. */
  addCase(source: SourceCase, decided: DecidedCase, answers: readonly AppendResult[]): void {
    const rows = source.rows.length;
    const added = answers.filter(({ duplicate }) => !duplicate);
    this.rows += rows;
    this.imported += rows;
    this.cases += 1;
    if (decided.known || added.length === 0) this.duplicates += rows;
    else this.casesAdded += 1;
    this.events += added.flatMap(({ streams }) => streams).reduce((sum, { events }) => sum + events.length, 0);
    if (!decided.closed) this.openCases += 1;
    const before = this.agreement.different;
    this.agreement = addCompared(this.agreement, {
      hasTarget: source.targetAt !== undefined,
      hasClosing: source.closedAt !== undefined,
      flag: source.flag,
      verdict: decided.verdict,
    });
    if (this.agreement.different > before && this.differing.length < DIFFERING_SHOWN) this.differing.push(source.key);
  }

  report(about: { file: string; mapping: string; resumed: boolean; seconds: number }): ImportReport {
    const { rows, imported, duplicates, quarantined, quarantineReasons, cases, casesAdded, events, openCases } = this;
    return {
      ...about,
      ...{ rows, imported, duplicates, quarantined, quarantineReasons, cases, casesAdded, events, openCases },
      agreement: this.agreement,
      differing: this.differing,
      seconds: Number(about.seconds.toFixed(3)),
      eventsPerSecond: about.seconds > 0 ? Math.round(events / about.seconds) : 0,
    };
  }
}
