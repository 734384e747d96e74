import type { CaseTimetable, Stage } from '#libs/contracts/case.js';
import type { Command } from '#libs/contracts/commands.js';
import type { Actor, RecordedEvent } from '#libs/contracts/event.js';

export interface CommandRequest {
  readonly caseId: string;
  readonly command: Command;
  /** uuid; a repeat with the same content returns the first result */
  readonly commandId: string;
  readonly actor: Actor;
  /** Version the caller has seen (`If-Match`). Left out by the engine, which then decides again on a conflict. */
  readonly expectedVersion?: number;
  readonly causationId?: string;
  readonly correlationId?: string;
  readonly traceparent?: string;
  /** Refuses the case where the caller may not act on its site; called before anything is decided. */
  readonly mayAct?: (site: string) => void;
  /** Only on a stack that simulates. */
  readonly recordedAt?: string;
}

export interface CommandOutcome {
  readonly caseId: string;
  readonly version: number;
  readonly stage: Stage;
  /** The command had been stored before; nothing was added. */
  readonly duplicate: boolean;
  readonly timetable: CaseTimetable;
  readonly events: readonly RecordedEvent[];
}
