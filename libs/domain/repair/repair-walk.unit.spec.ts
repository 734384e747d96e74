import fc from 'fast-check';
import { isDomainError } from '#libs/contracts/errors.js';
import type { CommandType } from '#libs/contracts/commands.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { repairEvents } from '#libs/contracts/repair/events.js';
import { nextCommands } from '../case.js';
import type { CaseStory } from '../case-story.js';
import { repairBodies, reported, toRepairRevisit } from './repair-steps.js';
import { revisitCoverage } from './revisit-coverage.js';

const CATEGORIES = ['leak', 'heat', 'power', 'cleaning', 'safety-equipment', 'other'] as const;
const OUTCOMES = ['settled', 'problem-found', 'no-answer', 'disagreement', 'new-demand'] as const;
const walks = fc.record({
  category: fc.constantFrom('leak' as const, ...CATEGORIES),
  steps: fc.array(fc.record({ pick: fc.nat(10_000), minutes: fc.nat(2_000), detail: fc.nat(1_000) }), {
    minLength: 5,
    maxLength: 60,
    size: 'max',
  }),
});

/** What carries a repair from stage to stage; comes up more often, so that walks get deep. */
const ONWARDS: ReadonlySet<CommandType> = new Set<CommandType>([
  ...(['DispatchTechnician', 'PassToCleaning', 'SetOut', 'Arrive', 'RecordDiagnosis', 'QuoteRepair'] as const),
  ...([
    'RecordQuoteAnswer',
    'CompleteRepair',
    'RecordWaterTest',
    'TellResult',
    'RecordRevisit',
    'ArchiveCase',
  ] as const),
]);

function bodyFor(story: CaseStory, type: CommandType, detail: number): JsonObject {
  const soon = (minutes: number) => new Date(Date.parse(story.now) + minutes * 60_000).toISOString();
  const yes = detail % 3 !== 0;
  switch (type) {
    case 'AgreeAppointment':
      return { from: soon(60), until: soon(180) };
    case 'SetOut':
      return { eta: soon(30) };
    case 'RecordDiagnosis': {
      const category = detail % 7 === 0 ? { category: CATEGORIES[detail % CATEGORIES.length]! } : {};
      return { ...repairBodies.RecordDiagnosis, charged: !yes, ...category };
    }
    case 'RecordQuoteAnswer':
    case 'RecordAcceptance':
      return { accepted: yes };
    case 'RecordWaterTest':
      return { tight: yes };
    case 'RecordRevisit': {
      const outcome = OUTCOMES[detail % OUTCOMES.length]!;
      const demand = outcome === 'new-demand' ? { demand: 'x', demandKind: 'repair' } : {};
      return { ...repairBodies.RecordRevisit, outcome, ...demand };
    }
    case 'BeginWait':
      return { reason: 'parts', until: soon(600) };
    case 'HandOver':
      return { toRole: 'supervisor' };
    case 'MakePromise':
      return { what: 'x', by: soon(300) };
    case 'KeepPromise':
      return { promise: 1 };
    case 'InformCustomer':
      return { by: 'phone', words: 'x' };
    case 'WithdrawCase':
      return { reason: 'x' };
    case 'AddNote':
      return { text: 'x' };
    case 'AdoptPack':
      return { reason: 'x' };
    case 'ExtendObligation':
      return { obligationId: story.state.obligations[0]?.obligationId ?? 'none', reason: 'x' };
    default:
      return (repairBodies as Record<string, JsonObject>)[type] ?? {};
  }
}

/** A random way through the rules; what is refused leaves the case as it is, anything but a DomainError goes up. */
function walk({ category, steps }: typeof walks extends fc.Arbitrary<infer T> ? T : never): CaseStory {
  const story = reported({ category });
  for (const { pick, minutes, detail } of steps) {
    story.now = new Date(Date.parse(story.now) + minutes * 60_000).toISOString();
    const { accepted } = nextCommands(story.state, story.rules);
    const onwards = accepted.filter((one) => ONWARDS.has(one));
    const options: CommandType[] = [...Array.from({ length: 6 }, () => onwards).flat(), ...accepted];
    if (story.alarms[0] !== undefined && story.alarms[0].at <= story.now) options.push('RingAlarm');
    const type = options[pick % options.length] ?? 'AddNote';
    const body = type === 'RingAlarm' ? { alarmId: story.alarms[0]!.id, at: story.now } : bodyFor(story, type, detail);
    try {
      story.do(type, body);
    } catch (error) {
      if (!isDomainError(error)) throw error;
    }
  }
  return story;
}

const told = (story: CaseStory) => story.facts.map(({ type, data }) => ({ type, data }));
const lastOf = (story: CaseStory, type: string) => story.facts.findLastIndex((fact) => fact.type === type);

describe('a repair on any way through its rules', () => {
  it('is put away only after somebody has come back to the household: coverage is provable from the facts (D-5.1a)', () => {
    fc.assert(
      fc.property(walks, (way) => {
        const story = walk(way);
        expect(revisitCoverage([['one', told(story)]]).skipped).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has the result of a leak told after a water test that held (D-5.1c), and no leak that is minor (D-3.5)', () => {
    fc.assert(
      fc.property(walks, (way) => {
        const story = walk(way);
        const { repair, severity } = story.state;
        if (repair?.category === 'leak' || repair?.category === 'heat') expect(severity).not.toBe('minor');
        if (repair?.category !== 'leak' || story.state.resultToldAt === null) return;
        const tests = story.facts.filter(({ type }) => type === 'WaterTested');
        expect(tests.at(-1)?.data['outcome']).toBe('tight');
        expect(lastOf(story, 'WaterTested')).toBeGreaterThan(lastOf(story, 'RepairDone'));
      }),
      { numRuns: 60 },
    );
  });

  it('makes every fact that a repair has', () => {
    const made = new Set<string>();
    for (const way of fc.sample(walks, { numRuns: 150, seed: 7 })) {
      for (const { type } of walk(way).facts) made.add(type);
    }
    expect([...Object.keys(repairEvents), 'NewDemandRaised'].filter((type) => !made.has(type))).toEqual([]);
  });
});

describe('the coverage of revisits (D-5.1a)', () => {
  it('counts what was repaired, what was come back to, what is owed and what was skipped', () => {
    const revisited = toRepairRevisit().do('RecordRevisit', repairBodies.RecordRevisit);
    const unreached = toRepairRevisit().do('RecordRevisit', { ...repairBodies.RecordRevisit, outcome: 'no-answer' });
    const archived = { type: 'CaseArchived', data: {} };
    const coverage = revisitCoverage([
      ['untouched', told(reported())],
      ['revisited', told(revisited)],
      ['owed', told(unreached)],
      ['skipped', [...told(unreached), archived]],
      ['reopened', [...told(revisited), { type: 'RepairDone', data: {} }]],
    ]);
    expect(coverage).toEqual({ repaired: 4, revisited: 1, skipped: ['skipped'], owed: ['owed', 'reopened'] });
  });
});
