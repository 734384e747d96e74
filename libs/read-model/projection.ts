import type postgres from 'postgres';
import type { CaseChange } from './case-file.js';
import type { RollupDelta } from './engine/rollup-delta.js';
import type { ReadModelSchema } from './engine/schemas.js';
import type { RollupShape } from './engine/table-writer.js';

/** What a batch did to the cases it touched. */
export interface ProjectedBatch {
  readonly changes: readonly CaseChange[];
}

/** One folder of the read model: its tables, and how a batch gets into them. */
export interface Projection {
  /** of the folder */
  readonly name: string;
  readonly sql: URL;
  readonly tables: readonly ProjectedTable[];
  /** Inside the batch's transaction. `schema` is the live read model or the one being rebuilt. */
  write(tx: postgres.ISql, schema: ReadModelSchema, batch: ProjectedBatch): Promise<void>;
  /** Where the table is a rollup; a rebuild sums it up and writes it once. */
  readonly rollup?: Rollup;
  /** The same where no case of the batch has a row yet, as in a rebuild: faster where it is there. */
  fill?(tx: postgres.ISql, schema: ReadModelSchema, batch: ProjectedBatch): Promise<void>;
}

/** Counts by key, kept up by differences: a board's figure costs the same at ten million facts as at ten thousand. */
export interface Rollup {
  readonly shape: RollupShape;
  /** tables of the same counts with fewer keys, for boards that ask for no more: they stay small where the fine one grows */
  readonly coarser?: readonly RollupShape[];
  /** Adds to `into` (one is made where none is given) what the changes make of the counts, and gives it back. */
  readonly delta: (changes: readonly CaseChange[], into?: RollupDelta) => RollupDelta;
}

export interface ProjectedTable {
  readonly name: string;
  /** columns that tell when a row was written, not what is so; left out of the digest */
  readonly bookkeeping: readonly string[];
  /** rows that mean nothing (all counts 0) are left out of the digest */
  readonly meaningful?: string;
}
