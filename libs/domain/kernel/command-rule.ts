import type { Command, CommandType } from '#libs/contracts/commands.js';
import { DomainError, type ErrorCode } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { CaseState } from './case-state.js';
import type { DecideContext } from './decide-context.js';

/** Why a command is refused, and by which clause. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly clause?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** How one command is decided. */
export interface CommandRule<T extends CommandType> {
  /** What forbids it in this state, whatever its body says; the board greys the button out by it. */
  readonly guard?: (state: CaseState) => Refusal | undefined;
  /** `at`: when it happened, already held against the limits for late facts. */
  readonly decide: (state: CaseState, body: Command<T>['body'], context: DecideContext, at: string) => DecidedEvent[];
}

export function refuse({ code, message, clause }: Refusal, details: Readonly<Record<string, unknown>> = {}): never {
  throw new DomainError(code, message, clause === undefined ? details : { ...details, clause });
}

/** Refuses one field of the body. */
export function refuseInput(path: string, message: string, clause?: string): never {
  refuse(
    { code: 'invalid-input', message, ...(clause === undefined ? {} : { clause }) },
    { issues: [{ path, message }] },
  );
}
