import fc from 'fast-check';
import type { CommandType } from '#libs/contracts/commands.js';
import { isDomainError } from '#libs/contracts/errors.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { nextCommands } from './case.js';
import { CaseStory } from './case-story.js';
import { bodies } from './story-steps.js';

/** One step of a random walk: what is done, after how long, told how late. */
export interface Step {
  readonly pick: number;
  readonly minutes: number;
  readonly lateMinutes: number | null;
  readonly evidence: boolean;
  readonly detail: number;
}

export const steps = fc.array(
  fc.record({
    pick: fc.nat(10_000),
    minutes: fc.oneof({ arbitrary: fc.nat(90), weight: 4 }, { arbitrary: fc.nat(3_000), weight: 1 }),
    lateMinutes: fc.oneof(
      { arbitrary: fc.constant(null), weight: 6 },
      { arbitrary: fc.nat(120), weight: 2 },
      { arbitrary: fc.nat(12_000), weight: 1 },
    ),
    evidence: fc.boolean(),
    detail: fc.nat(1_000),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);

/** What carries a case from stage to stage; comes up more often, so that walks get deep. */
const FORWARD: ReadonlySet<CommandType> = new Set<CommandType>([
  ...(['DecideDispute', 'VerifyComplaint', 'RecordInvestigation', 'ProposeRemedyPlans', 'PutPlanToCustomer'] as const),
  ...(['RecordCustomerAnswer', 'CompleteRemedy', 'TellResult', 'RecordRevisit', 'ArchiveCase'] as const),
  ...(['TakeHarmMeasure', 'HoldJointVisit', 'GiveSecondOpinion', 'RecordGoodwill', 'ReopenCase'] as const),
  ...(['RecordPosition', 'GiveReasons'] as const),
]);

/** Taken by somebody above the desk, or by anybody but whoever did the rest. */
const LEADS: ReadonlySet<CommandType> = new Set<CommandType>([
  ...(['ExtendObligation', 'RecordPosition', 'ApproveSetOff', 'GiveSecondOpinion', 'TakeSecondLook'] as const),
]);

/** What has to come up again and again before anything comes of it. */
const AGAIN: ReadonlySet<CommandType> = new Set<CommandType>(['RecordUrging', 'EscalateMatter']);

function commandFor(story: CaseStory, { pick, detail }: Step): CommandType {
  const { accepted, refused } = nextCommands(story.state, story.rules);
  const forward = accepted.filter((command) => FORWARD.has(command));
  const again = accepted.filter((command) => AGAIN.has(command));
  const rings: CommandType[] = story.alarms.length > 0 ? ['RingAlarm', 'RingAlarm'] : [];
  const often = [...Array.from({ length: 12 }, () => forward), ...Array.from({ length: 3 }, () => again)].flat();
  const all = [...often, ...rings, ...accepted, ...refused.map(({ command }) => command)];
  // Once in many walks: under another regulation half of what a walk may reach is not there.
  const options = all.filter((command) => command !== 'AdoptPack' || detail % 20 === 0);
  return options[pick % options.length] ?? 'AddNote';
}

function bodyFor(story: CaseStory, type: CommandType, step: Step): JsonObject {
  const choose = <T>(values: readonly T[]): T => values[step.detail % values.length]!;
  const soon = (minutes: number) => new Date(Date.parse(story.now) + minutes * 60_000).toISOString();
  const { state } = story;
  switch (type) {
    case 'DecideDispute':
      return { ...bodies.DecideDispute, dispute: choose(['property', 'property', 'non-property']) };
    case 'AssessSeverity':
      return {
        severity: choose(['major', 'important', 'minor', 'minor']),
        reason: 'x',
        ...(step.detail % 5 === 0 ? { requestedBy: choose([soon(-300), soon(900), soon(9_000).slice(0, 10)]) } : {}),
      };
    case 'VerifyComplaint':
      return { ...bodies.VerifyComplaint, outcome: choose(['genuine', 'malicious']) };
    case 'HandOver':
      return {
        toRole: choose(['agent', 'supervisor', 'director', 'department-head', 'auditor', 'technician']),
        ...(step.detail % 4 === 0 ? {} : { department: choose(['x', 'y', 'z']) }),
      };
    case 'TellBoundary':
      return { words: 'x' };
    case 'MakePromise':
      return { what: 'x', by: soon(choose([30, 600, -30])) };
    case 'KeepPromise':
      return { promise: 1 + (step.detail % (state.promises.length + 1)) };
    case 'ProposeRemedyPlans':
      return { plans: [{ id: `plan-${step.detail}`, description: 'x', costCents: 1, agreedBy: ['x', 'y'] }] };
    case 'PutPlanToCustomer':
      return { plan: state.plans.length === 0 ? 'none' : choose(state.plans).id };
    case 'RecordCustomerAnswer':
      return { satisfied: step.detail % 3 !== 0 };
    case 'Acknowledge':
      return { by: 'phone' };
    case 'BeginWait': {
      const until = choose([null, soon(900), soon(20_000)]);
      return {
        reason: choose(['developer', 'parts', 'customer-answer', 'moon']),
        ...(until === null ? {} : { until }),
      };
    }
    case 'InformCustomer':
      return { by: 'phone', words: 'x' };
    case 'RecordInvestigation': {
      const departments = choose([[], [], ['x'], ['x', 'y']]);
      return { ...bodies.RecordInvestigation, departments, responsible: choose([['company'], ['neighbour', 'works']]) };
    }
    case 'TakeHarmMeasure':
      return { outcome: choose(['taken', 'attempted']), measure: 'x' };
    case 'CallForHelp':
      return { called: ['guards', 'police'] };
    case 'ReceiveApart':
      return { byRole: choose(['supervisor', 'agent']), receivedBy: 'wu', separateRoom: step.detail % 3 !== 0 };
    case 'GiveHelp':
      return { help: choose(['developer-contacted', 'leader-asked']), words: 'x' };
    case 'EscalateMatter':
      return { toRole: choose(['supervisor', 'director']), contains: ['facts', 'request', 'options'], words: 'x' };
    case 'RecordPosition':
      return { position: choose(['decline', 'decline', 'remedy']), words: 'x' };
    case 'GiveReasons':
      return { outcome: choose(['satisfied', 'on-record', 'not-yet']), by: 'visit', words: 'x' };
    case 'RecordGoodwill':
      return { service: 'x' };
    case 'RecordCompensation':
      return { amountCents: 5_000, way: choose(['paid-separately', 'set-off']), reason: 'x' };
    case 'HoldTalks':
      return { way: choose(['negotiated', 'explained', 'coordinated']), words: 'x' };
    case 'HoldJointVisit':
      return { departments: choose([['x', 'y'], ['x', 'y'], ['z']]), minutes: 'x', jointPlan: 'x' };
    case 'MarkComplaint':
      return { mark: choose(['invalid', 'malicious']), reason: 'x' };
    case 'GiveSecondOpinion':
      return { opinion: choose(['upheld', 'set-aside']), reason: 'x' };
    case 'RecordUrging':
      return { by: 'phone' };
    case 'TakeSecondLook':
      return { outcome: choose(['stands', 'taken-up']), words: 'x' };
    case 'ReportHarm':
    case 'Apologise':
    case 'RouteAsRepair':
      return { words: 'x' };
    case 'ApproveSetOff':
    case 'ReopenCase':
      return { reason: 'x' };
    case 'ExtendObligation':
      return {
        obligationId: state.obligations.length === 0 ? 'none' : choose(state.obligations).obligationId,
        reason: 'x',
      };
    case 'AdoptPack':
      return {
        packVersion: choose(['property-cn@1.0.0', 'property-cn@1.1.0', 'housing-ombudsman-uk@1.0.0']),
        reason: 'x',
      };
    case 'RecordRevisit':
      return choose([
        ...[bodies.RecordRevisit, bodies.RecordRevisit],
        ...['problem-found', 'no-answer', 'disagreement'].map((outcome) => ({ ...bodies.RecordRevisit, outcome })),
        { ...bodies.RecordRevisit, outcome: 'new-demand', demand: 'x', demandKind: 'repair' },
      ]);
    case 'CompleteDetails':
      return { contact: 'x' };
    case 'AddNote':
      return { text: 'x' };
    case 'WithdrawCase':
      return { reason: 'x' };
    default:
      return (bodies as Record<string, JsonObject>)[type] ?? {};
  }
}

/** Takes the step; a refusal leaves the case as it is. Anything but a DomainError goes on up. */
export function take(story: CaseStory, step: Step): void {
  story.now = new Date(Date.parse(story.now) + step.minutes * 60_000).toISOString();
  const type = commandFor(story, step);
  try {
    if (type === 'RingAlarm') {
      const alarm = story.alarms[step.detail % story.alarms.length];
      story.do('RingAlarm', { alarmId: alarm?.id ?? '', at: story.now });
      return;
    }
    const told = step.lateMinutes === null ? {} : { occurredAt: lateTime(story, step) };
    const body = { ...bodyFor(story, type, step), ...told, ...(step.evidence ? { evidence: 'log' } : {}) };
    story.do(type, body, LEADS.has(type) ? { id: 'wu', role: 'director' } : undefined);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    story.last = [];
  }
}

/** Some time ago, and often just in time for something that was missed. */
function lateTime({ now, state }: CaseStory, { lateMinutes, detail }: Step): string {
  const missed = state.obligations.filter(({ verdict }) => verdict === 'missed');
  const aimed = detail % 2 === 0 ? missed[detail % Math.max(1, missed.length)]?.arithmetic.dueAt : undefined;
  return new Date(Date.parse(aimed ?? now) - (lateMinutes ?? 0) * 60_000).toISOString();
}

/** A complaint of any severity, received at a time that differs from walk to walk. */
export function begin(first: Step): CaseStory {
  const story = new CaseStory().at('2026-03-02 09:00');
  story.now = new Date(Date.parse(story.now) + first.pick * 60_000).toISOString();
  return story.accept({ provisionalSeverity: (['major', 'important', 'minor'] as const)[first.detail % 3]! });
}
