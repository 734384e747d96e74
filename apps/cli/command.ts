import type { ArgsDef, ParsedArgs } from 'citty';

/** What a command gives back: one document for `--json`, and the same in words. */
export interface Answer {
  /** undefined: it has been written already */
  readonly json: unknown;
  readonly text: string;
  /** false: the command ran, but not all went well (exit code 1). Default true. */
  readonly ok?: boolean;
  /** where 0 and 1 do not tell enough */
  readonly exitCode?: number;
}

export interface Call<A extends ArgsDef> {
  readonly args: ParsedArgs<A>;
  /** Progress, on stderr in every mode: stdout is the answer's alone. */
  readonly say: (text: string) => void;
  readonly json: boolean;
}

export interface Command<A extends ArgsDef = ArgsDef> {
  readonly name: string;
  /** one line for the list of commands */
  readonly description: string;
  /** shown instead of generated usage where words in a row matter, as `demo kill worker` */
  readonly usage?: string;
  /** not in the list of commands */
  readonly hidden?: boolean;
  readonly args: A;
  run(call: Call<A>): Promise<Answer>;
}

/** Every command takes these, and `--json`. */
export const stackArgs = {
  dir: { type: 'string', description: 'folder of the stack', valueHint: 'DIR' },
} as const satisfies ArgsDef;

/** Types the arguments of a command by their definition. */
export function command<const A extends ArgsDef>(definition: Command<A>): Command<A> {
  return definition;
}
