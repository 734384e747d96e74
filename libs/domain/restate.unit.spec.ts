import fc from 'fast-check';
import { propertyCn11 } from '#libs/policy/packs/property-cn/property-cn-1-1.js';
import { pinned } from '#libs/policy/overlay.js';
import { CaseStory } from './case-story.js';
import { begin, steps, take } from './case-walk.js';
import { restated } from './restate.js';
import { bodies, toAgreed } from './story-steps.js';

const shorter = pinned({
  ...propertyCn11,
  id: 'draft',
  rules: propertyCn11.rules.map((rule) =>
    rule.clause === 'D-3.5c' ? { ...rule, budget: { unit: 'calendar-days' as const, amount: 1 } } : rule,
  ),
});

describe('a case restated', () => {
  it('under its own rules comes to the verdicts that are stored, on every walk', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = begin(all[0]!);
        for (const step of all) take(story, step);
        // One that changed its regulation was judged under two.
        fc.pre(story.facts.every(({ type }) => type !== 'PackAdopted'));
        story.ringUntil('2027-06-01 00:00');
        const verdicts = restated(story.facts, story.rules, story.now).map((one) => [one.obligationId, one.verdict]);
        expect(Object.fromEntries(verdicts)).toEqual(story.verdicts);
      }),
      { numRuns: 100, seed: 20260302 },
    );
  });

  it('under a shorter budget says what would have been missed, and leaves the stored verdict alone', () => {
    const story = toAgreed(new CaseStory().at('2026-03-02 09:00').accept().at('2026-03-03 15:00'));
    story.do('CompleteRemedy', bodies.CompleteRemedy);
    expect(story.verdicts['D-3.5c/solve']).toBe('met');
    const draft = restated(story.facts, { ...story.rules, pack: shorter }, story.now);
    const solve = draft.find(({ obligationId }) => obligationId === 'D-3.5c/solve');
    expect(solve).toMatchObject({
      verdict: 'missed',
      arithmetic: { packVersion: 'draft@1.1.0', dueLocal: '2026-03-03 09:00:00' },
    });
    expect(story.verdicts['D-3.5c/solve']).toBe('met');
  });

  it('keeps what was given to others and what was waited for', () => {
    const story = new CaseStory().at('2026-03-02 09:00').accept();
    story.at('2026-03-02 10:00').do('BeginWait', { reason: 'developer' }).at('2026-03-04 10:00').do('EndWait');
    const [solve] = restated(story.facts, { ...story.rules, pack: shorter }, story.now);
    expect(solve).toMatchObject({ verdict: 'open', arithmetic: { dueLocal: '2026-03-05 09:00:00' } });
  });
});
