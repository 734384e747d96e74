import type { DecidedEvent } from '#libs/contracts/event.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { CaseState } from './case-state.js';
import type { DecideContext } from './decide-context.js';
import { factsOf, obligationFact } from './fact.js';
import { refOf } from './judge.js';
import { caseEvents } from '#libs/contracts/events.js';
import { retimed, withMiss } from './retime.js';

const caseFact = factsOf(caseEvents);

/**
 * A year's calendar is published: due instants that waited for it are confirmed or moved, what was certain stays. Decided
 * with the calendar to adopt in the context. Nothing where the case has it already.
 */
export function adoptCalendar(state: CaseState, context: DecideContext): DecidedEvent[] {
  const { calendar, now, actor } = context;
  if (actor.role !== 'engine' && actor.role !== 'administrator') {
    throw new DomainError('forbidden-role', 'a calendar is adopted by the engine', { role: actor.role });
  }
  if (state.closed || calendar.version === state.calendarVersion) return [];
  const adopted = { calendarVersion: calendar.version, previous: state.calendarVersion };
  const provisional = state.obligations.filter((one) => one.verdict === 'open' && one.arithmetic.provisional);
  return [
    caseFact('CalendarAdopted', now, adopted),
    ...provisional.flatMap((one) => {
      const next = retimed(state, one, {}, context);
      const { dueAt } = one.arithmetic;
      const { arithmetic } = next;
      if (arithmetic.dueAt === dueAt) return [obligationFact('DueConfirmed', now, { ...refOf(one), arithmetic })];
      const moved = obligationFact('ObligationDueMoved', now, {
        ...{ ...refOf(one), previousDueAt: dueAt, ...next },
        reason: 'calendar-published',
      });
      return withMiss(one, moved, next, context);
    }),
  ];
}
