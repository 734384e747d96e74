import type { RegulationPack } from '#libs/policy/pack.js';
import type { CaseState } from '../kernel/case-state.js';
import type { CommandRule, Refusal } from '../kernel/command-rule.js';
import { isOwed } from '../kernel/obligation.js';
import { archiveCase } from '../shared/closing.js';
import { enquiryFact } from './fact.js';

/** C3-T3: asked again; a disagreement that persists goes up to the leader. */
export const recordDisagreement: CommandRule<'RecordDisagreement'> = {
  decide: (state, { words, evidence }, { pack }, at) => {
    const times = (state.enquiry?.disagreements ?? 0) + 1;
    const persistent = times >= persistentFrom(pack);
    return [enquiryFact('DisagreementRecorded', at, { times, persistent }, { words, evidence })];
  },
};

function persistentFrom({ figures }: RegulationPack): number {
  const value = figures.find(({ id }) => id === 'persistent-disagreement')?.value;
  return value !== undefined && 'amount' in value && typeof value.amount === 'number' ? value.amount : Infinity;
}

/** C3-T4. What was promised is kept, and what goes to the leader has gone there, before the enquiry is put away. */
export const archiveEnquiry: CommandRule<'ArchiveCase'> = {
  ...archiveCase,
  guard: (state) => unkept(state) ?? archiveCase.guard?.(state),
};

function unkept({ enquiry, obligations }: CaseState): Refusal | undefined {
  if (enquiry?.doneOwed === true) {
    return { code: 'stage-forbids', message: 'word that it is done has not gone out', clause: 'R-2.4' };
  }
  return obligations.some((one) => one.clause === 'C3-T3' && isOwed(one))
    ? { code: 'stage-forbids', message: 'the disagreement goes up to the leader first', clause: 'C3-T3' }
    : undefined;
}
