import { seededId } from '#libs/bench/seeded-id.js';
import { CaseStory } from '#libs/domain/case-story.js';
import { bodies, toRevisit } from '#libs/domain/story-steps.js';

/** A complaint from its receipt to its archive, on time: every fact of a whole case. */
export function archivedStory(): CaseStory {
  return toRevisit(new CaseStory().at('2026-03-02 09:00').accept())
    .do('RecordRevisit', bodies.RecordRevisit)
    .do('ArchiveCase', bodies.ArchiveCase);
}

/** What such a case comes to in the read model: its own row and one a promise. */
export function rowsOf({ state }: CaseStory): number {
  return 1 + state.obligations.length;
}

/** Streams of cases that were never there before. */
export function* newStreams(seed: number): Generator<string, never> {
  for (let no = 1; ; no += 1) yield `case-${seededId(seed, `case-${no}`)}`;
}
