import { HOUSEHOLDS_MAX, type HouseholdList } from '#libs/contracts/households.js';
import { roomParts } from './resident-marks.js';

export interface OpenedResident {
  readonly residentId: string;
  readonly room: string;
  readonly name: string;
  readonly phones: readonly string[];
}

/** Residents of one room are one household, under the room as first written; rooms in the order of their numbers. */
export function householdsOf(residents: readonly OpenedResident[], more = false): HouseholdList {
  const rooms = new Map<string, OpenedResident[]>();
  for (const one of residents) {
    const key = roomParts(one.room).join('-');
    rooms.set(key, [...(rooms.get(key) ?? []), one]);
  }
  const ordered = [...rooms].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
  const items = ordered.slice(0, HOUSEHOLDS_MAX).map(([, members]) => ({
    room: members[0]?.room ?? '',
    residents: members.map(({ residentId, name, phones }) => ({ residentId, name, phones: [...phones] })),
  }));
  return { items, more: more || ordered.length > HOUSEHOLDS_MAX };
}
