import type { CaseKind } from '#libs/contracts/case.js';
import type { Command, CommandType, OngoingCommandType } from '#libs/contracts/commands.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { CaseState } from './case-state.js';
import type { CommandRule } from './command-rule.js';
import type { DecideContext } from './decide-context.js';
import type { StageTable } from './stage-table.js';
import type { Change, Told } from '../shared/evolve.js';

/** Rules of commands by their type. */
export type CommandRules = { readonly [T in OngoingCommandType]?: CommandRule<T> };

/** All that the kernel has to know of a case kind. */
export interface KindRules {
  readonly kind: CaseKind;
  /** commands that start a case of this kind */
  readonly opensWith: readonly CommandType[];
  readonly stages: StageTable<OngoingCommandType>;
  /** command that makes a fact which leads to another stage */
  readonly movedBy: Readonly<Record<string, OngoingCommandType>>;
  /** types of the facts that only cases of this kind have */
  readonly facts: readonly string[];
  /** commands that people give to a case of this kind once it exists */
  readonly rules: CommandRules;
  /** the one command that a closed case takes; none where closed is closed */
  readonly reopenedBy?: OngoingCommandType;
  /** What the kind's own facts change. Total: a fact of another kind changes nothing. */
  readonly change: (state: CaseState, event: Told) => Change;
  /** The facts of a new case. Throws DomainError. */
  readonly open: (command: Command, context: DecideContext) => DecidedEvent[];
}
