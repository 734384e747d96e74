import { CaseStory } from '#libs/domain/case-story.js';
import { bodies, toRemedy, toRevisit } from '#libs/domain/story-steps.js';
import type { CaseChange, CaseFile } from '../case-file.js';
import { bucketOf } from '../closing-times/buckets.js';
import { foldBatch, groupFacts } from '../engine/fold.js';
import type { RollupDelta } from '../engine/rollup-delta.js';
import { publishedFacts } from '../published-story.fixture.js';
import { stageTimeDelta } from '../stage-times/projection.js';
import { outcomeDelta } from './projection.js';

const CASE_ID = '0b8f1b1e-6c0f-5b52-9c53-0f7f1c1f4a01';
const HOUR_MS = 3_600_000;

/** A rollup after the story, told in batches of so many facts. */
function after(story: CaseStory, batch: number, of: (changes: readonly CaseChange[]) => RollupDelta) {
  const files = new Map<string, CaseFile>();
  const rows = new Map<string, number[]>();
  const facts = publishedFacts(story, CASE_ID);
  for (let from = 0; from < facts.length; from += batch) {
    const changes = foldBatch(files, groupFacts(facts.slice(from, from + batch)));
    for (const change of changes) files.set(CASE_ID, change.after);
    for (const { key, counts } of of(changes).rows()) {
      const held = rows.get(key.join('/'));
      rows.set(
        key.join('/'),
        counts.map((count, at) => count + (held?.[at] ?? 0)),
      );
    }
  }
  return [...rows].filter(([, counts]) => counts.some((count) => count !== 0)).sort();
}

const received = () => new CaseStory().at('2026-03-02 09:00').accept();
const archived = () =>
  toRevisit(received()).do('RecordRevisit', bodies.RecordRevisit).do('ArchiveCase', bodies.ArchiveCase);
const reopened = () => archived().at('2026-03-04 09:00').do('ReopenCase', { reason: 'it drips again' });

describe('outcomes of cases', () => {
  it.each([
    ['just received', received, [1, 0, 0, 0, 0, 0, 0]],
    ['archived after a revisit that satisfied', archived, [1, 1, 1, 1, 1, 0, 0]],
    ['withdrawn without a revisit', () => received().do('WithdrawCase', { reason: 'mistaken' }), [1, 1, 0, 0, 0, 0, 0]],
    ['closed and reopened', reopened, [1, 1, 1, 1, 1, 1, 0]],
  ] as const)('count a case %s once, however its facts are cut into batches', (_, story, counts) => {
    for (const batch of [1, 3, 10_000]) {
      expect(after(story(), batch, outcomeDelta)).toEqual([['complaint/2026-03/lakeside/east', [...counts]]]);
    }
  });
});

describe('times in the stages', () => {
  const timed = () => {
    const story = received().at('2026-03-02 10:00').do('DecideDispute', bodies.DecideDispute);
    return story.at('2026-03-02 13:00').do('VerifyComplaint', bodies.VerifyComplaint);
  };
  const row = (stage: string, hours: number) => [
    `complaint/2026-03/lakeside/east/${stage}/${bucketOf(hours * HOUR_MS)}`,
    [1],
  ];

  it('are those of the stages behind the case, from its receipt on', () => {
    for (const batch of [1, 2, 10_000]) {
      expect(after(timed(), batch, stageTimeDelta)).toEqual([row('accept', 1), row('verify', 3)]);
    }
  });

  it('of one that ends early include the stage it ended in', () => {
    const story = timed().at('2026-03-02 18:00').do('WithdrawCase', { reason: 'mistaken' });
    expect(after(story, 1, stageTimeDelta)).toContainEqual(row('investigate', 5));
  });

  it('leave out what passes between the end and a reopening, and add up the passes of a stage', () => {
    const rows = after(reopened(), 1, stageTimeDelta);
    expect(rows).toHaveLength(7);
    expect(rows).toEqual(after(archived(), 1, stageTimeDelta));
    const again = toRemedy(received());
    expect(after(again, 1, stageTimeDelta).map(([key]) => key.split('/')[4])).toEqual([
      ...['accept', 'investigate', 'verify'],
    ]);
  });
});
