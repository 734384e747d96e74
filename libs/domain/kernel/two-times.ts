import { DomainError } from '#libs/contracts/errors.js';
import type { CaseState } from './case-state.js';
import type { DecideContext } from './decide-context.js';

/** A caller's clock may be this far ahead of the store's. */
const SKEW_MS_MAX = 5_000;
const DAY_MS = 86_400_000;

interface Telling {
  readonly occurredAt?: string | undefined;
}

/**
 * When the fact happened: as told, else now. Throws `fact-in-future`, `fact-too-late` (older than the pack's limit for late
 * facts) and `invalid-input` (before the case was received). What a fast clock puts a few seconds ahead counts as now, so
 * that no fact is stored before it happened and none is missed before its time.
 */
export function occurredAtOf(state: CaseState, told: Telling, context: DecideContext): string {
  const { now } = context;
  if (told.occurredAt === undefined) return now < state.receivedAt ? state.receivedAt : now;
  const at = withinLimits(told.occurredAt, 'occurredAt', context);
  notBefore(at, state.receivedAt, 'the case was received');
  return at;
}

/** As `occurredAtOf`, for the reception itself. */
export function withinLimits(at: string, field: string, { now, pack }: DecideContext): string {
  if (Date.parse(at) > Date.parse(now) + SKEW_MS_MAX) {
    throw new DomainError('fact-in-future', `${field} ${at} lies after now (${now})`, { field, at, now });
  }
  if (Date.parse(at) < Date.parse(now) - pack.lateFact.daysMax * DAY_MS) {
    throw new DomainError('fact-too-late', `a fact may be told up to ${pack.lateFact.daysMax} days late`, {
      field,
      at,
      now,
      daysMax: pack.lateFact.daysMax,
    });
  }
  return at > now ? now : at;
}

/** Refuses a fact told to have happened before the fact it rests on. */
export function notBefore(at: string, earliest: string | null, what: string): void {
  if (earliest === null || at >= earliest) return;
  const message = `occurredAt ${at} lies before ${what} (${earliest})`;
  throw new DomainError('invalid-input', message, {
    issues: [{ path: 'occurredAt', message }],
    notBefore: earliest,
  });
}
