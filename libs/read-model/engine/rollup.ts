import type { CaseChange } from '../case-file.js';
import type { Projection, Rollup } from '../projection.js';
import type { RollupDelta } from './rollup-delta.js';
import { type RollupShape, addDelta } from './table-writer.js';

export function rollupProjection(name: string, sql: URL, rollup: Rollup): Projection {
  const { shape, delta } = rollup;
  return {
    ...{ name, sql, rollup },
    tables: [
      { name: shape.table, bookkeeping: [], meaningful: shape.counts.map((count) => `${count} <> 0`).join(' or ') },
    ],
    write: (tx, schema, { changes }) => addDelta(tx, schema, shape, delta(changes)),
  };
}

/** Every rollup's differences over many batches of new cases, for a rebuild: written once, at its end. */
export class RollupSums {
  private readonly sums: readonly { readonly rollup: Rollup; readonly delta: RollupDelta }[];

  constructor(projections: readonly Projection[]) {
    this.sums = projections.flatMap(({ rollup }) => (rollup ? [{ rollup, delta: rollup.delta([]) }] : []));
  }

  add(changes: readonly CaseChange[]): void {
    for (const { rollup, delta } of this.sums) rollup.delta(changes, delta);
  }

  /** `write` is called once a rollup. */
  async writeTo(write: (shape: RollupShape, delta: RollupDelta) => Promise<void>): Promise<void> {
    for (const { rollup, delta } of this.sums) await write(rollup.shape, delta);
  }
}
