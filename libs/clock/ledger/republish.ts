import type { Calendar } from './calendar.js';
import { dueAt, type Due } from './due-at.js';
import type { ObligationClock } from './obligation-clock.js';

/** What a newly published calendar makes of an open, provisional due instant. */
export interface Republished {
  readonly outcome: 'confirmed' | 'moved' | 'still-provisional';
  readonly previousDueAt: string | null;
  readonly due: Due;
}

/** Only provisional instants are looked at again; what was certain stays judged under the calendar it was opened with. */
export function republish(stored: Due, clock: ObligationClock, calendar: Calendar): Republished {
  const keeps = { outcome: 'confirmed', previousDueAt: stored.dueAt, due: stored } as const;
  if (!stored.provisional) return keeps;
  const due = dueAt(clock.budget, clock.openedAt, clock.segments, calendar);
  const outcome = due.provisional ? 'still-provisional' : due.dueAt === stored.dueAt ? 'confirmed' : 'moved';
  return { outcome, previousDueAt: stored.dueAt, due };
}
