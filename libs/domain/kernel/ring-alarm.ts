import type { Command } from '#libs/contracts/commands.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { CaseState } from './case-state.js';
import type { DecideContext } from './decide-context.js';
import { type Bench, lapsed, missed, notified } from './judge.js';
import { rungsLeft } from './obligation.js';
import { pendingAlarms } from './timetable.js';

/** A worker's clock may be this far ahead of the store's. */
const AHEAD_MS_MAX = 5 * 60_000;

/**
 * A passed deadline is a fact like any other. An alarm that is not pending any more changes nothing, so a repeated or late
 * one is harmless. Of several rungs due by now only the highest tells somebody; the earlier ones lapse.
 */
export function ringAlarm(
  state: CaseState,
  { alarmId, at }: Command<'RingAlarm'>['body'],
  context: DecideContext,
): DecidedEvent[] {
  if (context.actor.role !== 'engine') {
    throw new DomainError('forbidden-role', 'only the engine rings alarms', { role: context.actor.role });
  }
  const alarm = pendingAlarms(state).find(({ id }) => id === alarmId);
  if (alarm === undefined) return [];
  if (at < alarm.rung.at) {
    const message = `rung at ${at}, before its time ${alarm.rung.at}`;
    throw new DomainError('invalid-input', message, { issues: [{ path: 'at', message }] });
  }
  if (!context.simulation && Date.parse(at) > Date.parse(context.now) + AHEAD_MS_MAX) {
    throw new DomainError('fact-in-future', `rung at ${at}, but it is ${context.now}`, { at, now: context.now });
  }
  return ring(state, alarm, { ...context, now: momentOf(at, context) });
}

/**
 * Which rungs count as due: those up to the workflow's time. Where the store was down while the workflow tried, its own time
 * is behind and the store's counts. Under a set clock the workflows follow the store's step by step, so theirs counts.
 */
function momentOf(at: string, { simulation, now }: DecideContext): string {
  return simulation || at > now ? at : now;
}

function ring(
  state: CaseState,
  { obligation: one }: ReturnType<typeof pendingAlarms>[number],
  bench: Bench,
): DecidedEvent[] {
  const { now: moment } = bench;
  const due = rungsLeft(one).filter((rung) => rung.at <= moment);
  // Nobody is told of what was past before the case came here.
  const importedAt = state.imported?.at ?? '';
  const history = due.filter((rung) => rung.at <= importedAt);
  const present = due.filter((rung) => rung.at > importedAt);
  const { dueAt } = one.arithmetic;
  return [
    ...(one.verdict === 'open' && dueAt !== null && moment >= dueAt ? [missed(one, bench)] : []),
    ...lapsed(one, history, { reason: 'imported', at: moment }),
    ...lapsed(one, present.slice(0, -1), { reason: 'outage', at: moment }),
    ...notified(one, present.at(-1), moment),
  ];
}
