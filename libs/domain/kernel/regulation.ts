import type { CommandType } from '#libs/contracts/commands.js';
import type { CaseState } from './case-state.js';
import type { Refusal } from './command-rule.js';
import type { DecideContext } from './decide-context.js';

/** What a regulation needs to know to refuse a command. Without an actor nobody in particular is meant. */
export interface Regulated extends Pick<DecideContext, 'pack'> {
  readonly actor?: DecideContext['actor'];
}

/** What the pack forbids beside the kind's own rules: a command in a stage, or to somebody who did an earlier step. */
export function regulationRefuses(
  state: CaseState,
  command: CommandType,
  { pack, actor }: Regulated,
): Refusal | undefined {
  const row = pack.kinds[state.kind]?.stages[state.stage];
  if (row?.forbids.includes(command) === true) {
    return { code: 'stage-forbids', message: `${pack.id} does not know ${command} here`, clause: row.clause };
  }
  const separation = pack.separations.find(
    ({ mayNot, did, rounds }) =>
      mayNot === command &&
      (rounds === undefined || state.round >= rounds.from) &&
      state.doers.some((doer) => did.includes(doer.fact) && doer.actor === actor?.id && doer.round < state.round),
  );
  if (separation === undefined) return undefined;
  const { clause, text, did } = separation;
  return { code: 'actor-involved', message: text.en, clause, details: { did, text } };
}
