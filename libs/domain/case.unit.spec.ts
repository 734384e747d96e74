import fc from 'fast-check';
import { isMet } from '#libs/clock/ledger/verdict.js';
import type { Actor } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { complaintEvents } from '#libs/contracts/complaint/events.js';
import { sharedEvents } from '#libs/contracts/shared/events.js';
import { type CaseState, evolve, foldCase, initialCase, nextCommands } from './case.js';
import type { CaseStory } from './case-story.js';
import { type Step, begin, steps, take } from './case-walk.js';

// A fixed seed: the walks are the same on each run, and so is the list of facts that they are shown to reach.
const options = { numRuns: 150, seed: 20260302 };

function walk(all: readonly Step[], afterEach: (story: CaseStory) => void = () => undefined): CaseStory {
  const story = begin(all[0]!);
  for (const step of all) {
    take(story, step);
    afterEach(story);
  }
  return story;
}

const throughJson = (state: CaseState) => JSON.parse(JSON.stringify(state)) as CaseState;

const agent: Actor = { id: 'chen', role: 'agent' };

describe('on every walk of a complaint', () => {
  it('the fold after any split is the fold', () => {
    fc.assert(
      fc.property(steps, fc.nat(200), (all, cut) => {
        const { facts, state } = walk(all);
        const half = foldCase(facts.slice(0, cut % (facts.length + 1)));
        const rest = facts.slice(cut % (facts.length + 1));
        expect(rest.reduce(evolve, throughJson(half))).toEqual(state);
        expect(throughJson(state)).toEqual(state);
      }),
      options,
    );
  });

  it('each fact fits its schema, and the walks reach every fact of a complaint', () => {
    const seen = new Set<string>();
    fc.assert(
      // The story itself holds every fact against its schema.
      fc.property(steps, (all) => walk(all).facts.forEach(({ type }) => seen.add(type))),
      { ...options, numRuns: 600 },
    );
    const machines = ['ImportedCaseRecorded', 'CaseClosedAsAtSource', 'CalendarAdopted', 'DueConfirmed'];
    const ours = Object.keys({ ...sharedEvents, ...complaintEvents }).filter((type) => !machines.includes(type));
    expect(ours.filter((type) => !seen.has(type))).toEqual([]);
  });

  it('no fact is told before it happened, and the version counts every fact', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { facts, state } = walk(all, ({ last, now }) => {
          for (const event of last) expect(event.occurredAt <= now).toBe(true);
        });
        expect(facts.map(({ version }) => version)).toEqual(facts.map((_fact, index) => index + 1));
        expect(state.version).toBe(facts.length);
      }),
      options,
    );
  });

  it('the verdict follows from when it was fulfilled', () => {
    fc.assert(
      fc.property(steps, (all) => {
        walk(all, ({ state }) => {
          for (const one of state.obligations) {
            if (one.verdict === 'open' || one.verdict === 'waived') expect(one.fulfilledAt).toBeNull();
            if (one.verdict === 'met') expect(isMet(one.arithmetic, one.fulfilledAt ?? '')).toBe(true);
            if (one.verdict === 'missed' && one.fulfilledAt !== null) {
              expect(isMet(one.arithmetic, one.fulfilledAt)).toBe(false);
            }
            if (state.closed) expect(one.verdict).not.toBe('open');
          }
        });
      }),
      options,
    );
  });

  it('a miss is recorded once, and nobody is told of a rung twice', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const once = walk(all)
          .facts.filter(({ type }) => type === 'ObligationMissed' || type === 'RungNotified')
          .map(
            ({ type, data }) => `${type} ${String(data['obligationId'])} ${String(data['rung'])} ${String(data['at'])}`,
          );
        expect(new Set(once).size).toBe(once.length);
      }),
      options,
    );
  });

  it('alarms are of rungs nobody was told of, later than those somebody was, in order', () => {
    fc.assert(
      fc.property(steps, (all) => {
        walk(all, ({ alarms, state }) => {
          expect(alarms.map(({ at }) => at)).toEqual(alarms.map(({ at }) => at).sort());
          for (const one of state.obligations) {
            const alarm = alarms.find(({ id }) => id.startsWith(`${one.obligationId}:`));
            const told = one.ladder.filter(({ rung }) => one.notifiedRungs.includes(rung));
            for (const rung of told) expect(alarm === undefined || alarm.at > rung.at).toBe(true);
            if (one.verdict === 'met' || one.verdict === 'waived') expect(alarm).toBeUndefined();
          }
        });
      }),
      options,
    );
  });

  it('an alarm rung again changes nothing', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = walk(all);
        const [alarm] = story.alarms;
        if (alarm === undefined) return;
        story.now = alarm.at > story.now ? alarm.at : story.now;
        expect(story.do('RingAlarm', { alarmId: alarm.id, at: story.now }).last).not.toEqual([]);
        expect(story.do('RingAlarm', { alarmId: alarm.id, at: story.now }).last).toEqual([]);
      }),
      options,
    );
  });

  it('what the list of next commands refuses is refused, with the same code', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = walk(all);
        for (const { command, code } of nextCommands(story.state, { ...story.rules, actor: agent }).refused) {
          if (command === 'AcceptComplaint') continue;
          expect(story.refusal(command, minimal[command] ?? {}).code).toBe(code);
        }
      }),
      { ...options, numRuns: 60 },
    );
  });
});

