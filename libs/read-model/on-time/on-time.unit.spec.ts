import { CaseStory } from '#libs/domain/case-story.js';
import type { PublishedEvent } from '#libs/messaging/cloud-events.js';
import type { CaseFile } from '../case-file.js';
import { foldBatch, groupFacts } from '../engine/fold.js';
import { publishedFacts } from '../published-story.fixture.js';
import { onTimeDelta } from './projection.js';

const CASE_ID = '0b8f1b1e-6c0f-5b52-9c53-0f7f1c1f4a01';

/** Sums over all keys, fact by fact: what the rollup holds after the story. */
function figures(facts: readonly PublishedEvent[]): { met: number; missed: number; open: number; still: number } {
  const files = new Map<string, CaseFile>();
  const sums = [0, 0, 0, 0];
  for (const fact of facts) {
    const changes = foldBatch(files, groupFacts([fact]));
    for (const { after } of changes) files.set(CASE_ID, after);
    for (const { counts } of onTimeDelta(changes).rows()) counts.forEach((count, at) => (sums[at]! += count));
  }
  const [met = 0, missed = 0, open = 0, still = 0] = sums;
  return { met, missed, open, still };
}

const complaint = () => new CaseStory().at('2026-03-02 09:00').accept();
const facts = (story: CaseStory) => publishedFacts(story, CASE_ID);

/** A story of one promise, told by its facts alone. */
function promise(...further: { type: string; data: object }[]): PublishedEvent[] {
  const [accepted] = facts(complaint());
  const opened = facts(complaint()).find(({ type }) => type === 'ObligationOpened')!;
  const ref = {
    obligationId: opened.data['obligationId'],
    clause: opened.data['clause'],
    target: opened.data['target'],
  };
  return [accepted!, opened, ...further.map(({ type, data }) => ({ ...opened, type, data: { ...ref, ...data } }))].map(
    (fact, at) => ({ ...fact, version: at + 1 }) as PublishedEvent,
  );
}

const missed = { type: 'ObligationMissed', data: { missedAt: '2026-03-03T00:00:00.000Z' } };
const met = { type: 'ObligationMet', data: { metAt: '2026-03-02T02:00:00.000Z' } };
const corrected = (from: string, to: string) => ({
  type: 'VerdictCorrected',
  data: { from, to, happenedAt: '2026-03-02T02:00:00.000Z' },
});

describe('on-time figures', () => {
  it.each([
    ['an open promise is open', [], { met: 0, missed: 0, open: 1, still: 0 }],
    ['a promise kept is met', [met], { met: 1, missed: 0, open: 0, still: 0 }],
    ['a promise missed is missed and still open', [missed], { met: 0, missed: 1, open: 0, still: 1 }],
    [
      'a promise kept late stays missed and is open no more',
      [missed, { type: 'ObligationDischarged', data: { dischargedAt: '2026-03-04T00:00:00.000Z', lateMs: 1 } }],
      { met: 0, missed: 1, open: 0, still: 0 },
    ],
    [
      'a promise missed and no longer owed stays missed and is open no more',
      [missed, { type: 'ObligationWaived', data: { reason: 'withdrawn' } }],
      { met: 0, missed: 1, open: 0, still: 0 },
    ],
    [
      'a promise waived counts nowhere',
      [{ type: 'ObligationWaived', data: { reason: 'withdrawn' } }],
      { met: 0, missed: 0, open: 0, still: 0 },
    ],
    [
      'a correction takes the miss back',
      [missed, corrected('missed', 'met')],
      { met: 1, missed: 0, open: 0, still: 0 },
    ],
    ['and the other way round', [met, corrected('met', 'missed')], { met: 0, missed: 1, open: 0, still: 0 }],
  ])('%s', (_name, further, expected) => {
    expect(figures(promise(...further))).toEqual(expected);
  });

  it('move with the case when its severity or department changes', () => {
    const story = complaint().at('2026-03-02 09:10').do('AssessSeverity', { severity: 'major', reason: 'flood' });
    const changes = foldBatch(new Map(), groupFacts(facts(story)));
    const open = onTimeDelta(changes).rows();
    expect(new Set(open.map(({ key }) => key[4]))).toEqual(new Set(['major']));
    expect(new Set(open.map(({ key }) => key[1]))).toEqual(new Set(['2026-03']));
  });

  it('count by the month of receipt on the clocks of the site', () => {
    // 00:30 on the 1st in Shanghai is still the month before in UTC
    const story = new CaseStory().at('2026-04-01 00:30').accept();
    const rows = onTimeDelta(foldBatch(new Map(), groupFacts(facts(story)))).rows();
    expect(new Set(rows.map(({ key }) => key[1]))).toEqual(new Set(['2026-04']));
  });
});
