import { localText } from '#libs/clock/civil.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { RegulationPack } from '#libs/policy/pack.js';
import type { CommandRule } from '../kernel/command-rule.js';
import { notBefore } from '../kernel/two-times.js';
import { archiveCase, withdrawCase } from '../shared/closing.js';
import { recordRevisit } from '../shared/revisit.js';
import { rectification } from './after-work.js';

const DAY_MINUTES = 24 * 60;

/**
 * By phone or at the door, within the time of D-5.1b, D-5.1c or D-5.1d. Nobody reached or no agreement: again at another time of day (C3-R). A problem: back to the
 * repair staff with the same fact (D-5.1e).
 */
export const revisitRepair: CommandRule<'RecordRevisit'> = {
  decide: (state, body, context, at) => {
    const lastTryAt = state.repair?.lastTryAt ?? null;
    notBefore(at, lastTryAt, 'the last try');
    if (lastTryAt !== null) refuseSameTime(lastTryAt, at, { zone: state.zone, minutes: minutesApart(context.pack) });
    const facts = recordRevisit.decide(state, body, context, at);
    return body.outcome === 'problem-found' ? [...facts, ...rectification(state, 'revisit', at)] : facts;
  },
};

/** D-5.1a: nothing is put away that nobody has come back to. */
export const archiveRepair: CommandRule<'ArchiveCase'> = {
  ...archiveCase,
  guard: (state) =>
    state.repair?.revisited === true
      ? archiveCase.guard?.(state)
      : { code: 'stage-forbids', message: 'every repair is revisited before it is put away', clause: 'D-5.1a' },
};

/** D-5.1a: what has been repaired is revisited, also where the household asks for nothing more. */
export const withdrawRepair: CommandRule<'WithdrawCase'> = {
  ...withdrawCase,
  guard: (state) =>
    state.repair?.repaired === true && !state.repair.revisited
      ? { code: 'stage-forbids', message: 'it has been repaired: it is revisited and put away', clause: 'D-5.1a' }
      : withdrawCase.guard?.(state),
};

/** A figure of the pack; a pack without it leaves the time to the caller. */
function minutesApart({ figures }: RegulationPack): number {
  const value = figures.find(({ id }) => id === 'revisit-another-time')?.value;
  return value !== undefined && 'amount' in value && typeof value.amount === 'number' ? value.amount : 0;
}

function refuseSameTime(last: string, at: string, { zone, minutes }: { zone: string; minutes: number }): void {
  const apart = Math.abs(minuteOfDay(last, zone) - minuteOfDay(at, zone));
  if (Math.min(apart, DAY_MINUTES - apart) >= minutes) return;
  const lastTryLocal = localText(last, zone);
  const message = `the last try was at ${lastTryLocal}: try again at least ${minutes} minutes away from that time of day`;
  throw new DomainError('invalid-input', message, {
    clause: 'C3-R',
    issues: [{ path: 'occurredAt', message }],
    lastTryLocal,
    minutesApart: minutes,
  });
}

function minuteOfDay(instant: string, zone: string): number {
  const [hour = 0, minute = 0] = localText(instant, zone).slice(11, 16).split(':').map(Number);
  return hour * 60 + minute;
}
