import type { CaseCommandType } from '#libs/contracts/commands.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { WordingAdvice } from '#libs/contracts/wording.js';
import type { RegulationPack } from './pack.js';

type Rules = RegulationPack['wording'];

/** P-N4: the kind of words that may not go out at all once a case is over. */
const NOT_AFTER_THE_END = 'P-N4';

/** What of which command is said to the household. Its own words, and notes for the house, are nobody's to correct. */
export const OUTGOING: Readonly<Partial<Record<CaseCommandType, readonly string[]>>> = {
  AcceptComplaint: ['apologyWords'],
  Acknowledge: ['words'],
  TellBoundary: ['words'],
  GiveReasons: ['words'],
  Apologise: ['words'],
  MakePromise: ['what'],
  TellResult: ['words'],
  InformCustomer: ['words'],
  BeginWait: ['words'],
  EndWait: ['words'],
  PassOnEnquiry: ['reason'],
  AnswerEnquiry: ['words', 'reason', 'alternative'],
  PromiseAnswer: ['what'],
  TellDone: ['words'],
  TellSetOut: ['words'],
  TellArrival: ['words'],
  QuoteRepair: ['words'],
  TellProgress: ['finding'],
};

/** C1-11, C2: advice on a text in either language; none where it is well put. Refuses nothing. Pure. */
export function wordingOf(text: string, rules: Rules): WordingAdvice[] {
  return rules.flatMap(({ id, clause, words, advice }) => {
    const found = [...words.zh.filter((word) => text.includes(word)), ...words.en.filter((word) => says(text, word))];
    // 不可以 is found as 不可以 and not as a part of it once more
    const whole = found.filter((word) => !found.some((other) => other !== word && other.includes(word)));
    return whole.length === 0 ? [] : [{ rule: id, clause, found: whole, advice }];
  });
}

/** Advice on everything in the body that goes out. */
export function wordingOfCommand(type: CaseCommandType, body: object, rules: Rules): WordingAdvice[] {
  return (OUTGOING[type] ?? []).flatMap((field) => {
    const text = (body as Readonly<Record<string, unknown>>)[field];
    return typeof text === 'string' ? wordingOf(text, rules).map((one) => ({ field, ...one })) : [];
  });
}

/** P-N4: why the text may not go out on a case that is over; undefined where it may. */
export function complaintAfterTheEnd(text: string, rules: Rules): WordingAdvice | undefined {
  return wordingOf(text, rules).find(({ clause }) => clause === NOT_AFTER_THE_END);
}

/** Throws `wording-refused` with the clause, what was found and what to do instead. */
export function refuseComplaining(text: string, rules: Rules): void {
  const found = complaintAfterTheEnd(text, rules);
  if (found === undefined) return;
  const { clause, advice } = found;
  throw new DomainError('wording-refused', 'nothing complaining goes out on a closed case', {
    ...{ clause, found: found.found, advice },
  });
}

/** English as a word of its own, in any case of letters, with either apostrophe: no `but` in `button`. */
function says(text: string, word: string): boolean {
  const pattern = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['’]");
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
