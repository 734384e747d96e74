import type { OnTimeRow } from '../api/shapes.js';
import { keptByRule, ruleKey } from './kept.js';

const row = (site: string, met: number, missed: number): OnTimeRow =>
  ({
    group: { kind: 'complaint', clause: 'P-5', target: 'reply', site },
    ...{ met, missed, open: 1, missedStillOpen: 0 },
  }) as unknown as OnTimeRow;
const found = (rows: readonly OnTimeRow[]) =>
  keptByRule(rows).get(ruleKey({ kind: 'complaint', clause: 'P-5', target: 'reply' }));

describe('how a rule is kept', () => {
  it('adds up over the sites', () => {
    expect(found([row('a', 3, 1), row('b', 1, 0)])?.group).toMatchObject({ met: 4, missed: 1, open: 2 });
  });

  it('names the site that keeps it least, of those where something was judged', () => {
    expect(found([row('a', 3, 1), row('b', 1, 1), row('c', 0, 0)])?.lowest?.site).toBe('b');
    expect(found([row('c', 0, 0)])?.lowest).toBeUndefined();
  });
});
