import type { PARTIES, TALKS } from '#libs/contracts/complaint/words.js';
import type { CaseState } from '../kernel/case-state.js';
import { type CommandRule, type Refusal, refuse, refuseInput } from '../kernel/command-rule.js';
import { complaintFact } from './fact.js';
import { type ComplaintState, complaintOf } from './state.js';

function isOfSeveral({ responsible, departments }: ComplaintState): boolean {
  return responsible.length > 1 || departments.length > 1;
}

/** D-3.2: of several parties, so the heads of all departments concerned settle one plan on site before any is proposed. */
export function visitedTogether(state: CaseState): Refusal | undefined {
  const known = complaintOf(state);
  const { departments, visitedBy } = known;
  if (!isOfSeveral(known) || (visitedBy.length > 0 && departments.every((one) => visitedBy.includes(one)))) {
    return undefined;
  }
  return {
    code: 'joint-visit-first',
    message: 'the heads of all departments concerned meet on site first',
    clause: 'D-3.2',
    details: { departments, instead: ['HoldJointVisit'] },
  };
}

export const holdJointVisit: CommandRule<'HoldJointVisit'> = {
  guard: (state) =>
    isOfSeveral(complaintOf(state))
      ? undefined
      : { code: 'nothing-to-do', message: 'one party alone is responsible', clause: 'D-3.2' },
  decide: (state, { departments, minutes, jointPlan, evidence }, _context, at) => {
    const concerned = complaintOf(state).departments;
    const missing = concerned.filter((one) => !departments.includes(one));
    if (missing.length > 0) {
      const message = `the heads of ${missing.join(', ')} were not there`;
      refuse({ code: 'joint-visit-first', message, clause: 'D-3.2' }, { missing, departments: concerned });
    }
    const there = [...new Set(departments)];
    return [complaintFact('JointVisitHeld', at, { departments: there }, { minutes, jointPlan, evidence })];
  },
};

/** P-1, D-3.2: the company apologises. */
export const apologise: CommandRule<'Apologise'> = {
  decide: (_state, { words, evidence }, _context, at) => [complaintFact('ApologyGiven', at, {}, { words, evidence })],
};

/** D-3.2: works and security are the company's own. */
const WAYS: Readonly<Record<(typeof PARTIES)[number], readonly (typeof TALKS)[number][]>> = {
  company: ['negotiated'],
  works: ['negotiated'],
  security: ['negotiated'],
  household: ['explained', 'coordinated'],
  neighbour: ['explained', 'coordinated'],
  developer: ['explained', 'coordinated'],
  other: ['negotiated', 'explained', 'coordinated'],
};

const COMPANYS_OWN: readonly string[] = ['company', 'works', 'security'] satisfies (typeof PARTIES)[number][];

/** D-3.2: the company apologises for its own fault and negotiates it; between others it explains and coordinates. */
export const holdTalks: CommandRule<'HoldTalks'> = {
  decide: (state, { way, words, evidence }, _context, at) => {
    const { responsible, apologised } = complaintOf(state);
    const ways = responsible.flatMap((party) => WAYS[party]);
    if (ways.length > 0 && !ways.includes(way)) {
      refuseInput('way', `${responsible.join(', ')} responsible: ${[...new Set(ways)].join(', ')}`, 'D-3.2');
    }
    if (way === 'negotiated' && !apologised && responsible.some((party) => COMPANYS_OWN.includes(party))) {
      const message = 'the company apologises for its fault before it negotiates';
      refuse({ code: 'stage-forbids', message, clause: 'D-3.2' }, { instead: ['Apologise'] });
    }
    return [complaintFact('TalksHeld', at, { way }, { words, evidence })];
  },
};
