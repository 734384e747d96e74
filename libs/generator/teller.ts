import type { Command } from '#libs/contracts/commands.js';
import type { Site } from '#libs/contracts/site.js';
import { Chance, chanceOf } from './chance.js';
import { characterOf, paceAt } from './site-character.js';

/** Who lives there; the same household each time it comes again. */
export interface Household {
  readonly place: string;
  readonly household: string;
  readonly name: string;
  readonly contact: string;
  readonly temper: 'calm' | 'impatient';
}

/** Who tells of a matter, and who takes it in hand. */
export interface Teller extends Household {
  readonly channel: Command<'AcceptComplaint'>['body']['channel'];
  readonly staff: string;
  /** in percent of the usual time between two steps */
  readonly pacePercent: number;
}

const SURNAMES = [...'赵钱孙李周吴郑王冯陈沈韩杨朱秦许何吕施张孔曹严华金魏陶姜'] as [string, ...string[]];
const STAFF = ['小林', '小何', '老张', '老顾', '小方', '小陶', '小邱', '老段'] as const;
/** Some households come more often than others: the smaller the number, the more often. */
const RETURNING = 1.5;

export function householdOf({ id, name }: Site, number: number): Household {
  const chance = Chance.of(`${id}/${number}`);
  const building = chance.int(1, 18);
  return {
    place: `${name.zh}${building}栋`,
    household: `${building}-${chance.int(1, 26)}0${chance.int(1, 4)}`,
    name: `${chance.pick(SURNAMES)}${chance.pick(['先生', '女士', '阿姨', '师傅'])}`,
    // No such numbers are given out.
    contact: `1000000${String(chance.int(0, 9_999)).padStart(4, '0')}`,
    temper: chance.happens(15) ? 'impatient' : 'calm',
  };
}

/** The same for the same case on each call. */
export function tellerOf(caseId: string, site: Site): Teller {
  const chance = chanceOf(caseId);
  const number = Math.floor(characterOf(site).households * chance.unit() ** RETURNING);
  return {
    ...householdOf(site, number),
    channel: chance.pick(['phone', 'phone', 'phone', 'visit', 'app', 'household-page', 'letter', 'email']),
    staff: chance.pick(STAFF),
    pacePercent: paceAt(site, chance),
  };
}
