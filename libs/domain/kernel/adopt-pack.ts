import { caseEvents } from '#libs/contracts/events.js';
import type { CommandRule } from './command-rule.js';
import { refuse, refuseInput } from './command-rule.js';
import { factsOf } from './fact.js';
import { invariant } from '#libs/contracts/errors.js';

const caseFact = factsOf(caseEvents);

/**
 * Another regulation, or another version of it, for a case that runs. What that does to the promises follows in
 * `on-pack-adopted.ts`; the facts before it keep the version they carry.
 */
export const adoptPack: CommandRule<'AdoptPack'> = {
  // What another system promised is in no regulation of ours: there is nothing to judge it by anew.
  guard: ({ imported }) =>
    imported === null
      ? undefined
      : { code: 'nothing-to-do', message: 'an imported case owes what its source promised' },
  decide: (state, body, { packToAdopt }, at) => {
    invariant(packToAdopt !== undefined, 'the pack to adopt is looked up');
    const { packVersion, kinds } = packToAdopt;
    if (packVersion === state.packVersion) {
      refuse({ code: 'nothing-to-do', message: `the case is judged under ${packVersion}` });
    }
    if (kinds[state.kind] === undefined) {
      refuseInput('packVersion', `${packVersion} has no rules for a ${state.kind}`);
    }
    const { reason, evidence } = body;
    return [caseFact('PackAdopted', at, { packVersion, previous: state.packVersion }, { reason, evidence })];
  },
};
