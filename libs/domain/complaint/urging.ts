import type { RAISED_BY } from '#libs/contracts/complaint/words.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { RegulationPack } from '#libs/policy/pack.js';
import type { CaseState } from '../kernel/case-state.js';
import type { CommandRule } from '../kernel/command-rule.js';
import { countOf } from '../kernel/figure.js';
import { handOver } from '../shared/hand-over.js';
import { complaintFact } from './fact.js';
import { complaintOf } from './state.js';

const MINUTE_MS = 60_000;
/** Figures of the pack: so many urgings or bounces, and it goes up by itself. */
const FIGURE: Readonly<Record<(typeof RAISED_BY)[number], string>> = {
  urging: 'urges-to-raise',
  bounces: 'bounces-to-raise',
};

interface Reached {
  readonly cause: (typeof RAISED_BY)[number];
  readonly count: number;
  readonly at: string;
}

/** P-P2: goes up once, whichever comes first; never where the regulation has no figure for it. */
function raise(state: CaseState, { cause, count, at }: Reached, pack: RegulationPack): DecidedEvent[] {
  const limit = countOf(pack, FIGURE[cause]);
  if (complaintOf(state).raised || limit === undefined || count < limit) return [];
  return [complaintFact('CaseRaised', at, { cause, count })];
}

/** 催办: the household asks when at last. */
export const recordUrging: CommandRule<'RecordUrging'> = {
  decide: (state, { by, words, evidence }, { pack }, at) => {
    const urge = complaintOf(state).urges + 1;
    return [
      complaintFact('CustomerUrged', at, { urge, by }, { words, evidence }),
      ...raise(state, { cause: 'urging', count: urge, at }, pack),
    ];
  },
};

/** D-3.6a: the one that sees it through is one department; from one to the next is counted, with the time it lay there. */
export const handOverCounted: CommandRule<'HandOver'> = {
  decide: (state, body, context, at) => {
    const handedOver = handOver.decide(state, body, context, at);
    const { lastDepartment: last, bounces } = complaintOf(state);
    const { department: to } = body;
    if (last === null || to === undefined || to === last.name) return handedOver;
    const bounce = bounces + 1;
    const heldMinutes = Math.max(0, Math.floor((Date.parse(at) - Date.parse(last.since)) / MINUTE_MS));
    return [
      ...handedOver,
      complaintFact('DepartmentBounced', at, { bounce, from: last.name, to, heldMinutes }),
      ...raise(state, { cause: 'bounces', count: bounce, at }, context.pack),
    ];
  },
};
