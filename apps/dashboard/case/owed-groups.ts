import type { CasePage } from '../api/shapes.js';

type Owed = CasePage['obligations'][number];

export interface OwedGroup {
  readonly name: 'owed' | 'missed' | 'met' | 'waived';
  readonly obligations: readonly Owed[];
  /** judged and done with: closed until somebody opens it, where there is much to show */
  readonly folded: boolean;
}

/** Up to so many are all shown at once. */
const FOLD_FROM = 9;
const NAMES = ['owed', 'missed', 'met', 'waived'] as const;

/** A missed one stays owed until it has been done. */
function nameOf({ verdict, fulfilledAt }: Owed): OwedGroup['name'] {
  if (verdict === 'open' || (verdict === 'missed' && fulfilledAt === null)) return 'owed';
  return verdict;
}

/** What is owed first, by what is due next; then what has been judged. Empty groups are left out. */
export function owedGroups(obligations: readonly Owed[]): OwedGroup[] {
  const many = obligations.length >= FOLD_FROM;
  return NAMES.flatMap((name) => {
    const of = obligations
      .filter((each) => nameOf(each) === name)
      .toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
    return of.length === 0 ? [] : [{ name, obligations: of, folded: many && name !== 'owed' && name !== 'missed' }];
  });
}
