import type { Command } from '#libs/contracts/commands.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { noticeEvents } from '#libs/contracts/notices.js';
import type { DecideContext } from './decide-context.js';
import { factsOf } from './fact.js';

const noticeFact = factsOf(noticeEvents);

/**
 * What became of a notice is a fact of its case, also of one that is closed by now: its last notice may still be under way.
 * Restarts no clock, meets no promise, wakes nobody.
 */
export function recordNotice(
  { at, failed, ...notice }: Command<'RecordNotice'>['body'],
  { actor, now }: DecideContext,
): DecidedEvent[] {
  if (actor.role !== 'engine') {
    throw new DomainError('forbidden-role', 'only the engine records notices', { role: actor.role });
  }
  const occurredAt = at < now ? at : now;
  if (failed === null) return [noticeFact('NoticeSent', occurredAt, notice)];
  return [noticeFact('NoticeFailed', occurredAt, { ...notice, ...failed })];
}
