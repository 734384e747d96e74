import type { CaseState } from '../kernel/case-state.js';
import type { CommandRule, Refusal } from '../kernel/command-rule.js';
import { disputeDecided } from './dispute.js';
import { complaintFact } from './fact.js';
import { complaintOf } from './state.js';

/** P-P2 before P-P3: that nothing is remedied is the company's position, not the desk's. */
function declined(state: CaseState): Refusal | undefined {
  const undecided = disputeDecided(state);
  if (undecided !== undefined) return undecided;
  if (state.dispute === 'non-property') {
    const message = 'of a property dispute; here the boundary is told and help is given';
    return { code: 'dispute-forbids', message, clause: 'P-P3', details: { instead: ['TellBoundary', 'GiveHelp'] } };
  }
  if (complaintOf(state).position === 'decline') return undefined;
  return {
    code: 'position-first',
    message: "that nothing is remedied is the company's position: bring it up",
    clause: 'P-P2',
    details: { instead: ['EscalateMatter', 'RecordPosition'] },
  };
}

/** P-P3: the reasons, until the owner is satisfied or they are on record; then the matter rests. */
export const giveReasons: CommandRule<'GiveReasons'> = {
  guard: (state) =>
    state.planAgreed === null
      ? declined(state)
      : {
          code: 'stage-forbids',
          message: 'a plan is agreed: it is carried out',
          clause: 'P-5',
          details: { instead: ['CompleteRemedy'] },
        },
  decide: (_state, { outcome, by, words, evidence }, _context, at) => {
    const given = complaintFact('ReasonsGiven', at, { outcome, by }, { words, evidence });
    return outcome === 'not-yet' ? [given] : [given, complaintFact('MatterLaidToRest', at, {})];
  },
};

/** P-P3: a value-added service for the household. */
export const recordGoodwill: CommandRule<'RecordGoodwill'> = {
  guard: (state) => (complaintOf(state).restedAt === null ? declined(state) : undefined),
  decide: (_state, { service, evidence }, _context, at) => [
    complaintFact('GoodwillRecorded', at, {}, { service, evidence }),
  ],
};
