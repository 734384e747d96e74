import type { RegulationPack } from '../pack.js';

/**
 * Parts of a pack that nothing reads at run time yet: published, shown and linted with it, and no case is decided by them. A
 * unit test finds whoever begins to read one; it then leaves this list.
 */
export const DATA_PARTS = ['scores'] as const satisfies readonly (keyof RegulationPack)[];

/** What a part of a pack cites under `clause` or `clauses`, however deep and whatever its schema. */
export function clausesCitedBy(part: unknown): Set<string> {
  const cited = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'clause' || key === 'clauses') {
        for (const id of [value].flat()) if (typeof id === 'string') cited.add(id);
      }
      walk(value);
    }
  };
  walk(part);
  return cited;
}

/** Clauses that cases are decided by under this pack. What it cites besides is data. */
export function clausesAtWork(pack: RegulationPack): Set<string> {
  const data: ReadonlySet<string> = new Set(DATA_PARTS);
  return clausesCitedBy(Object.fromEntries(Object.entries(pack).filter(([part]) => !data.has(part))));
}
