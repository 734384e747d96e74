import { CaseStory } from '#libs/domain/case-story.js';
import { toRemedy } from '#libs/domain/story-steps.js';
import type { CaseFile } from '../case-file.js';
import { foldBatch, groupFacts } from '../engine/fold.js';
import { publishedFacts } from '../published-story.fixture.js';
import { caseDayDelta } from './projection.js';
import { wilson } from './query.js';

const CASE_ID = '0b8f1b1e-6c0f-5b52-9c53-0f7f1c1f4a01';

/** The rollup after the story, told in batches of so many facts. */
function days(story: CaseStory, batch: number): [string, number[]][] {
  const files = new Map<string, CaseFile>();
  const rows = new Map<string, number[]>();
  const facts = publishedFacts(story, CASE_ID);
  for (let from = 0; from < facts.length; from += batch) {
    const changes = foldBatch(files, groupFacts(facts.slice(from, from + batch)));
    for (const { after } of changes) files.set(CASE_ID, after);
    for (const { key, counts } of caseDayDelta(changes).rows()) {
      const held = rows.get(key.join('/'));
      rows.set(
        key.join('/'),
        counts.map((count, at) => count + (held?.[at] ?? 0)),
      );
    }
  }
  return [...rows].filter(([, counts]) => counts.some((count) => count !== 0)).sort();
}

describe('days of cases', () => {
  const story = () => toRemedy(new CaseStory().at('2026-03-02 09:00').accept()).ringUntil('2026-03-20 09:00');

  it('are the same however the facts are cut into batches', () => {
    const whole = days(story(), 10_000);
    expect(whole.length).toBeGreaterThan(1);
    for (const batch of [1, 2, 3, 7]) expect(days(story(), batch)).toEqual(whole);
  });

  it('have the case on the day of its receipt, open, and its missed promises on the days they were due', () => {
    const rows = new Map(days(story(), 1).map(([key, counts]) => [key.slice(-10), counts]));
    expect(rows.get('2026-03-02')?.slice(0, 3)).toEqual([1, 0, 1]);
    const missed = [...rows.values()].reduce((sum, counts) => sum + (counts[4] ?? 0), 0);
    expect(missed).toBeGreaterThan(0);
  });
});

describe('the interval of a share', () => {
  it('is wide where the numbers are small and narrow where they are large', () => {
    const width = (met: number, judged: number) => (wilson(met, judged).high ?? 0) - (wilson(met, judged).low ?? 0);
    expect(width(9, 10)).toBeGreaterThan(0.3);
    expect(width(9_000, 10_000)).toBeLessThan(0.02);
    expect(wilson(10, 10)).toMatchObject({ share: 1, high: 1 });
    expect(wilson(0, 0)).toEqual({ share: null, low: null, high: null });
  });
});
