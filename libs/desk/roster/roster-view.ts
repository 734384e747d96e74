import type { RosterView } from '#libs/contracts/desk/roster.js';
import { countOf } from '#libs/domain/kernel/figure.js';
import type { RegulationPack } from '#libs/policy/pack.js';
import { type RosterState, swapsOf } from './roster-state.js';

interface Shown {
  readonly site: string;
  readonly month: string;
  /** in force at the site */
  readonly pack: Pick<RegulationPack, 'figures'>;
  /** by swap, for those who may read them */
  readonly reasons: ReadonlyMap<string, string>;
}

/** What is shown of a month. */
export function rosterView({ site, month, pack, reasons }: Shown, state: RosterState): RosterView {
  const persons = new Set(state.swaps.flatMap(({ askedBy, withPerson }) => [askedBy, withPerson]));
  return {
    ...{ site, month, publishedAt: state.publishedAt, version: state.version },
    shifts: [...state.shifts].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0)),
    swaps: state.swaps.map((swap) => ({ ...swap, reason: reasons.get(swap.swapId) ?? null })),
    swapsOf: Object.fromEntries([...persons].map((person) => [person, swapsOf(state, person)])),
    swapsMax: countOf(pack, 'shift-swaps') ?? null,
  };
}
