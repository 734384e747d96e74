import { CLUSTER_LIMITS, type ClustersView } from '#libs/contracts/desk/clusters.js';

/** `household`: a keyed mark; null where none is known. */
export interface HouseholdCase {
  readonly caseId: string;
  readonly reference: string;
  readonly closed: boolean;
  readonly receivedAt: string;
  readonly household: string | null;
}

/** D-5.5: cases of one household pile up as like ones do: open or not, three or more; the largest group first. Pure. */
export function householdsIn(cases: readonly HouseholdCase[]): HouseholdCase[][] {
  const groups = new Map<string, HouseholdCase[]>();
  for (const one of cases) {
    if (one.household === null) continue;
    const known = groups.get(one.household);
    if (known) known.push(one);
    else groups.set(one.household, [one]);
  }
  return [...groups]
    .filter(([, theirs]) => theirs.length >= CLUSTER_LIMITS.members)
    .sort(([key, one], [otherKey, other]) => other.length - one.length || (key < otherKey ? -1 : 1))
    .slice(0, CLUSTER_LIMITS.groups)
    .map(([, theirs]) => theirs);
}

export function householdFigures(theirs: readonly HouseholdCase[]): ClustersView['households'][number] {
  const times = theirs.map(({ receivedAt }) => receivedAt).sort();
  const newest = [...theirs].sort((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1));
  return {
    cases: theirs.length,
    open: theirs.filter(({ closed }) => !closed).length,
    since: times[0] ?? '',
    latest: times.at(-1) ?? '',
    named: newest.slice(0, CLUSTER_LIMITS.named).map(({ caseId, reference }) => ({ caseId, reference })),
  };
}
