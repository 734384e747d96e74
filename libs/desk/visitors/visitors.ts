import type { z } from 'zod';
import { ENTRIES_MAX } from '#libs/contracts/desk/call-log.js';
import type { VisitorQuestion } from '#libs/contracts/desk/handover.js';
import { type VisitorsView, type visitorCommands, visitorEvents } from '#libs/contracts/desk/visitors.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import { refuse, refuseInput } from '#libs/domain/kernel/command-rule.js';
import { factsOf } from '#libs/domain/kernel/fact.js';
import type { DecideDesk, Register } from '../register.js';

const CLAUSE = 'C3-V';
const visitorFact = factsOf(visitorEvents);
type Visitor = Omit<VisitorsView['visitors'][number], 'private'>;

/** Who came to a site on a day. Plain JSON. */
export interface VisitorsState {
  readonly version: number;
  readonly visitors: readonly Visitor[];
}

export const visitors: Register<VisitorsState> = {
  name: 'visitors',
  entry: 'visitId',
  initial: { version: 0, visitors: [] },
  evolve: (state, event) => ({ visitors: change(state.visitors, event), version: event.version }),
};

function change(
  known: readonly Visitor[],
  { type, data, occurredAt: at, metadata }: RecordedEvent,
): readonly Visitor[] {
  const by = { by: metadata.actor.id, at };
  const visitId = String(data['visitId']);
  const withIt = (changed: Partial<Visitor>) =>
    known.map((one) => (one.visitId === visitId ? { ...one, ...changed } : one));
  switch (type as keyof typeof visitorEvents) {
    case 'VisitorEntered': {
      const purpose = data['purpose'] as Visitor['purpose'];
      return [
        ...known,
        { visitId, purpose, entered: by, left: null, question: data['question'] === true, takenUp: null },
      ];
    }
    case 'VisitorLeft':
      return withIt({ left: by });
    case 'VisitorQuestionTakenUp':
      return withIt({ takenUp: by });
    default:
      return known;
  }
}

/** C3-V, C1-4: what the desk could not answer and nobody has taken up yet goes to the next shift. */
export function questionsLeft({ visitors: known }: VisitorsState, day: string): VisitorQuestion[] {
  return known
    .filter(({ question, takenUp }) => question && takenUp === null)
    .map(({ visitId, purpose, entered }) => ({ visitId, day, purpose, enteredAt: entered.at }));
}

/** C3-V: who came, to whom and what for. */
export function enterVisitor(body: z.infer<typeof visitorCommands.EnterVisitor>): DecideDesk<VisitorsState> {
  return (state, { now, entryId }) => {
    if (state.visitors.length >= ENTRIES_MAX)
      refuse(
        { code: 'limit-reached', message: `a day's register takes ${ENTRIES_MAX} visitors`, clause: CLAUSE },
        { max: ENTRIES_MAX },
      );
    const { purpose, ...told } = body;
    return [
      visitorFact('VisitorEntered', now, { visitId: entryId, purpose, question: told.question !== undefined }, told),
    ];
  };
}

export function leaveVisitor(visitId: string): DecideDesk<VisitorsState> {
  return (state, { now }) => {
    const { left } = visitorOf(state, visitId);
    if (left !== null)
      refuse(
        { code: 'nothing-to-do', message: `signed out at ${left.at}`, clause: CLAUSE },
        { instead: ['EnterVisitor'] },
      );
    return [visitorFact('VisitorLeft', now, { visitId })];
  };
}

/** C3-V: what the desk could not answer is taken up by the person responsible. */
export function takeUpQuestion(
  visitId: string,
  { words }: z.infer<typeof visitorCommands.TakeUpQuestion>,
): DecideDesk<VisitorsState> {
  return (state, { now }) => {
    const { question, takenUp } = visitorOf(state, visitId);
    if (!question) refuseInput('visitId', 'the visitor left no question: one with a question is expected', CLAUSE);
    if (takenUp !== null) refuse({ code: 'nothing-to-do', message: `${takenUp.by} has taken it up`, clause: CLAUSE });
    return [visitorFact('VisitorQuestionTakenUp', now, { visitId }, { words })];
  };
}

function visitorOf({ visitors: known }: VisitorsState, visitId: string): Visitor {
  const message = 'no such visitor in the last days: whoever comes is entered first';
  return (
    known.find((one) => one.visitId === visitId) ??
    refuse({ code: 'entry-unknown', message, clause: CLAUSE }, { instead: ['EnterVisitor'] })
  );
}
