import type { z } from 'zod';
import { isoOf, epochOf } from '#libs/clock/instant-text.js';
import type { rosterCommands } from '#libs/contracts/desk/roster.js';
import type { Shift, Swap } from '#libs/contracts/desk/roster.js';
import { countOf } from '#libs/domain/kernel/figure.js';
import { refuse, refuseInput } from '#libs/domain/kernel/command-rule.js';
import type { DecideDesk, DeskContext } from '../register.js';
import { refuseOverwork, rosterFact } from './publish-roster.js';
import { type RosterState, exchanged, isPending, swapsOf } from './roster-state.js';

type AskSwap = z.infer<typeof rosterCommands.AskSwap>;
const HOUR_MS = 3_600_000;

/** C1-4: whoever holds a shift asks for the swap, in time, and not too often. */
export function askSwap(body: AskSwap): DecideDesk<RosterState> {
  return (state, context) => {
    const { now, actor, entryId } = context;
    const given = shiftOf(state, body.shiftId, 'shiftId');
    const back = body.forShiftId === undefined ? undefined : shiftOf(state, body.forShiftId, 'forShiftId');
    if (given.person !== actor.id) {
      const message = `the shift is ${given.person}'s: whoever holds it asks`;
      refuse({ code: 'actor-involved', message, clause: 'C1-4' }, { instead: ['AskSwap'], by: given.person });
    }
    if (body.withPerson === actor.id) refuseInput('withPerson', 'a colleague is expected', 'C1-4');
    if (back !== undefined && back.person !== body.withPerson)
      refuseInput('forShiftId', `a shift of ${body.withPerson} is expected`, 'C1-4');
    const swap = { shiftId: body.shiftId, forShiftId: body.forShiftId ?? null, withPerson: body.withPerson };
    if (state.swaps.some((one) => isPending(one) && touches(one, [given, back])))
      refuse(
        { code: 'nothing-to-do', message: 'a swap of this shift is asked for already', clause: 'C1-4' },
        { instead: ['DecideSwap'] },
      );
    for (const person of [actor.id, body.withPerson]) refuseTooMany(state, context, person);
    refuseTooLate([given, back], context);
    refuseOverwork(exchanged(state.shifts, { ...swap, askedBy: actor.id }), context, 'withPerson');
    return [rosterFact('SwapAsked', now, { swapId: entryId, askedBy: actor.id, ...swap }, { reason: body.reason })];
  };
}

/** C1-4: a swap is between two: the colleague agrees, or declines. */
export function answerSwap(
  swapId: string,
  { agreed, reason }: z.infer<typeof rosterCommands.AnswerSwap>,
): DecideDesk<RosterState> {
  return (state, { now, actor }) => {
    const swap = pendingSwap(state, swapId);
    if (swap.withPerson !== actor.id) {
      const message = `${swap.withPerson} is asked: nobody else answers`;
      refuse({ code: 'actor-involved', message, clause: 'C1-4' }, { by: swap.withPerson });
    }
    if (agreed && swap.state === 'agreed') {
      const message = `the swap is ${swap.state}`;
      refuse({ code: 'nothing-to-do', message, clause: 'C1-4' }, { instead: ['DecideSwap'] });
    }
    return [rosterFact(agreed ? 'SwapAgreed' : 'SwapDeclined', now, { swapId }, { reason })];
  };
}

function pendingSwap(state: RosterState, swapId: string): Swap {
  const swap = state.swaps.find((one) => one.swapId === swapId);
  if (swap === undefined)
    return refuse({ code: 'entry-unknown', message: 'no such swap in this month', clause: 'C1-4' });
  if (!isPending(swap))
    refuse({ code: 'nothing-to-do', message: `the swap is ${swap.state}`, clause: 'C1-4' }, { instead: ['AskSwap'] });
  return swap;
}

/** C1-4: the supervisor's word makes it; neither of the two gives it. */
export function decideSwap(
  swapId: string,
  { approved, reason }: z.infer<typeof rosterCommands.DecideSwap>,
): DecideDesk<RosterState> {
  return (state, context) => {
    const { now, actor } = context;
    const swap = pendingSwap(state, swapId);
    if ([swap.askedBy, swap.withPerson].includes(actor.id)) {
      const message = 'somebody who takes no part in the swap decides it';
      refuse({ code: 'actor-involved', message, clause: 'C1-4' }, { did: 'AskSwap' });
    }
    if (!approved) return [rosterFact('SwapDeclined', now, { swapId }, { reason })];
    if (swap.state === 'asked') {
      const message = `${swap.withPerson} has not agreed to the swap yet`;
      refuse({ code: 'stage-forbids', message, clause: 'C1-4' }, { by: swap.withPerson, instead: ['AnswerSwap'] });
    }
    const shifts = state.shifts.filter(({ shiftId }) => shiftId === swap.shiftId || shiftId === swap.forShiftId);
    if (shifts.some(({ from }) => from <= now)) {
      const message = 'the shift has begun: the swap can be declined';
      refuse({ code: 'notice-too-short', message, clause: 'C1-4' }, { instead: { approved: false } });
    }
    refuseOverwork(exchanged(state.shifts, swap), context, 'approved');
    return [rosterFact('SwapApproved', now, { swapId }, { reason })];
  };
}

function shiftOf({ shifts }: RosterState, shiftId: string, field: string): Shift {
  return (
    shifts.find((one) => one.shiftId === shiftId) ??
    refuseInput(field, "a shift of the month's roster is expected", 'C1-4')
  );
}

function touches(
  swap: { readonly shiftId: string; readonly forShiftId: string | null },
  shifts: readonly (Shift | undefined)[],
): boolean {
  return shifts.some((one) => one !== undefined && (one.shiftId === swap.shiftId || one.shiftId === swap.forShiftId));
}

function refuseTooMany(state: RosterState, { pack }: DeskContext, person: string): void {
  const max = countOf(pack, 'shift-swaps');
  const had = swapsOf(state, person);
  if (max === undefined || had < max) return;
  const message = `${person} has ${had} swaps this month, at most ${max} are allowed: another colleague, or leave`;
  refuse({ code: 'limit-reached', message, clause: 'C1-4' }, { person, had, max, instead: ['withPerson'] });
}

/** Notice is counted to the shift that begins first. */
function refuseTooLate(shifts: readonly (Shift | undefined)[], { pack, now }: DeskContext): void {
  const hours = countOf(pack, 'swap-notice') ?? 0;
  const first = shifts.flatMap((one) => one?.from ?? []).toSorted()[0] ?? now;
  const latest = isoOf(epochOf(first) - hours * HOUR_MS);
  if (now <= latest) return;
  const message = `a swap of this shift had to be asked for by ${latest}: a shift that begins later is accepted`;
  refuse({ code: 'notice-too-short', message, clause: 'C1-4' }, { latest, hours, instead: ['shiftId'] });
}
