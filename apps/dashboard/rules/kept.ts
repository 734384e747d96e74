import type { OnTimeRow } from '../api/shapes.js';
import { type Figures, add, share } from '../board/share-table.js';

export interface Kept {
  readonly group: Figures;
  readonly bySite: ReadonlyMap<string, Figures>;
  /** of those where something has been judged, the one with the lowest share */
  readonly lowest: { readonly site: string; readonly figures: Figures } | undefined;
}

/** Rows of GET /v1/boards/on-time, by kind, clause, target and site, as how each rule is kept. Key: see `ruleKey`. */
export function keptByRule(rows: readonly OnTimeRow[]): ReadonlyMap<string, Kept> {
  const rules = new Map<string, Map<string, Figures>>();
  for (const row of rows) {
    const { kind = '', clause = '', target = '', site = '' } = row.group;
    const key = ruleKey({ kind, clause, target });
    const sites = rules.get(key) ?? new Map<string, Figures>();
    const { met, missed, open, missedStillOpen } = row;
    const figures = { met, missed, open, missedStillOpen };
    const before = sites.get(site);
    sites.set(site, before === undefined ? figures : add(before, figures));
    rules.set(key, sites);
  }
  return new Map([...rules].map(([key, sites]) => [key, kept(sites)]));
}

export function ruleKey(rule: { readonly kind: string; readonly clause: string; readonly target: string }): string {
  return `${rule.kind} ${rule.clause} ${rule.target}`;
}

function kept(bySite: ReadonlyMap<string, Figures>): Kept {
  const judged = [...bySite].filter(([, figures]) => share(figures) !== null);
  const [lowest] = judged.sort(([a, one], [b, other]) => (share(one) ?? 1) - (share(other) ?? 1) || a.localeCompare(b));
  return {
    group: [...bySite.values()].reduce<Figures>(add, { met: 0, missed: 0, open: 0, missedStillOpen: 0 }),
    bySite,
    lowest: lowest && { site: lowest[0], figures: lowest[1] },
  };
}
