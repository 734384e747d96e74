import type { CaseKind } from '#libs/contracts/case.js';
import type { Command, CommandType } from '#libs/contracts/complaint/commands.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { CaseState, FactOfCase } from './case-state.js';
import type { Refusal } from './command-rule.js';
import type { DecideContext } from './decide-context.js';
import type { Regulated } from './regulation.js';
import type { StageTable } from './stage-table.js';

/** All that the kernel has to know of a case kind. */
export interface KindRules {
  readonly kind: CaseKind;
  /** commands that start a case of this kind */
  readonly opensWith: readonly CommandType[];
  readonly stages: StageTable<CommandType>;
  /** facts that cases of this kind have */
  readonly facts: ReadonlySet<string>;
  /** command that makes a fact which leads to another stage */
  readonly movedBy: Readonly<Record<string, CommandType>>;
  /** commands that people give to a case of this kind once it exists */
  readonly commands: readonly CommandType[];
  /** Total: a fact of another kind changes nothing. */
  readonly evolve: (state: CaseState, fact: FactOfCase) => CaseState;
  /** The kind's own facts; what they mean for its promises follows from the pack. Throws DomainError. */
  readonly decide: (state: CaseState, command: Command, context: DecideContext) => DecidedEvent[];
  readonly refusalOf: (state: CaseState, command: CommandType, judged: Regulated) => Refusal | undefined;
}
