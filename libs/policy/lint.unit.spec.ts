import { STAGES, type Stage } from '#libs/contracts/case.js';
import { type KindGraph, type LintTerms, lintPack } from './lint.js';
import { propertyCn11 } from './packs/property-cn/property-cn-1-1.js';
import { PACKS } from './registry.js';
import { CALENDARS } from './rulebook.js';

/** A line of stages, each left by a command of its own; the facts are those that the shipped packs name. */
const moves = Object.fromEntries(
  STAGES.map((stage, at) => [
    stage,
    STAGES[at + 1] === undefined ? [] : [{ command: `leave-${stage}`, to: STAGES[at + 1]! }],
  ]),
) as unknown as KindGraph['moves'];
const facts = new Set(
  PACKS.flatMap(({ rules }) =>
    rules.flatMap((rule) => [rule.opensOn, rule.metBy, rule.reopensOn].flatMap((one) => one?.fact ?? [])),
  ),
);
const terms: LintTerms = {
  calendars: new Set(CALENDARS.map(({ id }) => id)),
  kinds: { complaint: { facts, moves } },
};
const found = (change: object) =>
  lintPack({ ...propertyCn11, ...change }, terms).map(({ code, path }) => [code, path.join('.')]);
const [rule] = propertyCn11.rules;

describe('the linter of packs', () => {
  it.each(PACKS.map((pack) => [`${pack.id}@${pack.version}`, pack]))('finds nothing in %s', (_name, pack) => {
    expect(lintPack(pack, terms)).toEqual([]);
  });

  it('finds a stage that no command leads to', () => {
    const { complaint } = propertyCn11.kinds;
    const stages = { ...complaint?.stages, verify: { ...complaint?.stages.verify, forbids: ['leave-verify'] } };
    const unreachable: Stage[] = ['investigate', 'remedy', 'reply', 'revisit', 'archive'];
    expect(found({ kinds: { complaint: { ...complaint, stages } } })).toEqual(
      unreachable.map((stage) => ['stage-unreachable', `kinds.complaint.stages.${stage}`]),
    );
  });

  it('finds a ladder that ends nowhere', () => {
    const { days } = propertyCn11.ladders;
    const short = { ...days, steps: days?.steps.slice(0, 1) };
    expect(found({ ladders: { ...propertyCn11.ladders, days: short } })).toEqual([
      ['ladder-ends-nowhere', 'ladders.days'],
    ]);
  });

  it('finds a budget of working time without a calendar', () => {
    const rules = [{ ...rule, budget: { unit: 'working-days', amount: 2 } }];
    expect(found({ rules, calendar: 'moon', reasons: [] })).toEqual([['budget-without-calendar', 'rules.0.budget']]);
    expect(found({ rules, reasons: [] })).toEqual([]);
  });

  it('says in both languages what is wrong and what to do', () => {
    const budget = { unit: 'working-days', amount: 2 };
    const [first] = lintPack({ ...propertyCn11, reasons: [], calendar: 'moon', rules: [{ ...rule, budget }] }, terms);
    expect(first).toMatchObject({
      message: `${rule?.clause}: no calendar moon`,
      advice: expect.stringContaining('name'),
    });
    expect(first?.zh).toBe(`${rule?.clause}：没有日历 moon。写明已有的日历，或按自然日计算`);
    const [unfit] = lintPack({ ...propertyCn11, version: 7 }, terms);
    expect(unfit?.zh).toBe('须为文字。按要求改写');
  });

  it('finds a holder whose role handles no case', () => {
    expect(found({ rules: [{ ...rule, holder: 'auditor' }], reasons: [] })).toEqual([
      ['holder-without-role', 'rules.0.holder'],
    ]);
  });

  it('finds a reason to wait that stops no clock', () => {
    const rules = propertyCn11.rules
      .filter(({ whileWaiting }) => !whileWaiting)
      .map((one) => ({ ...one, suspendableBy: [] }));
    expect(found({ rules })[0]).toEqual(['wait-reason-dead', 'reasons.0']);
  });

  it('finds a text that is missing in one language or stands untranslated', () => {
    expect(found({ title: { zh: '规程' } })).toEqual([['translation-missing', 'title.en']]);
    expect(found({ title: { zh: 'Rules', en: 'Rules' } })).toEqual([['translation-missing', 'title']]);
  });

  it('finds a fact that no case has', () => {
    const rules = [{ ...rule, metBy: { fact: 'MoonRisen' } }];
    expect(found({ rules, reasons: [] })).toEqual([['fact-unknown', 'rules.0.metBy.fact']]);
  });

  it('says of each what to do', () => {
    for (const { advice, message } of lintPack({ ...propertyCn11, ladders: {} }, terms)) {
      expect(advice).not.toBe('');
      expect(message).not.toBe('');
    }
    expect(lintPack(null, terms)).toHaveLength(1);
  });
});
