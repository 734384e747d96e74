import type { CaseCommandType } from '#libs/contracts/commands.js';

/** What a technician does at a job, in the order of the work. */
export const STEPS = [
  'SetOut',
  'TellArrival',
  'Arrive',
  'RecordDiagnosis',
  'QuoteRepair',
  'RecordQuoteAnswer',
  'CompleteRepair',
  'RecordWaterTest',
  'RecordAcceptance',
] as const satisfies readonly CaseCommandType[];
export type Step = (typeof STEPS)[number];

/** How far the work is: facts of the case, and on top of them what still lies in the outbox. */
export interface WorkState {
  readonly dispatched: boolean;
  readonly leak: boolean;
  readonly charged: boolean;
  readonly quote: 'none' | 'asked' | 'accepted';
  readonly done: ReadonlySet<Step>;
}

interface Told {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}
interface Queued {
  readonly command: Step;
  readonly body: Readonly<Record<string, unknown>>;
}

const NOTHING: WorkState = { dispatched: false, leak: false, charged: false, quote: 'none', done: new Set() };

const STEP_OF_FACT: Readonly<Record<string, Step>> = {
  TechnicianSetOut: 'SetOut',
  ArrivalTold: 'TellArrival',
  TechnicianArrived: 'Arrive',
  RepairDiagnosed: 'RecordDiagnosis',
  RepairQuoted: 'QuoteRepair',
  QuoteAccepted: 'RecordQuoteAnswer',
  RepairDone: 'CompleteRepair',
  RepairAccepted: 'RecordAcceptance',
};

/** The work as the case's facts tell it, then as the waiting commands will have changed it. */
export function workOf(timeline: readonly Told[], queued: readonly Queued[] = []): WorkState {
  const told = timeline.reduce(withFact, NOTHING);
  return queued.flatMap(factsOf).reduce(withFact, told);
}

function withFact(state: WorkState, { type, data }: Told): WorkState {
  switch (type) {
    case 'RepairReported':
    case 'RepairReclassified':
      return { ...state, leak: data['category'] === 'leak' };
    case 'TechnicianDispatched':
      return { ...state, dispatched: true, done: new Set() };
    // the technician goes out again: nothing of the last trip counts
    case 'RectificationOrdered':
      return { ...state, done: new Set() };
    case 'QuoteDeclined':
      return { ...state, quote: 'none' };
    case 'WaterTested':
      return data['outcome'] === 'tight' ? doneNow(state, 'RecordWaterTest') : state;
    case 'RepairDiagnosed':
      return { ...doneNow(state, 'RecordDiagnosis'), charged: data['charged'] === true };
    case 'RepairQuoted':
      return { ...doneNow(state, 'QuoteRepair'), quote: 'asked' };
    case 'QuoteAccepted':
      return { ...doneNow(state, 'RecordQuoteAnswer'), quote: 'accepted' };
    default: {
      const step = STEP_OF_FACT[type];
      return step === undefined ? state : doneNow(state, step);
    }
  }
}

const doneNow = (state: WorkState, step: Step): WorkState => ({ ...state, done: new Set([...state.done, step]) });

/** The facts that a waiting command will make. */
function factsOf({ command, body }: Queued): Told[] {
  const fact = (type: string, data: Told['data'] = {}): Told => ({ type, data });
  switch (command) {
    case 'SetOut':
      return [fact('TechnicianSetOut')];
    case 'TellArrival':
      return [fact('ArrivalTold')];
    case 'Arrive':
      return [fact('TechnicianArrived')];
    case 'RecordDiagnosis': {
      const { category, charged } = body;
      const other = category === undefined ? [] : [fact('RepairReclassified', { category })];
      return [fact('RepairDiagnosed', { charged }), ...other];
    }
    case 'QuoteRepair':
      return [fact('RepairQuoted')];
    case 'RecordQuoteAnswer':
      return [fact(body['accepted'] === true ? 'QuoteAccepted' : 'QuoteDeclined')];
    case 'CompleteRepair':
      return [fact('RepairDone')];
    case 'RecordWaterTest':
      return body['tight'] === true ? [fact('WaterTested', { outcome: 'tight' })] : [fact('RectificationOrdered')];
    case 'RecordAcceptance':
      return [fact(body['accepted'] === true ? 'RepairAccepted' : 'RectificationOrdered')];
  }
}

/** What can be done next, the way onwards first. Empty: nobody is dispatched, or all is done. */
export function offeredSteps({ dispatched, leak, charged, quote, done }: WorkState): Step[] {
  if (!dispatched) return [];
  if (!done.has('SetOut')) return ['SetOut'];
  const tell: Step[] = done.has('TellArrival') ? [] : ['TellArrival'];
  if (!done.has('Arrive')) return ['Arrive', ...tell];
  if (!done.has('RecordDiagnosis')) return ['RecordDiagnosis'];
  if (!done.has('CompleteRepair')) {
    if (charged && quote === 'none') return ['QuoteRepair'];
    if (charged && quote === 'asked') return ['RecordQuoteAnswer'];
    return ['CompleteRepair'];
  }
  if (leak && !done.has('RecordWaterTest')) return ['RecordWaterTest'];
  return done.has('RecordAcceptance') ? [] : ['RecordAcceptance'];
}

/** The steps of this job, for the list of what is done and what is to come. */
export function stepsOf({ leak, charged }: WorkState): Step[] {
  return STEPS.filter((step) => {
    if (step === 'RecordWaterTest') return leak;
    return step === 'QuoteRepair' || step === 'RecordQuoteAnswer' ? charged : true;
  });
}
