import type { CaseChange } from '../case-file.js';
import type { Projection, Rollup } from '../projection.js';
import type { RollupDelta } from './rollup-delta.js';
import { type RollupShape, addDelta } from './table-writer.js';

export function rollupProjection(name: string, sql: URL, rollup: Rollup): Projection {
  const { shape, coarser = [], delta } = rollup;
  return {
    ...{ name, sql, rollup },
    tables: [shape, ...coarser].map(({ table, counts }) => {
      const meaningful = counts.map((count) => `${count} <> 0`).join(' or ');
      return { name: table, bookkeeping: [], meaningful };
    }),
    write: async (tx, schema, { changes }) => {
      for (const each of deltasOf(rollup, delta(changes))) await addDelta(tx, schema, each.shape, each.delta);
    },
  };
}

/** What the fine rollup's difference is in each of its tables. */
function deltasOf({ shape, coarser = [] }: Rollup, delta: RollupDelta) {
  const coarse = coarser.map((each) => {
    const places = each.key.map(({ name }) => shape.key.findIndex((own) => own.name === name));
    return { shape: each, delta: delta.coarsened(places) };
  });
  return [{ shape, delta }, ...coarse];
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

  /** `write` is called once a table. */
  async writeTo(write: (shape: RollupShape, delta: RollupDelta) => Promise<void>): Promise<void> {
    for (const { rollup, delta } of this.sums) {
      for (const each of deltasOf(rollup, delta)) await write(each.shape, each.delta);
    }
  }
}
