import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '#libs/contracts/errors.js';
import { Chance } from '#libs/generator/chance.js';
import type { StackPart } from '../stack/start-stack.js';

export interface Kill {
  readonly part: string;
  /** from SIGKILL to ready again */
  readonly recoveryMs: number;
  /** it was in the middle of a batch */
  readonly inTheAct: boolean;
}

/** Brings a part to the middle of its work and kills it there; false where it could not be brought there. */
export type KillInTheAct = (part: StackPart) => Promise<boolean>;

export interface KillsOptions {
  readonly seed: number;
  readonly parts: ReadonlyMap<string, StackPart>;
  readonly over: AbortSignal;
  /** by the name of the part */
  readonly inTheAct: ReadonlyMap<string, KillInTheAct>;
  readonly onKill: (kill: Kill) => void;
}

const LOOK_MS = 20;
const BETWEEN_MS_MAX = 60;
const READY_WITHIN_MS = 60_000;
/** Back within a second or two, where the others take as long as a consumer's session or a start of the JVM. */
const SOON_BACK = new Set(['api', 'postgres', 'relay', 'temporal']);

/** Behind the facts' way, and long in coming back: killed in the first round of two. */
const BEHIND = 'notifier';

/**
 * Round after round every part once, in an order that the seed decides, and then those that are soon back a second time;
 * the next when the last one is ready again.
 */
export async function killUntilOver({ seed, parts, over, inTheAct, onKill }: KillsOptions): Promise<Kill[]> {
  const chance = new Chance(seed);
  const kills: Kill[] = [];
  // the seed alone decides, not which of them was started first
  const named = [...parts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const soonBack = named.filter(({ name }) => SOON_BACK.has(name));
  for (let round = 0; ; round += 1) {
    const once = named.filter(({ name }) => name !== BEHIND || round % 2 === 0);
    for (const part of [...shuffled(once, chance), ...shuffled(soonBack, chance)]) {
      await pause(chance.int(0, BETWEEN_MS_MAX));
      if (over.aborted) return kills;
      // Bringing a part to the middle of its work takes as long as a kill: every other round, so that there are many of both.
      const kill = await killed(part, round % 2 === 0 ? inTheAct.get(part.name) : undefined);
      kills.push(kill);
      onKill(kill);
    }
  }
}

async function killed(part: StackPart, inTheAct: KillInTheAct = () => Promise.resolve(false)): Promise<Kill> {
  const caught = await inTheAct(part);
  const from = performance.now();
  if (!caught) part.kill();
  while (!(await part.isReady())) {
    if (performance.now() - from > READY_WITHIN_MS) {
      throw new DomainError('servers-unavailable', `${part.name} is not ready again after ${READY_WITHIN_MS / 1000} s`);
    }
    await pause(LOOK_MS);
  }
  return { part: part.name, recoveryMs: Math.round(performance.now() - from), inTheAct: caught };
}

function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = chance.int(0, at);
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}
