import type { CaseState } from '../kernel/case-state.js';
import type { CommandRule, Refusal } from '../kernel/command-rule.js';
import { refuseOwedFollowUp } from '../shared/children.js';
import { archiveCase } from '../shared/closing.js';
import { complaintOf } from './state.js';

/** What the clauses want on record before a complaint is put away. A mark never puts it away. */
function leftUndone(state: CaseState): Refusal | undefined {
  const { help, mark, restedAt, goodwill } = complaintOf(state);
  if (mark?.opinion === null) {
    const details = { mark: mark.mark, instead: ['GiveSecondOpinion'] };
    return { code: 'second-opinion-first', message: 'a mark needs a second opinion', clause: 'D-3.6c', details };
  }
  const details = { instead: ['GiveHelp'] };
  if (mark?.opinion === 'upheld' && help.length === 0) {
    return { code: 'help-first', message: 'what help is possible is given all the same', clause: 'D-3.6c', details };
  }
  if (state.dispute === 'non-property' && help.length === 0) {
    return { code: 'help-first', message: 'the owner is helped all the same', clause: 'P-N2', details };
  }
  if (restedAt !== null && !goodwill) {
    const message = 'a goodwill service is recorded for the household';
    return { code: 'goodwill-first', message, clause: 'P-P3', details: { instead: ['RecordGoodwill'] } };
  }
  return undefined;
}

/** P-7 */
export const archiveComplaint: CommandRule<'ArchiveCase'> = {
  guard: (state) => archiveCase.guard?.(state) ?? leftUndone(state),
  decide: (state, body, context, at) => {
    const { repair } = complaintOf(state);
    const isOpened = repair?.childCaseId !== null || state.children.some(({ kind }) => kind === 'repair');
    // D-3.2b: routed, and no repair has come of it
    refuseOwedFollowUp(state, context, repair === null || isOpened ? undefined : 'repair');
    return archiveCase.decide(state, body, context, at);
  },
};
