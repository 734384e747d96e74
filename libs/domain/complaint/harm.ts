import type { OngoingCommandType } from '#libs/contracts/commands.js';
import type { CaseState } from '../kernel/case-state.js';
import type { CommandRule, Refusal } from '../kernel/command-rule.js';
import type { CommandRules } from '../kernel/kind-rules.js';
import { notBefore } from '../kernel/two-times.js';
import { complaintFact } from './fact.js';
import { complaintOf } from './state.js';

/** D-3.6b: measure, notices, hand-over, escalation, guards and police, and what is merely put on record. */
const NEVER_HELD_BACK = [
  ...(['TakeHarmMeasure', 'CallForHelp', 'HandOver', 'EscalateMatter', 'AssessSeverity', 'ReceiveApart'] as const),
  ...(['Acknowledge', 'InformCustomer', 'RecordUrging', 'CompleteDetails', 'AddNote', 'ReportHarm'] as const),
] as const satisfies readonly OngoingCommandType[];

/** D-3.6b: harm that is being done is stopped or limited, or that is at least tried, before anything else is handled. */
function heldBack(state: CaseState): Refusal | undefined {
  const { harm } = complaintOf(state);
  if (harm === null || harm.measureAt !== null) return undefined;
  return {
    code: 'harm-first',
    message: 'harm is being done: take or try a measure first',
    clause: 'D-3.6b',
    details: { reportedAt: harm.reportedAt, instead: NEVER_HELD_BACK },
  };
}

/** Every rule but those that are never held back, behind the measure. */
export function afterHarmMeasure<R extends CommandRules>(rules: R): R {
  const free: ReadonlySet<string> = new Set(NEVER_HELD_BACK);
  const all = Object.entries(rules) as [string, CommandRule<OngoingCommandType>][];
  // Each rule keeps its command; TypeScript loses that on the way through entries.
  return Object.fromEntries(
    all.map(([command, rule]) => [
      command,
      free.has(command) ? rule : { ...rule, guard: (state: CaseState) => heldBack(state) ?? rule.guard?.(state) },
    ]),
  ) as R;
}

export const reportHarm: CommandRule<'ReportHarm'> = {
  guard: (state) =>
    complaintOf(state).harm?.measureAt === null
      ? { code: 'nothing-to-do', message: 'it is on record already', clause: 'D-3.6b' }
      : undefined,
  decide: (_state, { words, evidence }, _context, at) => [complaintFact('HarmReported', at, {}, { words, evidence })],
};

export const takeHarmMeasure: CommandRule<'TakeHarmMeasure'> = {
  guard: (state) =>
    complaintOf(state).harm === null
      ? {
          code: 'nothing-to-do',
          message: 'no harm is on record',
          clause: 'D-3.6b',
          details: { instead: ['ReportHarm'] },
        }
      : undefined,
  decide: (state, { outcome, measure, evidence }, _context, at) => {
    notBefore(at, complaintOf(state).harm?.reportedAt ?? null, 'the harm was reported');
    return [complaintFact('HarmMeasureTaken', at, { outcome }, { measure, evidence })];
  },
};

export const callForHelp: CommandRule<'CallForHelp'> = {
  decide: (_state, { called, words, evidence }, _context, at) => [
    complaintFact('HelpCalled', at, { called: [...new Set(called)] }, { words, evidence }),
  ],
};
