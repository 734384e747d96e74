import { foldCase, type CaseState, type FactOfCase } from '#libs/domain/case.js';
import { generateGroup, type GeneratedGroup } from './generate-group.js';

const PLAN = { sites: 3, cases: 400, days: 120, seed: 1, now: '2026-03-01T04:00:00.000Z' };

function statesOf(group: GeneratedGroup): CaseState[] {
  const facts = new Map<string, FactOfCase[]>();
  for (const { caseId, decided, at, packVersion, actor } of group.commands) {
    const stream = facts.get(caseId) ?? [];
    facts.set(caseId, stream);
    for (const { type, data, occurredAt } of decided) {
      const metadata = { packVersion, group: 'g', actor, simulated: true as const };
      stream.push({
        type,
        data: data as FactOfCase['data'],
        occurredAt,
        recordedAt: at,
        version: stream.length + 1,
        metadata,
      });
    }
  }
  return [...facts.values()].map((stream) => foldCase(stream));
}

describe('a generated group', () => {
  const group = generateGroup(PLAN);
  const states = statesOf(group);
  const open = states.filter(({ closed }) => !closed);

  it('is the same for the same plan and another for another seed', () => {
    expect(generateGroup(PLAN).digest).toBe(group.digest);
    expect(generateGroup({ ...PLAN, seed: 2 }).digest).not.toBe(group.digest);
  });

  it('has the cases and sites asked for, all inside its days, in order of time', () => {
    expect(states).toHaveLength(400);
    expect(new Set(states.map(({ site }) => site)).size).toBe(3);
    const times = group.commands.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect(times[0]! >= '2025-11-01T04:00:00.000Z').toBe(true);
    expect(times.at(-1)! <= PLAN.now).toBe(true);
  });

  it('has about three open cases in ten, in every stage before the last, most with a deadline ahead', () => {
    expect(open.length).toBeGreaterThan(90);
    expect(open.length).toBeLessThan(150);
    const stages = new Set(open.map(({ stage }) => stage));
    for (const stage of ['verify', 'investigate', 'remedy', 'reply', 'revisit']) expect(stages).toContain(stage);
    const ahead = open.filter(({ obligations }) =>
      obligations.some(({ verdict, arithmetic }) => verdict === 'open' && (arithmetic.dueAt ?? '') > PLAN.now),
    );
    expect(ahead.length).toBeGreaterThan(open.length / 2);
  });

  it('keeps most promises and misses some, notices every miss, and knows every turn a complaint can take', () => {
    const judged = states.flatMap(({ obligations }) => obligations);
    const missed = judged.filter(({ verdict }) => verdict === 'missed').length;
    const met = judged.filter(({ verdict }) => verdict === 'met').length;
    expect(missed / (met + missed)).toBeGreaterThan(0.05);
    expect(missed / (met + missed)).toBeLessThan(0.35);
    expect(
      judged.filter(({ verdict, arithmetic }) => verdict === 'open' && (arithmetic.dueAt ?? PLAN.now) <= PLAN.now),
    ).toEqual([]);
    const types = new Set(group.commands.flatMap(({ decided }) => decided.map(({ type }) => type)));
    for (const type of [
      ...['CustomerObjected', 'CaseWithdrawn', 'BoundaryTold', 'PromiseMade', 'PromiseKept', 'RungNotified'],
      ...['DetailsCompleted', 'SeverityAssessed', 'CaseArchived', 'NoteAdded', 'ObligationDischarged'],
    ]) {
      expect(types).toContain(type);
    }
    expect(new Set(states.map(({ severity }) => severity))).toEqual(new Set(['major', 'important', 'minor']));
    expect(new Set(states.map(({ department }) => department)).size).toBe(4);
  });

  it('refuses a plan out of bounds by its name', () => {
    expect(() => generateGroup({ ...PLAN, sites: 0 })).toThrow(/sites/);
    expect(() => generateGroup({ ...PLAN, seed: 1.5 })).toThrow(/seed/);
    expect(() => generateGroup({ ...PLAN, now: 'soon' })).toThrow(/now/);
  });
});
