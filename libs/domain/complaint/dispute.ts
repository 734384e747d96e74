import type { CaseState } from '../kernel/case-state.js';
import { type CommandRule, type Refusal, refuse } from '../kernel/command-rule.js';
import { waitAt } from '../kernel/course.js';
import { sharedFact } from '../shared/fact.js';
import { makePromise } from '../shared/promise.js';
import { complaintFact } from './fact.js';
import { isOthersTurn } from './help.js';

const NOT_DECIDED: Refusal = {
  code: 'dispute-not-decided',
  message: 'decide first whether it is a property dispute',
  clause: 'P-0',
};
const NOT_TOLD: Refusal = {
  code: 'boundary-not-told',
  message: 'tell the boundary of responsibility before any promise',
  clause: 'P-N1',
};

/** P-0: the first act after acceptance. */
export function disputeDecided(state: CaseState): Refusal | undefined {
  return state.dispute === null ? NOT_DECIDED : undefined;
}

/** P-N1: what promises something to the household, a promise or a plan, comes after the boundary. */
export function mayPromise(state: CaseState): Refusal | undefined {
  const undecided = disputeDecided(state);
  if (undecided !== undefined) return undecided;
  return state.dispute === 'non-property' && state.boundaryToldAt === null ? NOT_TOLD : undefined;
}

/** P-N1, also for a promise told late to have been made at `at`. */
export const promiseAfterBoundary: CommandRule<'MakePromise'> = {
  guard: mayPromise,
  decide: (state, body, context, at) => {
    refusePromiseBeforeBoundary(state, at);
    return makePromise.decide(state, body, context, at);
  },
};

/** As `mayPromise`, for a promise told late to have been made at `at`. */
export function refusePromiseBeforeBoundary(state: CaseState, at: string): void {
  if (state.dispute === 'non-property' && state.boundaryToldAt !== null && at < state.boundaryToldAt) {
    refuse(NOT_TOLD, { boundaryToldAt: state.boundaryToldAt, occurredAt: at });
  }
}

/**
 * P-0. Deciding again is allowed until a plan lies with the household. After a promise was made without the boundary told,
 * `non-property` is refused by P-N1: accepting it would make the promise the very fault that the clause forbids. The company
 * stays with its promise and handles the matter as its own.
 */
export const decideDispute: CommandRule<'DecideDispute'> = {
  decide: (state, body, _context, at) => {
    if (state.dispute === body.dispute) {
      refuse({ code: 'nothing-to-do', message: `decided already: ${body.dispute}`, clause: 'P-0' });
    }
    if (body.dispute === 'non-property' && state.promisedAt !== null && state.boundaryToldAt === null) {
      refuse(NOT_TOLD, { promisedAt: state.promisedAt });
    }
    const told = { reason: body.reason, evidence: body.evidence };
    const decided = complaintFact('DisputeDecided', at, { dispute: body.dispute }, told);
    const wait = waitAt(state, at);
    const isOver = body.dispute === 'property' && wait !== undefined && isOthersTurn(wait.waitingFor);
    // P-P1: now it is the company's, nobody else is waited for.
    return isOver ? [decided, sharedFact('WaitEnded', at, { reason: wait.reason })] : [decided];
  },
};

/** P-N1. What was told first is recorded first: once a promise is on record, this comes too late. */
export const tellBoundary: CommandRule<'TellBoundary'> = {
  guard: (state) => {
    if (state.boundaryToldAt !== null) return { code: 'nothing-to-do', message: 'told already', clause: 'P-N1' };
    if (state.promisedAt === null) return undefined;
    return { ...NOT_TOLD, message: 'the boundary is told before any promise, and one was made' };
  },
  decide: (_state, body, _context, at) => [
    complaintFact('BoundaryTold', at, {}, { words: body.words, evidence: body.evidence }),
  ],
};
