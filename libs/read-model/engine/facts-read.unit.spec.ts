import fc from 'fast-check';
import { CaseStory } from '#libs/domain/case-story.js';
import { begin, steps, take } from '#libs/domain/case-walk.js';
import { onSite, repairBodies } from '#libs/domain/repair/repair-steps.js';
import { bodies, toRevisit } from '#libs/domain/story-steps.js';
import type { Fact } from '../case-file.js';
import { publishedFacts } from '../published-story.fixture.js';
import { FACTS_READ, METADATA_READ } from './facts-read.js';
import { wholeCases } from './fold.js';

const CASE_ID = '0b8f1b1e-6c0f-5b52-9c53-0f7f1c1f4a01';

/** Types of the facts of which the fold asks data, and metadata. */
function typesAsked(story: CaseStory): Record<'data' | 'metadata', Set<string>> {
  const asked = { data: new Set<string>(), metadata: new Set<string>() };
  const watched = publishedFacts(story, CASE_ID).map((fact): Fact => {
    const { streamId, version, type, occurredAt } = fact;
    return {
      ...{ streamId, version, type, occurredAt },
      get data() {
        asked.data.add(type);
        return fact.data;
      },
      get metadata() {
        asked.metadata.add(type);
        return fact.metadata;
      },
    };
  });
  wholeCases([watched]);
  return asked;
}

describe('the facts that a rebuild reads', () => {
  it('are all of which the fold asks more than type and time', () => {
    fc.assert(
      fc.property(steps, ([first, ...rest]) => {
        const story = begin(first!);
        for (const step of rest) take(story, step);
        const asked = typesAsked(story);
        for (const type of asked.data) expect(FACTS_READ).toContain(type);
        for (const type of asked.metadata) expect(METADATA_READ).toContain(type);
      }),
      { numRuns: 100 },
    );
  });

  it('are all of a repair too, whatever it turns out to be', () => {
    const story = onSite().do('RecordDiagnosis', { ...repairBodies.RecordDiagnosis, category: 'leak' });
    story.do('CompleteRepair', repairBodies.CompleteRepair).do('RecordWaterTest', { tight: false });
    const asked = [...typesAsked(story).data];
    expect(asked.filter((type) => !FACTS_READ.has(type))).toEqual([]);
    expect(asked).toEqual(expect.arrayContaining(['RepairReported', 'RepairReclassified', 'WaterTested']));
  });

  it('are fewer than all', () => {
    const story = toRevisit(new CaseStory().at('2026-03-02 09:00').accept()).do('RecordRevisit', bodies.RecordRevisit);
    const told = new Set(story.facts.map(({ type }) => type));
    expect([...METADATA_READ].filter((type) => !FACTS_READ.has(type))).toEqual([]);
    expect([...told].filter((type) => !FACTS_READ.has(type))).not.toEqual([]);
  });
});
