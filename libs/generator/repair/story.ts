import { REPAIR_CATEGORIES, type RepairCategory } from '#libs/contracts/repair/words.js';
import { chanceOf } from '../chance.js';
import type { Teller } from '../teller.js';
import type { Weather } from '../weather.js';
import { DEFECTS, type Defect } from './words.js';

export interface RepairStory {
  readonly defect: Defect;
  readonly patrol: boolean;
  readonly appointment: boolean;
  /** days that a part takes to come */
  readonly partsDays: number;
  readonly quoteDeclined: boolean;
  readonly testFails: boolean;
  readonly notAccepted: boolean;
  /** how the revisits end, in turn; after the last one it is settled */
  readonly revisits: readonly ('no-answer' | 'disagreement' | 'problem-found' | 'new-demand')[];
  readonly withdrawn: boolean;
  /** what it turns out to be */
  readonly turnsOut: RepairCategory | undefined;
  /** it takes days */
  readonly hard: boolean;
}

const CATEGORIES: Readonly<Record<Weather, Readonly<Record<RepairCategory, number>>>> = {
  fair: { leak: 18, heat: 4, power: 10, cleaning: 14, 'safety-equipment': 9, other: 45 },
  storm: { leak: 68, heat: 0, power: 16, cleaning: 8, 'safety-equipment': 3, other: 5 },
  'cold-snap': { leak: 18, heat: 62, power: 8, cleaning: 2, 'safety-equipment': 2, other: 8 },
};

/** Of which category a case of this id is where nobody has said so. */
export function categoryOf(caseId: string, weather: Weather): RepairCategory {
  return chanceOf(caseId).weighted(CATEGORIES[weather]);
}

/** The same for the same case on each call. */
export function repairStoryOf(caseId: string, category: RepairCategory, { temper }: Teller): RepairStory {
  const chance = chanceOf(caseId);
  chance.unit();
  const difficult = temper === 'impatient' ? 3 : 1;
  const defect = chance.pick(DEFECTS[category]);
  return {
    defect,
    patrol: defect.area === 'building' && chance.happens(25),
    appointment: defect.area === 'home' && category !== 'leak' && chance.happens(55),
    partsDays: category !== 'cleaning' && chance.happens(12) ? chance.int(1, 6) : 0,
    quoteDeclined: chance.happens(10),
    testFails: chance.happens(9),
    notAccepted: chance.happens(4 * difficult),
    revisits: [
      ...(chance.happens(14) ? (['no-answer'] as const) : []),
      ...(chance.happens(2 * difficult) ? (['disagreement'] as const) : []),
      ...(chance.happens(4 * difficult) ? (['problem-found'] as const) : []),
      ...(chance.happens(3) ? (['new-demand'] as const) : []),
    ],
    withdrawn: chance.happens(3),
    turnsOut: category === 'other' && chance.happens(6) ? 'leak' : undefined,
    hard: category !== 'cleaning' && chance.happens(9),
  };
}

export function isCategory(text: string): text is RepairCategory {
  return (REPAIR_CATEGORIES as readonly string[]).includes(text);
}
