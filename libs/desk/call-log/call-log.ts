import type { z } from 'zod';
import { datePlusDays, localDateOf } from '#libs/clock/civil.js';
import { dueAt } from '#libs/clock/ledger/due-at.js';
import { ENTRIES_MAX, type callLogCommands, callLogEvents } from '#libs/contracts/desk/call-log.js';
import type { DecidedEvent, RecordedEvent } from '#libs/contracts/event.js';
import { refuse, refuseInput } from '#libs/domain/kernel/command-rule.js';
import { factsOf } from '#libs/domain/kernel/fact.js';
import { lengthOf } from '#libs/domain/kernel/figure.js';
import type { DecideDesk, DeskContext, Register } from '../register.js';

const CLAUSE = 'C3-T4';
const callLogFact = factsOf(callLogEvents);

/** A day's log of calls as its facts tell it. Plain JSON. */
export interface CallLogState {
  readonly version: number;
  readonly calls: number;
  /** first of its calls; null: none */
  readonly openedAt: string | null;
  readonly handedIn: { readonly by: string; readonly at: string } | null;
  readonly verdict: 'met' | 'missed' | null;
}

export const callLog: Register<CallLogState> = {
  name: 'call-log',
  entry: 'callId',
  initial: { version: 0, calls: 0, openedAt: null, handedIn: null, verdict: null },
  evolve: (state, event) => ({ ...change(state, event), version: event.version }),
};

function change(state: CallLogState, { type, occurredAt: at, metadata }: RecordedEvent): CallLogState {
  switch (type as keyof typeof callLogEvents) {
    case 'CallLogged': {
      const openedAt = state.openedAt !== null && state.openedAt < at ? state.openedAt : at;
      return { ...state, calls: state.calls + 1, openedAt };
    }
    case 'CallLogHandedIn':
      return { ...state, handedIn: { by: metadata.actor.id, at } };
    case 'CallLogPromiseMet':
      return { ...state, verdict: 'met' };
    case 'CallLogPromiseMissed':
      return { ...state, verdict: 'missed' };
    default:
      return state;
  }
}

/** C3-T4: content, solution and customer of a call, in the log of its day. */
export function logCall(body: z.infer<typeof callLogCommands.LogCall>): DecideDesk<CallLogState> {
  return (state, { now, entryId }) => {
    const { at = now, anonymous, caseId = null, ...told } = body;
    if (at > now)
      refuse({ code: 'fact-in-future', message: `${at} lies after now (${now})` }, { field: 'at', at, now });
    const { customerName, contact, household } = told;
    if (!anonymous && customerName === undefined && contact === undefined && household === undefined)
      refuseInput('household', 'name, contact or household is expected, or `anonymous`', CLAUSE);
    if (state.handedIn !== null) {
      const message = 'the log of this day has been handed in: what is left goes on the case, or in the log of today';
      refuse({ code: 'register-closed', message, clause: CLAUSE }, { instead: ['AddNote'] });
    }
    if (state.calls >= ENTRIES_MAX)
      refuse(
        { code: 'limit-reached', message: `a day's log takes ${ENTRIES_MAX} calls`, clause: CLAUSE },
        { max: ENTRIES_MAX },
      );
    return [callLogFact('CallLogged', at, { callId: entryId, caseId, anonymous }, told)];
  };
}

/** C3-T4: handed in the next day; held against the pack's figure as soon as it is. */
export function handInCallLog({ day }: z.infer<typeof callLogCommands.HandInCallLog>): DecideDesk<CallLogState> {
  return (state, context) => {
    const { now, site } = context;
    if (state.handedIn !== null)
      refuse({ code: 'nothing-to-do', message: `handed in by ${state.handedIn.by}`, clause: CLAUSE });
    if (state.openedAt === null)
      return refuse(
        { code: 'nothing-to-do', message: 'no call was logged on this day', clause: CLAUSE },
        { instead: ['LogCall'] },
      );
    if (localDateOf(now, site.zone) <= day)
      refuseInput('day', `the log of ${day} is handed in from ${datePlusDays(day, 1)} on: calls still come in`, CLAUSE);
    const handedIn = callLogFact('CallLogHandedIn', now, { day, calls: state.calls });
    const due = callLogDue(state.openedAt, context);
    if (due === undefined || state.verdict !== null) return [handedIn];
    const verdict = { clause: CLAUSE, day, dueAt: due.dueAt, handedInAt: now };
    const type = isPast(due, now) ? 'CallLogPromiseMissed' : 'CallLogPromiseMet';
    return [handedIn, callLogFact(type, now, verdict)];
  };
}

/** C3-T4: nobody has handed it in and its time is over. Nothing where that is not so. */
export function missCallLog(day: string): DecideDesk<CallLogState> {
  return (state, context): DecidedEvent[] => {
    if (state.openedAt === null || state.handedIn !== null || state.verdict !== null) return [];
    const due = callLogDue(state.openedAt, context);
    if (due === undefined || !isPast(due, context.now)) return [];
    const verdict = { clause: CLAUSE, day, dueAt: due.dueAt, handedInAt: null };
    return [callLogFact('CallLogPromiseMissed', due.dueAt, verdict)];
  };
}

interface CallLogDue {
  readonly dueAt: string;
  /** the instant itself is too late */
  readonly exclusive: boolean;
}

/** undefined: the pack gives no figure */
export function callLogDue(
  openedAt: string,
  { pack, calendar }: Pick<DeskContext, 'pack' | 'calendar'>,
): CallLogDue | undefined {
  const budget = lengthOf(pack, 'call-log');
  if (budget === undefined) return undefined;
  const { dueAt: at, exclusive } = dueAt(budget, openedAt, [], calendar);
  return at === null ? undefined : { dueAt: at, exclusive };
}

export const isPast = ({ dueAt: due, exclusive }: CallLogDue, now: string): boolean =>
  exclusive ? now >= due : now > due;
