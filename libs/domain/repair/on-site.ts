import { type CommandRule, type Refusal, refuse, refuseInput } from '../kernel/command-rule.js';
import { notBefore } from '../kernel/two-times.js';
import { repairFact } from './fact.js';
import { severityOf } from './report.js';
import type { RepairState } from './state.js';

const NOT_THERE: Refusal = { code: 'stage-forbids', message: 'the technician has not arrived', clause: 'D-1' };

/** What it is, what has to be done, whether it costs; it may turn out to be another matter than was reported. */
export const recordDiagnosis: CommandRule<'RecordDiagnosis'> = {
  guard: ({ repair }) => (repair?.arrivedAt == null ? NOT_THERE : undefined),
  decide: (state, { finding, work, charged, category, expectedBy = null, evidence }, _context, at) => {
    const { repair, severity } = state;
    notBefore(at, repair?.arrivedAt ?? null, 'the technician arrived');
    if (expectedBy !== null && expectedBy <= at)
      refuseInput('expectedBy', `${expectedBy} is not after ${at}`, 'R-3.1c');
    const diagnosed = repairFact('RepairDiagnosed', at, { charged, expectedBy }, { finding, work, evidence });
    if (category === undefined || repair === null || category === repair.category) return [diagnosed];
    const judged = severityOf(category, severity ?? 'minor');
    return [diagnosed, repairFact('RepairReclassified', at, { category, previous: repair.category, ...judged })];
  },
};

export const quoteRepair: CommandRule<'QuoteRepair'> = {
  guard: ({ repair }) => {
    if (repair?.charged !== true) return { code: 'nothing-to-do', message: 'this repair is free of charge' };
    return repair.quote !== null && repair.quote.answer !== 'declined'
      ? { code: 'nothing-to-do', message: 'a quote is before the customer already' }
      : undefined;
  },
  decide: ({ repair }, { costCents, words, evidence }, _context, at) => {
    notBefore(at, repair?.diagnosedAt ?? null, 'the diagnosis');
    const quote = (repair?.quote?.quote ?? 0) + 1;
    return [repairFact('RepairQuoted', at, { quote, costCents }, { words, evidence })];
  },
};

const NO_QUOTE: Refusal = { code: 'nothing-to-do', message: 'no quote waits for an answer' };

export const recordQuoteAnswer: CommandRule<'RecordQuoteAnswer'> = {
  guard: ({ repair }) => (repair?.quote?.answer === null ? undefined : NO_QUOTE),
  decide: ({ repair }, { accepted, words, evidence }, _context, at) => {
    const quote = repair?.quote?.quote ?? refuse(NO_QUOTE);
    return [repairFact(accepted ? 'QuoteAccepted' : 'QuoteDeclined', at, { quote }, { words, evidence })];
  },
};

/** C4-6: followed daily, recorded, photographed. */
export const followUpRepair: CommandRule<'FollowUpRepair'> = {
  decide: ({ repair }, { words, photos, evidence }, _context, at) => [
    repairFact('RepairFollowedUp', at, { area: repair?.area ?? 'home', photos }, { words, evidence }),
  ],
};

/** Done: with photos; where it is charged, for a price that the customer has accepted. */
export const completeRepair: CommandRule<'CompleteRepair'> = {
  guard: ({ repair }) => notYet(repair),
  decide: (state, { result, photos, evidence }, _context, at) => {
    const { repair } = state;
    notBefore(at, repair?.arrivedAt ?? repair?.dispatchedAt ?? state.roundSince, 'the work began');
    if (photos.length === 0 && repair?.toCleaning !== true) {
      refuseInput('photos', 'what was repaired is shown by a photo at least', 'C4-6');
    }
    const { category = 'other', area = 'home' } = repair ?? {};
    const done = { category, area, photos, final: category !== 'leak' };
    return [repairFact('RepairDone', at, done, { result, evidence })];
  },
};

function notYet(repair: RepairState | null): Refusal | undefined {
  if (repair?.toCleaning === true) return undefined;
  if (repair?.arrivedAt == null) return NOT_THERE;
  if (repair.charged && repair.quote?.answer !== 'accepted') {
    return { code: 'stage-forbids', message: 'the customer has accepted no quote yet', clause: 'D-1' };
  }
  return undefined;
}
