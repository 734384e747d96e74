import { invariant } from '#libs/contracts/errors.js';
import type { CaseState } from '../kernel/case-state.js';
import { type CommandRule, type Refusal, refuse, refuseInput } from '../kernel/command-rule.js';
import { archiveCase, withdrawCase } from '../shared/closing.js';
import { formalityFact } from './fact.js';
import type { ChecklistItem, FormalityState } from './state.js';

export const receiveDocument: CommandRule<'ReceiveDocument'> = {
  decide: (state, { item, words, evidence }, _context, at) => {
    refuseDone(itemOf(state, item, 'document'));
    return [formalityFact('DocumentReceived', at, { item }, { words, evidence })];
  },
};

export const receiveDeposit: CommandRule<'ReceiveDeposit'> = {
  decide: (state, { item, amountCents, receipt, evidence }, _context, at) => {
    refuseDone(itemOf(state, item, 'deposit'));
    return [formalityFact('DepositReceived', at, { item, amountCents, receipt }, { evidence })];
  },
};

/** D-2: what was received goes back to the cent; what is kept back is deducted with its reason. */
export const returnDeposit: CommandRule<'ReturnDeposit'> = {
  decide: (state, { item, amountCents, deductedCents, reason, evidence }, _context, at) => {
    const { heldCents } = itemOf(state, item, 'deposit');
    if (heldCents === 0) refuse({ code: 'nothing-to-do', message: `no deposit ${item} is held`, clause: 'D-2' });
    if (amountCents + deductedCents !== heldCents) {
      refuseInput('amountCents', `returned and deducted make up what is held: ${heldCents} cents`, 'D-2');
    }
    if (deductedCents > 0 && reason === undefined) {
      refuseInput('reason', 'what is deducted is deducted with its reason', 'D-2');
    }
    const settled = !checklistOf(state).checklist.some((one) => one.id !== item && one.heldCents > 0);
    return [formalityFact('DepositReturned', at, { item, amountCents, deductedCents, settled }, { reason, evidence })];
  },
};

/** The last inspection of an item counts: what failed is inspected again. */
export const recordInspection: CommandRule<'RecordInspection'> = {
  decide: (state, { item, outcome, words, evidence }, _context, at) => {
    itemOf(state, item, 'inspection');
    return [formalityFact('InspectionRecorded', at, { item, outcome }, { words, evidence })];
  },
};

/** D-2: only with the whole checklist. */
export const completeFormality: CommandRule<'CompleteFormality'> = {
  guard: incomplete,
  decide: (state, { words, evidence }, _context, at) => {
    const depositsHeld = checklistOf(state).checklist.some(({ heldCents }) => heldCents > 0);
    return [formalityFact('FormalityCompleted', at, { depositsHeld }, { words, evidence })];
  },
};

/** No deposit stays behind in a case that is put away. */
export const archiveFormality: CommandRule<'ArchiveCase'> = {
  ...archiveCase,
  guard: (state) => depositHeld(state) ?? archiveCase.guard?.(state),
};

/** A renovation that is given up gets its deposit back first. */
export const withdrawFormality: CommandRule<'WithdrawCase'> = { ...withdrawCase, guard: depositHeld };

export function checklistOf({ formality }: CaseState): FormalityState {
  invariant(formality !== null, 'a formality has its checklist from its first facts on');
  return formality;
}

function itemOf(state: CaseState, id: string, sort: ChecklistItem['sort']): ChecklistItem {
  const ofSort = checklistOf(state).checklist.filter((one) => one.sort === sort);
  const found = ofSort.find((one) => one.id === id);
  if (found !== undefined) return found;
  const items = ofSort.map((one) => one.id);
  return refuse({ code: 'item-unknown', message: `the checklist has no ${sort} ${id}`, clause: 'D-2' }, { items });
}

function refuseDone({ id, done }: ChecklistItem): void {
  if (done) refuse({ code: 'nothing-to-do', message: `${id} is there`, clause: 'D-2' });
}

function incomplete(state: CaseState): Refusal | undefined {
  const open = (state.formality?.checklist ?? []).filter(({ done }) => !done).map(({ id }) => id);
  if (open.length === 0) return undefined;
  const message = `the checklist is not complete: ${open.join(', ')}`;
  return { code: 'stage-forbids', message, clause: 'D-2', details: { open } };
}

function depositHeld({ formality }: CaseState): Refusal | undefined {
  const held = (formality?.checklist ?? []).filter(({ heldCents }) => heldCents > 0).map(({ id }) => id);
  return held.length === 0
    ? undefined
    : { code: 'stage-forbids', message: `still held: ${held.join(', ')}`, clause: 'D-2', details: { held } };
}
