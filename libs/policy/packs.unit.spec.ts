import { regulationPack, versionOf } from './pack.js';
import { PACKS } from './registry.js';
import { Rulebook } from './rulebook.js';
import { propertyCn11 as propertyCn } from './packs/property-cn/property-cn-1-1.js';

const ruleOf = (clause: string, target: string) =>
  propertyCn.rules.find((rule) => rule.clause === clause && rule.target === target);

describe('the pack property-cn', () => {
  it.each([
    ['D-3.5a', 'hand-over', { unit: 'end-of-local-day' }],
    ['D-3.5a', 'answer', { unit: 'calendar-days', amount: 2 }],
    ['D-3.5a', 'solve', { unit: 'calendar-days', amount: 10 }],
    ['D-3.5b', 'hand-over', { unit: 'minutes', amount: 60 }],
    ['D-3.5b', 'solve', { unit: 'calendar-days', amount: 3 }],
    ['D-3.5c', 'solve', { unit: 'calendar-days', amount: 2 }],
    ['D-3.6a', 'tell-result', { unit: 'end-of-local-day' }],
  ])('has the figure of %s %s from the document', (clause, target, budget) => {
    expect(ruleOf(clause, target)).toMatchObject({ budget, choice: 'clause' });
  });

  it('marks what the documents leave open as its own choice', () => {
    expect(ruleOf('P-6', 'revisit')).toMatchObject({ choice: 'own-choice' });
    expect(propertyCn.lateFact).toMatchObject({ daysMax: 7, choice: 'own-choice' });
    for (const ladder of Object.values(propertyCn.ladders)) expect(ladder.choice).toBe('own-choice');
  });

  it('climbs every ladder from agent over supervisor to director', () => {
    for (const { steps } of Object.values(propertyCn.ladders)) {
      expect(steps.map(({ notify, meaning }) => [notify, meaning])).toEqual([
        ['agent', 'missed'],
        ['supervisor', 'escalation'],
        ['director', 'escalation'],
      ]);
    }
  });
});

describe('a pack', () => {
  const problemsOf = (change: object) =>
    regulationPack.safeParse({ ...propertyCn, ...change }).error?.issues.map((i) => i.message);

  it('is refused with a ladder that is not there, a rule twice or steps out of order', () => {
    const [first] = propertyCn.rules;
    expect(problemsOf({ rules: [{ ...first, ladder: 'moon' }] })).toEqual(['no ladder moon']);
    expect(problemsOf({ rules: [first, first] })).toEqual(['a rule is there twice']);
    const steps = [...(propertyCn.ladders['days']?.steps ?? [])].reverse();
    expect(problemsOf({ ladders: { ...propertyCn.ladders, days: { choice: 'own-choice', steps } } })).toEqual([
      'steps must follow each other in time',
    ]);
    expect(problemsOf({})).toBeUndefined();
  });

  it('is found by the version that events carry', () => {
    const rulebook = new Rulebook();
    for (const pack of PACKS) expect(rulebook.packByVersion(versionOf(pack)).packVersion).toBe(versionOf(pack));
    expect(() => rulebook.packByVersion('property-cn@0.0.1')).toThrow('no regulation pack property-cn@0.0.1');
  });
});
