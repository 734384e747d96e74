import { CLUSTER_LIMITS, type ClustersView } from '#libs/contracts/desk/clusters.js';
import type { CaseKind } from '#libs/contracts/case.js';

/** The pack's own choice, as D-5.5 leaves it open: so many alike are looked at together. */
export const CLUSTER_CASES_MIN = 3;

/** What likeness is told by; `household` is a keyed mark. */
export interface LikeCase {
  readonly caseId: string;
  readonly reference: string;
  readonly kind: CaseKind;
  readonly closed: boolean;
  readonly receivedAt: string;
  readonly about: string | null;
  readonly household: string | null;
}

/** D-5.5: open cases of the same kind about the same thing, three or more; the largest group first. Pure. */
export function clustersIn(cases: readonly LikeCase[]): ClustersView['clusters'] {
  const open = cases.filter(({ closed }) => !closed);
  const groups = groupsOf(open, ({ kind, about }) => JSON.stringify([kind, about]));
  return groups.flatMap(({ cases: alike }) => {
    const [first] = alike;
    return first === undefined ? [] : [{ kind: first.kind, about: first.about, ...figuresOf(alike) }];
  });
}

/** Cases of one household, open or not, three or more; groups of cases, the largest first. */
export function householdsIn(cases: readonly LikeCase[]): LikeCase[][] {
  return groupsOf(cases, ({ household }) => household).map(({ cases: theirs }) => theirs);
}

export function householdFigures(theirs: readonly LikeCase[]): ClustersView['households'][number] {
  return { open: theirs.filter(({ closed }) => !closed).length, ...figuresOf(theirs) };
}

interface Group {
  readonly key: string;
  readonly cases: LikeCase[];
}

function groupsOf(cases: readonly LikeCase[], keyOf: (one: LikeCase) => string | null): Group[] {
  const groups = new Map<string, LikeCase[]>();
  for (const one of cases) {
    const key = keyOf(one);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups]
    .map(([key, alike]) => ({ key, cases: alike }))
    .filter(({ cases: alike }) => alike.length >= CLUSTER_CASES_MIN)
    .sort((one, other) => other.cases.length - one.cases.length || (one.key < other.key ? -1 : 1))
    .slice(0, CLUSTER_LIMITS.groups);
}

function figuresOf(alike: readonly LikeCase[]) {
  const times = alike.map(({ receivedAt }) => receivedAt).sort();
  const newest = [...alike].sort((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1));
  return {
    cases: alike.length,
    since: times[0] ?? '',
    latest: times.at(-1) ?? '',
    named: newest.slice(0, CLUSTER_LIMITS.named).map(({ caseId, reference }) => ({ caseId, reference })),
  };
}
