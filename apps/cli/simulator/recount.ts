import { isOwed } from '#libs/domain/kernel/obligation.js';
import type { InMemoryReadModel } from '#libs/read-model/in-memory/read-model.js';
import { type InvariantResult, invariantResult } from '../torture/invariant.js';

/** I7: the incremental counts against a count of the rows that they stand for. */
export function rollupsAreRecounts(readModel: InMemoryReadModel): InvariantResult {
  const onTime = new Map<string, number[]>();
  const caseCounts = new Map<string, number[]>();
  for (const { entry, obligations } of readModel.files.values()) {
    const { site, month, department, kind, severity, region, closed } = entry;
    for (const one of obligations.filter(({ verdict }) => verdict !== 'waived')) {
      const key = [site, month, department ?? '', kind, severity ?? '', one.clause, one.target, region];
      const still = one.verdict === 'missed' && isOwed(one);
      add(onTime, key, [...['met', 'missed', 'open'].map((verdict) => Number(one.verdict === verdict)), Number(still)]);
    }
    const overdue = !closed && obligations.some((one) => one.verdict === 'missed' && isOwed(one));
    add(caseCounts, [site, region, String(closed), String(overdue)], [1]);
  }
  const faults = [...apart(readModel.rollup('onTime'), onTime), ...apart(readModel.rollup('caseCounts'), caseCounts)];
  return invariantResult('I7', 'rollups equal GROUP BY over the rows', onTime.size + caseCounts.size, faults);
}

function add(counts: Map<string, number[]>, key: readonly string[], more: readonly number[]): void {
  const text = JSON.stringify(key);
  const held = counts.get(text) ?? [];
  counts.set(
    text,
    more.map((count, at) => count + (held[at] ?? 0)),
  );
}

function apart(
  held: ReadonlyMap<string, readonly number[]>,
  counted: ReadonlyMap<string, readonly number[]>,
): string[] {
  const keys = new Set([...held.keys(), ...counted.keys()]);
  return [...keys]
    .filter((key) => String(held.get(key)) !== String(counted.get(key)))
    .map((key) => `${key}: held ${String(held.get(key))}, counted ${String(counted.get(key))}`);
}
