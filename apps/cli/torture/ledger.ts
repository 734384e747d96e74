/** How a command ended for the desk that gave it; `unanswered`: it may or may not be stored. */
export type Ending =
  | { readonly kind: 'acknowledged'; readonly version: number }
  | { readonly kind: 'refused'; readonly code: string; /** of a version conflict */ readonly actual?: number }
  | { readonly kind: 'unanswered' };

/** What two answers to one key must agree on; a conflict may name a later version the second time. */
export function gistOf(ending: Ending): string {
  return ending.kind === 'refused' ? `refused: ${ending.code}` : JSON.stringify(ending);
}

/** The version to go on with after an answer. */
export function versionAfter(seen: number, ending: Ending): number {
  if (ending.kind === 'acknowledged') return Math.max(seen, ending.version);
  return ending.kind === 'refused' ? Math.max(seen, ending.actual ?? 0) : seen;
}

export interface GivenCommand {
  readonly caseId: string;
  readonly commandId: string;
  readonly type: string;
  /** version named with If-Match; 0 for a case to be made */
  readonly expectedVersion: number;
  readonly ending: Ending;
}

/** What the desks know at the end: the only thing that the stores are held to. */
export class Ledger {
  readonly commands: GivenCommand[] = [];
  readonly refusals = new Map<string, number>();
  /** answers to one key that do not fit together */
  readonly contradictions: string[] = [];
  /** answers that are neither a typed refusal nor passing trouble */
  readonly untyped: string[] = [];
  /** sent again after no answer, or after passing trouble */
  retries = 0;
  /** answers that said: stored already */
  duplicates = 0;
  acknowledged = 0;
  unanswered = 0;

  note(command: GivenCommand): void {
    this.commands.push(command);
    const { ending } = command;
    if (ending.kind === 'acknowledged') this.acknowledged += 1;
    else if (ending.kind === 'unanswered') this.unanswered += 1;
    else this.refusals.set(ending.code, (this.refusals.get(ending.code) ?? 0) + 1);
  }

  ended<K extends Ending['kind']>(kind: K): (GivenCommand & { readonly ending: Extract<Ending, { kind: K }> })[] {
    return this.commands.filter(
      (each): each is GivenCommand & { readonly ending: Extract<Ending, { kind: K }> } => each.ending.kind === kind,
    );
  }
}
