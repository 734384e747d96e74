import type { Command } from '#libs/contracts/commands.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { type CommandRule, refuseInput } from '../kernel/command-rule.js';
import { notBefore } from '../kernel/two-times.js';
import { sharedFact } from './fact.js';

/** P-6. Nobody reached: the revisit is still owed. A problem found: back to the remedy, without a new customer's clock. */
export const recordRevisit: CommandRule<'RecordRevisit'> = {
  decide: (state, body, _context, at) => {
    notBefore(at, state.resultToldAt, 'the result was told');
    return revisitFacts(body, at);
  },
};

/** C3-R: a new demand is taken down with the revisit, for a follow-up case. */
export function revisitFacts(body: Command<'RecordRevisit'>['body'], at: string): DecidedEvent[] {
  const { by, outcome, clear, satisfied, words, suggestions, demand, demandKind, evidence } = body;
  for (const [field, value] of Object.entries({ demand, demandKind })) {
    if (outcome === 'new-demand' && value === undefined) refuseInput(field, 'a new demand is taken down', 'C3-R');
    if (outcome !== 'new-demand' && value !== undefined) refuseInput(field, 'goes with the outcome new-demand', 'C3-R');
  }
  const revisit = sharedFact(
    'RevisitRecorded',
    at,
    { by, outcome, clear, satisfied },
    { words, suggestions, evidence },
  );
  if (demand === undefined || demandKind === undefined) return [revisit];
  return [revisit, sharedFact('NewDemandRaised', at, { kind: demandKind }, { demand })];
}
