import { v5 as uuidv5 } from 'uuid';
import type { z } from 'zod';
import { localMonth } from '#libs/clock/civil.js';
import { epochOf } from '#libs/clock/instant-text.js';
import type { rosterCommands } from '#libs/contracts/desk/roster.js';
import { type Shift, rosterEvents } from '#libs/contracts/desk/roster.js';
import { countOf } from '#libs/domain/kernel/figure.js';
import { refuseInput } from '#libs/domain/kernel/command-rule.js';
import { factsOf } from '#libs/domain/kernel/fact.js';
import type { DecideDesk, DeskContext } from '../register.js';
import type { RosterState } from './roster-state.js';

export const rosterFact = factsOf(rosterEvents);
const HOUR_MS = 3_600_000;

/** C1-4: the month's shifts. Refuses what nobody could work. */
export function publishRoster(body: z.infer<typeof rosterCommands.PublishRoster>): DecideDesk<RosterState> {
  return (_state, context) => {
    const { now, site, entryId } = context;
    body.shifts.forEach(({ from, to }, place) => {
      if (to <= from) refuseInput(`shifts[${place}].to`, 'a shift ends after it has begun', 'C1-4');
      if (localMonth(from, site.zone) !== body.month)
        refuseInput(`shifts[${place}].from`, `a shift that begins in ${body.month} is expected`, 'C1-4');
    });
    const shifts = body.shifts.map((one, place) => ({ ...one, shiftId: uuidv5(`shift/${place}`, entryId) }));
    refuseOverwork(shifts, context, 'shifts');
    return [rosterFact('RosterPublished', now, { month: body.month, shifts })];
  };
}

/** C2-h: nobody works on without a break; nobody works two shifts at a time. */
export function refuseOverwork(shifts: readonly Shift[], { pack }: Pick<DeskContext, 'pack'>, field: string): void {
  const hoursMax = countOf(pack, 'work-without-break');
  for (const person of new Set(shifts.map((one) => one.person))) {
    const inOrder = shifts
      .filter((one) => one.person === person)
      .sort((one, other) => (one.from < other.from ? -1 : 1));
    let [begun, ended] = ['', ''];
    for (const { from, to } of inOrder) {
      if (from < ended) refuseInput(field, `${person} has two shifts at ${from}: one at a time is expected`, 'C1-4');
      if (from !== ended) begun = from;
      ended = to;
      if (hoursMax !== undefined && epochOf(ended) - epochOf(begun) > hoursMax * HOUR_MS) {
        refuseInput(
          field,
          `${person} works on from ${begun} to ${ended}: at most ${hoursMax} hours without a break are expected`,
          'C2-h',
        );
      }
    }
  }
}
