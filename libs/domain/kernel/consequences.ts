import type { DecidedEvent } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { CaseState, FactOfCase } from './case-state.js';
import type { DecideContext } from './decide-context.js';
import { fulfil } from './fulfil.js';
import { isObligationFact } from './obligation.js';
import { onSeverity } from './on-severity.js';
import { onPackAdopted } from './on-pack-adopted.js';
import { openObligation, openingsOn } from './open-obligation.js';
import { onEnding } from './release.js';
import { onCourseChange, onReopening } from './retime.js';

export type Evolve = (state: CaseState, fact: FactOfCase) => CaseState;

/**
 * What a kind's own facts mean for the promises of the case, by the rules of its pack: each fact first meets what it meets,
 * then changes the clocks that run, reopens what it takes back and opens what follows from it. The kinds decide facts and know
 * nothing of obligations; the one place where a regulation's rules work is here.
 */
export function withConsequences(
  state: CaseState,
  facts: readonly DecidedEvent[],
  { evidence, evolve }: { readonly evidence: string | undefined; readonly evolve: Evolve },
  context: DecideContext,
): DecidedEvent[] {
  const all: DecidedEvent[] = [];
  let after = state;
  const add = (...made: readonly DecidedEvent[]) => {
    all.push(...made);
    for (const one of made) after = evolve(after, asFact(one, after, context));
  };
  for (const fact of facts) {
    if (isObligationFact(fact.type)) {
      add(fact);
      continue;
    }
    const deed = { type: fact.type, data: fact.data as JsonObject, at: fact.occurredAt, evidence };
    const before = after;
    const met = fulfil(after, deed, context);
    add(fact, ...met);
    add(...onSeverity(before, after, deed, context));
    add(...onPackAdopted(after, deed, context));
    add(...onCourseChange(after, deed, context));
    add(...onReopening(after, deed, context));
    add(...onEnding(after, deed, context));
    for (const opening of openingsOn(after, deed, context.pack)) add(...openObligation(after, opening, context));
  }
  return all;
}

/** The fact as the fold will read it once it is stored. */
function asFact({ type, data, occurredAt }: DecidedEvent, state: CaseState, context: DecideContext): FactOfCase {
  const { now, pack, actor, simulation } = context;
  return {
    type,
    data: data as JsonObject,
    version: state.version + 1,
    occurredAt,
    recordedAt: now,
    metadata: { packVersion: pack.packVersion, group: state.group, actor, ...(simulation ? { simulated: true } : {}) },
  };
}
