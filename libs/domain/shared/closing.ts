import type { CommandRule } from '../kernel/command-rule.js';
import { endTogether, heldByChildren, refuseOwedFollowUp } from './children.js';
import { isOwed } from '../kernel/obligation.js';
import { sharedFact } from './fact.js';

/**
 * P-7. A promise to the household outlasts the handling: it is kept before the case is put away, and so are the cases that
 * were opened from it (C3-R).
 */
export const archiveCase: CommandRule<'ArchiveCase'> = {
  guard: (state) =>
    state.obligations.some((one) => one.target === 'promise' && isOwed(one))
      ? { code: 'stage-forbids', message: 'a promise is still to be kept', clause: 'R-2.4' }
      : heldByChildren(state),
  decide: (state, body, context, at) => {
    refuseOwedFollowUp(state, context, state.demands[0]);
    return [
      ...endTogether(state, at),
      sharedFact('CaseArchived', at, { lesson: body.lesson }, { summary: body.summary, evidence: body.evidence }),
    ];
  },
};

/** The household takes it back. */
export const withdrawCase: CommandRule<'WithdrawCase'> = {
  decide: (state, body, _context, at) => [
    ...endTogether(state, at),
    sharedFact('CaseWithdrawn', at, {}, { reason: body.reason, evidence: body.evidence }),
  ],
};

/** Restarts no clock and wakes nobody. */
export const addNote: CommandRule<'AddNote'> = {
  decide: (_state, body, _context, at) => [
    sharedFact('NoteAdded', at, {}, { text: body.text, evidence: body.evidence }),
  ],
};
