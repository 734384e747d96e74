import fc from 'fast-check';
import { CaseStory } from '#libs/domain/case-story.js';
import { type Step, begin, steps, take } from '#libs/domain/case-walk.js';
import { toRemedy } from '#libs/domain/story-steps.js';
import type { PublishedEvent } from '#libs/messaging/cloud-events.js';
import { caseCountDelta } from '../case-counts/projection.js';
import type { CaseChange, CaseFile } from '../case-file.js';
import { onTimeDelta } from '../on-time/projection.js';
import { publishedFacts } from '../published-story.fixture.js';
import { foldBatch, gapsIn, groupFacts } from './fold.js';

const IDS = ['0b8f1b1e-6c0f-5b52-9c53-0f7f1c1f4a01', '0b8f1b1e-6c0f-5b52-9c53-0f7f1c1f4a02'];

/** A read model in memory: folds batches as the writer does, missing versions from `all`. */
class Twin {
  readonly files = new Map<string, CaseFile>();
  readonly onTime = new Map<string, number[]>();
  readonly counts = new Map<string, number[]>();

  constructor(private readonly all: readonly PublishedEvent[]) {}

  apply(batch: readonly PublishedEvent[]): CaseChange[] {
    let facts = groupFacts(batch);
    const gaps = gapsIn(this.files, facts);
    if (gaps.length > 0) {
      const missing = this.all.filter((event) =>
        gaps.some(({ caseId, from }) => event.streamId === `case-${caseId}` && event.version >= from),
      );
      facts = groupFacts([...batch, ...missing]);
    }
    const changes = foldBatch(this.files, facts);
    for (const { after } of changes) this.files.set(after.entry.caseId, after);
    add(this.onTime, onTimeDelta(changes).rows());
    add(this.counts, caseCountDelta(changes).rows());
    return changes;
  }

  get contents() {
    const rollup = (rows: ReadonlyMap<string, number[]>) =>
      [...rows].filter(([, counts]) => counts.some((count) => count !== 0)).sort();
    const files = [...this.files].sort(([a], [b]) => (a < b ? -1 : 1));
    return { files, onTime: rollup(this.onTime), counts: rollup(this.counts) };
  }
}

function add(
  rollup: Map<string, number[]>,
  rows: readonly { readonly key: readonly string[]; readonly counts: readonly number[] }[],
): void {
  for (const { key, counts } of rows) {
    const old = rollup.get(key.join('|')) ?? counts.map(() => 0);
    rollup.set(
      key.join('|'),
      old.map((count, at) => count + (counts[at] ?? 0)),
    );
  }
}

const walk = ([first, ...rest]: readonly Step[]): CaseStory => {
  const story = begin(first!);
  for (const step of rest) take(story, step);
  return story;
};
const stories = fc.array(steps, { minLength: 2, maxLength: 2 }).map((each) => each.map(walk));
const published = (told: readonly CaseStory[]): PublishedEvent[] =>
  told.flatMap((story, at) => publishedFacts(story, IDS[at] ?? ''));

describe('folding a batch', () => {
  it('says of a case what the domain says', () => {
    fc.assert(
      fc.property(stories, (told) => {
        const twin = new Twin([]);
        twin.apply(published(told));
        told.forEach(({ state }, at) => {
          const file = twin.files.get(IDS[at] ?? '');
          expect(file?.entry).toMatchObject({
            ...{ version: state.version, stage: state.stage, closed: state.closed, closedAt: state.closedAt },
            ...{ severity: state.severity, severityProvisional: state.provisional, department: state.department },
            ...{ holderRole: state.holder.role, receivedAt: state.receivedAt, site: state.site, kind: state.kind },
          });
          expect(file?.obligations).toEqual(state.obligations);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('comes to the same in any batches, with duplicates, reordered and with batches lost', () => {
    const disorder = fc.array(fc.record({ from: fc.nat(100), length: fc.nat(30), reversed: fc.boolean() }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(stories, disorder, (told, batches) => {
        const all = published(told);
        const whole = new Twin(all);
        whole.apply(all);
        const twin = new Twin(all);
        for (const { from, length, reversed } of batches) {
          const start = from % all.length;
          const batch = all.slice(start, start + length);
          twin.apply(reversed ? batch.reverse() : batch);
        }
        twin.apply(all);
        expect(twin.contents).toEqual(whole.contents);
        expect(twin.apply([...all].reverse())).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a gap that nothing fills', () => {
    const [first, , third] = published([toRemedy(new CaseStory().at('2026-03-02 09:00').accept())]);
    expect(() => foldBatch(new Map(), groupFacts([first!, third!]))).toThrow(
      expect.objectContaining({ code: 'read-model-gap' }),
    );
  });
});
