import type { Stage } from '#libs/contracts/case.js';
import type { JsonObject } from '#libs/contracts/json.js';

/** What a stage takes and where its facts lead. */
export interface StageRow<C extends string> {
  /** what the stage is, in the register: it refuses what does not belong there */
  readonly clause: string;
  readonly accepts: readonly C[];
  /** fact, or `fact:outcome`, → next stage; every other fact leaves the stage as it is */
  readonly moves: Readonly<Record<string, Stage>>;
}

export type StageTable<C extends string> = Readonly<Record<Stage, StageRow<C>>>;

/** Where a fact leads; its data is asked only where the stage goes by the outcome. */
export function stageAfter(
  table: StageTable<string>,
  from: Stage,
  fact: { readonly type: string; readonly data: JsonObject },
): Stage {
  const { type } = fact;
  const { moves } = table[from];
  const straight = moves[type];
  if (straight !== undefined) return straight;
  if (!branching(moves).has(type)) return from;
  return moves[`${type}:${String(fact.data['outcome'])}`] ?? from;
}

/** Of the tables, which are few and never change; asked at each fact of every case. */
const BRANCHING = new WeakMap<StageRow<string>['moves'], ReadonlySet<string>>();

/** Types of facts that lead somewhere by their outcome. */
function branching(moves: StageRow<string>['moves']): ReadonlySet<string> {
  let types = BRANCHING.get(moves);
  if (!types) {
    types = new Set(
      Object.keys(moves).flatMap((move) => (move.includes(':') ? [move.slice(0, move.indexOf(':'))] : [])),
    );
    BRANCHING.set(moves, types);
  }
  return types;
}

/** Every stage that can come after `from`, itself included. */
export function stagesFrom(table: StageTable<string>, from: Stage): ReadonlySet<Stage> {
  const seen = new Set<Stage>([from]);
  for (const stage of seen) for (const next of Object.values(table[stage].moves)) seen.add(next);
  return seen;
}