/** Some body that passes the schema; the state refuses before it is read. */
const minimal: Record<string, JsonObject> = {
  CompleteDetails: { contact: 'x' },
  DecideDispute: { dispute: 'property', reason: 'x' },
  AssessSeverity: { severity: 'minor', reason: 'x' },
  VerifyComplaint: { outcome: 'genuine', motive: 'x', outcomeAsked: 'x' },
  HandOver: { toRole: 'director' },
  TellBoundary: { words: 'x' },
  MakePromise: { what: 'x', by: '2027-01-01T00:00:00Z' },
  KeepPromise: { promise: 1 },
  RecordInvestigation: { cause: 'x', course: 'x', outcome: 'x', impact: 'x', responsible: ['company'] },
  ProposeRemedyPlans: { plans: [{ id: 'x', description: 'x', costCents: 1, agreedBy: ['x'] }] },
  PutPlanToCustomer: { plan: 'x' },
  RecordCustomerAnswer: { satisfied: true },
  CompleteRemedy: { result: 'x' },
  TellResult: { by: 'phone' },
  RecordRevisit: { by: 'phone', outcome: 'settled', clear: true, satisfied: true },
  ArchiveCase: { summary: 'x' },
  WithdrawCase: { reason: 'x' },
  AddNote: { text: 'x' },
  Acknowledge: { by: 'phone' },
  BeginWait: { reason: 'x' },
  EndWait: {},
  InformCustomer: { by: 'phone', words: 'x' },
  AdoptPack: { reason: 'x' },
  ExtendObligation: { obligationId: 'x', reason: 'x' },
  ReportHarm: { words: 'x' },
  TakeHarmMeasure: { outcome: 'taken', measure: 'x' },
  CallForHelp: { called: ['police'] },
  ReceiveApart: { byRole: 'supervisor', receivedBy: 'x', separateRoom: true },
  GiveHelp: { help: 'leader-asked', words: 'x' },
  EscalateMatter: { toRole: 'director', contains: ['facts', 'request', 'options'], words: 'x' },
  RecordPosition: { position: 'remedy', words: 'x' },
  GiveReasons: { outcome: 'on-record', by: 'visit', words: 'x' },
  RecordGoodwill: { service: 'x' },
  ApproveSetOff: { reason: 'x' },
  RecordCompensation: { amountCents: 1, way: 'paid-separately', reason: 'x' },
  Apologise: { words: 'x' },
  HoldTalks: { way: 'negotiated', words: 'x' },
  HoldJointVisit: { departments: ['x'], minutes: 'x', jointPlan: 'x' },
  RouteAsRepair: { words: 'x' },
  MarkComplaint: { mark: 'invalid', reason: 'x' },
  GiveSecondOpinion: { opinion: 'upheld', reason: 'x' },
  RecordUrging: { by: 'phone' },
  TakeSecondLook: { outcome: 'stands', words: 'x' },
  ReopenCase: { reason: 'x' },
};

describe('evolve', () => {
  it('lets a fact that nobody knows move the version alone', () => {
    const unknown = {
      type: 'FlagRaised',
      data: { colour: 'red' },
      version: 8,
      occurredAt: '2026-03-02T01:00:00.000Z',
      recordedAt: '2026-03-02T01:00:00.000Z',
      metadata: { packVersion: 'property-cn@1.0.0', group: 'demo', actor: { id: 'chen', role: 'agent' as const } },
    };
    const { state } = begin({ pick: 0, minutes: 0, lateMinutes: null, evidence: false, detail: 0 });
    expect(evolve(state, unknown)).toEqual({ ...state, version: 8 });
    expect(evolve(initialCase, unknown)).toEqual({ ...initialCase, version: 8 });
  });

  it('never reads the sealed part: an erased case still folds', () => {
    const story = begin({ pick: 0, minutes: 0, lateMinutes: null, evidence: false, detail: 0 });
    const sealed = { person: 'p', keyId: 'k', iv: '', ct: '' };
    const erased = story.facts.map((fact) => ({ ...fact, data: { ...fact.data, sealed } }));
    expect(foldCase(erased)).toEqual(story.state);
  });
});
