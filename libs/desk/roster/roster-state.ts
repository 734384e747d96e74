import type { rosterEvents } from '#libs/contracts/desk/roster.js';
import { type Shift, type Swap } from '#libs/contracts/desk/roster.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import type { Register } from '../register.js';

/** A month's roster as its facts tell it. Plain JSON. */
export interface RosterState {
  readonly publishedAt: string | null;
  readonly version: number;
  /** as they stand after the swaps */
  readonly shifts: readonly Shift[];
  readonly swaps: readonly Swap[];
}

export const roster: Register<RosterState> = {
  name: 'roster',
  entry: 'swapId',
  initial: { publishedAt: null, version: 0, shifts: [], swaps: [] },
  evolve: (state, event) => ({ ...change(state, event), version: event.version }),
};

function change(state: RosterState, { type, data, occurredAt }: RecordedEvent): RosterState {
  switch (type as keyof typeof rosterEvents) {
    case 'RosterPublished': {
      const swaps = state.swaps.map((swap) => (isPending(swap) ? { ...swap, state: 'lapsed' as const } : swap));
      return { ...state, publishedAt: occurredAt, swaps, shifts: data['shifts'] as unknown as Shift[] };
    }
    case 'SwapAsked': {
      const { sealed: _, ...asked } = data as unknown as Omit<Swap, 'state' | 'askedAt' | 'reason'> & {
        sealed?: unknown;
      };
      return { ...state, swaps: [...state.swaps, { ...asked, state: 'asked', askedAt: occurredAt, reason: null }] };
    }
    case 'SwapAgreed':
      return settled(state, String(data['swapId']), 'agreed');
    case 'SwapApproved':
      return settled(state, String(data['swapId']), 'approved');
    case 'SwapDeclined':
      return settled(state, String(data['swapId']), 'declined');
    default:
      return state;
  }
}

/** Asked for, and neither made nor declined. */
export const isPending = ({ state }: Pick<Swap, 'state'>): boolean => state === 'asked' || state === 'agreed';

function settled(state: RosterState, swapId: string, how: Swap['state']): RosterState {
  const swap = state.swaps.find((one) => one.swapId === swapId);
  if (swap === undefined) return state;
  const swaps = state.swaps.map((one) => (one === swap ? { ...one, state: how } : one));
  return { ...state, swaps, shifts: how === 'approved' ? exchanged(state.shifts, swap) : state.shifts };
}

/** The shifts with each of the two on the other's. */
export function exchanged(
  shifts: readonly Shift[],
  swap: Pick<Swap, 'shiftId' | 'forShiftId' | 'askedBy' | 'withPerson'>,
) {
  return shifts.map((one) => {
    if (one.shiftId === swap.shiftId) return { ...one, person: swap.withPerson };
    return one.shiftId === swap.forShiftId ? { ...one, person: swap.askedBy } : one;
  });
}

/** C1-4: swaps that a person has made or asked for in the month, on either side. */
export function swapsOf({ swaps }: RosterState, person: string): number {
  return swaps.filter(
    ({ state, askedBy, withPerson }) =>
      (isPending({ state }) || state === 'approved') && (askedBy === person || withPerson === person),
  ).length;
}
