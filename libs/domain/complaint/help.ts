import type { WAITED_FOR } from '#libs/contracts/shared/words.js';
import type { HELP } from '#libs/contracts/complaint/words.js';
import type { CaseState } from '../kernel/case-state.js';
import { type CommandRule, refuse } from '../kernel/command-rule.js';
import type { DecideContext } from '../kernel/decide-context.js';
import { beginWait } from '../shared/waits.js';
import { complaintFact } from './fact.js';
import { complaintOf } from './state.js';

type WaitedFor = (typeof WAITED_FOR)[number];

/** P-N2, D-3.6c: help all the same. */
export const giveHelp: CommandRule<'GiveHelp'> = {
  decide: (_state, { help, words, evidence }, _context, at) => [
    complaintFact('HelpGiven', at, { help }, { words, evidence }),
  ],
};

/** P-N2: whoever is waited for has been contacted for the owner. */
const CONTACT: Readonly<Partial<Record<WaitedFor, (typeof HELP)[number]>>> = {
  developer: 'developer-contacted',
  agency: 'agency-contacted',
};

/** P-N3 in a non-property dispute, after P-N2. In a property dispute the initiative is the company's (P-P1). */
export const waitForOthers: CommandRule<'BeginWait'> = {
  decide: (state, body, context, at) => {
    const reason = context.pack.reasons.find(({ id }) => id === body.reason);
    if (reason !== undefined) refuseWait(state, body.waitingFor ?? reason.waitingFor, context);
    return beginWait.decide(state, body, context, at);
  },
};

/** Whom a property dispute does not wait for: the matter is the company's own. */
export function isOthersTurn(waitingFor: string): boolean {
  return waitingFor === 'developer' || waitingFor === 'owner';
}

function refuseWait(state: CaseState, waitingFor: WaitedFor, { pack }: DecideContext): void {
  if (state.dispute === 'property' && isOthersTurn(waitingFor)) {
    const reasons = pack.reasons.filter((one) => !isOthersTurn(one.waitingFor)).map(({ id }) => id);
    const message = `a property dispute is the company's: it does not wait for the ${waitingFor}`;
    refuse({ code: 'dispute-forbids', message, clause: 'P-P1' }, { reasons, instead: ['DecideDispute'] });
  }
  const help = CONTACT[waitingFor];
  if (state.dispute === 'non-property' && help !== undefined && !complaintOf(state).help.includes(help)) {
    const message = `contact the ${waitingFor} for the owner before waiting`;
    refuse({ code: 'help-first', message, clause: 'P-N2' }, { help, instead: ['GiveHelp'] });
  }
}
