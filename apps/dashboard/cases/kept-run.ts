import { currentSession } from '../api/session.js';
import type { Draft } from '../commands/field-spec.js';
import type { CommandName } from '../commands/form-specs.js';
import { read, write } from '../shell/keepsake.js';
import type { BulkTarget } from './run-bulk.js';

/** One thing done with many cases, as far as it has not been done: a browser that dies in the midst goes on where it was. */
export interface KeptRun {
  /** of all its commands: sent again, none is done twice */
  readonly key: string;
  readonly command: CommandName;
  readonly draft: Draft;
  readonly total: number;
  readonly left: readonly BulkTarget[];
}

/** The same person's alone. */
export function keptRun(): KeptRun | null {
  const kept = JSON.parse(read('bulk') ?? 'null') as { readonly person?: string; readonly run: KeptRun } | null;
  return kept !== null && kept.person === currentSession()?.person ? kept.run : null;
}

/** Nothing left is nothing to keep. */
export function keepRun(run: KeptRun | null): void {
  write('bulk', run && run.left.length > 0 ? JSON.stringify({ person: currentSession()?.person, run }) : null);
}
