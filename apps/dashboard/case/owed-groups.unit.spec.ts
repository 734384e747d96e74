import type { CasePage } from '../api/shapes.js';
import { owedGroups } from './owed-groups.js';

type Owed = CasePage['obligations'][number];
const owed = (verdict: Owed['verdict'], dueAt: string | null, fulfilledAt: string | null = null) =>
  ({ verdict, dueAt, fulfilledAt }) as Owed;
const many = Array.from({ length: 300 }, (_, n) => owed('met', `2026-11-${10 + (n % 20)}`, '2026-11-01'));

describe('the obligations of a case', () => {
  it('stand in the order of what has to be done: a missed one is owed until it is done', () => {
    const groups = owedGroups([
      ...[owed('met', '1', '1'), owed('open', null), owed('open', '5'), owed('missed', '2')],
      ...[owed('missed', '1', '3'), owed('waived', '9')],
    ]);
    expect(groups.map(({ name, obligations }) => [name, obligations.map(({ dueAt }) => dueAt)])).toEqual([
      ['owed', ['2', '5', null]],
      ['missed', ['1']],
      ['met', ['1']],
      ['waived', ['9']],
    ]);
    expect(groups.some(({ folded }) => folded)).toBe(false);
  });

  it('fold what is met away where there are hundreds, never what is owed', () => {
    expect(owedGroups([...many, owed('open', '7')])).toMatchObject([
      { name: 'owed', folded: false },
      { name: 'met', folded: true, obligations: { length: 300 } },
    ]);
  });
});
