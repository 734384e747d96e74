import type { Quarantined } from './source-case.js';

export interface ImportKey {
  readonly fileDigest: string;
  readonly mapping: string;
}

export interface ImportCounts {
  readonly rows: number;
  readonly imported: number;
  readonly quarantined: number;
  readonly events: number;
}

/** What a run of this file left behind. */
export interface EarlierRun {
  readonly state: 'running' | 'finished' | 'failed';
  readonly rows: number;
}

/** Where an import notes how far it is, and the rows it could not take. */
export interface ImportLedger {
  /** Notes the start of a run; answers what an earlier run of the same bytes and mapping left, if there was one. */
  begin(key: ImportKey, fileName: string): Promise<EarlierRun | undefined>;
  progress(key: ImportKey, counts: ImportCounts): Promise<void>;
  quarantine(key: ImportKey, rows: readonly Quarantined[]): Promise<void>;
  end(key: ImportKey, counts: ImportCounts, fault?: string): Promise<void>;
}
