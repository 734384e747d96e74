import type { Site } from '#libs/contracts/site.js';
import { Chance } from './chance.js';

/** What makes one site another than the next; the same for the same site on each call. */
export interface SiteCharacter {
  readonly households: number;
  /** older houses break more often */
  readonly ageYears: number;
  readonly staffing: Staffing;
  /** of 100 steps so many lie for hours because nobody thinks of them */
  readonly forgetsPercent: number;
}

export type Staffing = 'well' | 'ordinary' | 'short';

/** How long each member of the staff takes, in percent of the usual time between two steps. */
const PACES: Readonly<Record<Staffing, readonly [number, ...number[]]>> = {
  well: [30, 35, 40, 50, 60, 70],
  ordinary: [35, 40, 50, 60, 70, 80, 100, 140],
  short: [50, 60, 70, 90, 110, 150, 260],
};

const FORGETS: Readonly<Record<Staffing, number>> = { well: 2, ordinary: 4, short: 9 };

const known = new Map<string, SiteCharacter>();

export function characterOf({ id }: Pick<Site, 'id'>): SiteCharacter {
  const before = known.get(id);
  if (before !== undefined) return before;
  const chance = Chance.of(id);
  const [households, ageYears] = [chance.int(350, 1_700), chance.int(1, 24)];
  const staffing = chance.weighted({ well: 30, ordinary: 55, short: 15 });
  const character: SiteCharacter = { households, ageYears, staffing, forgetsPercent: FORGETS[staffing] };
  known.set(id, character);
  return character;
}

export function paceAt(site: Pick<Site, 'id'>, chance: Chance): number {
  return chance.pick(PACES[characterOf(site).staffing]);
}
