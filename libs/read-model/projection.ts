import type postgres from 'postgres';
import type { CaseChange } from './case-file.js';
import type { ReadModelSchema } from './engine/schemas.js';

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
  /** The same where no case of the batch has a row yet, as in a rebuild: faster where it is there. */
  fill?(tx: postgres.ISql, schema: ReadModelSchema, batch: ProjectedBatch): Promise<void>;
}

export interface ProjectedTable {
  readonly name: string;
  /** columns that tell when a row was written, not what is so; left out of the digest */
  readonly bookkeeping: readonly string[];
  /** rows that mean nothing (all counts 0) are left out of the digest */
  readonly meaningful?: string;
}
