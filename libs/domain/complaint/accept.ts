import type { Command } from '#libs/contracts/commands.js';
import { type CHANNELS, MISSING, type TOLD_BY } from '#libs/contracts/shared/words.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { DecideContext } from '../kernel/decide-context.js';
import { headOf } from '../kernel/opening.js';
import { checkRequest } from '../kernel/requested-by.js';
import { sharedFact } from '../shared/fact.js';
import { complaintFact } from './fact.js';

/**
 * P-1: the record, the apology, what still has to be asked for. The clocks of D-3.5 open with it, at reception. A letter, or
 * any other channel, goes the same way (D-3.6d).
 */
export function acceptComplaint(body: Command<'AcceptComplaint'>['body'], context: DecideContext): DecidedEvent[] {
  const { channel, receivedAt, provisionalSeverity: severity, requestedBy = null } = body;
  const head = headOf({ kind: 'complaint', channel, receivedAt, severity }, context);
  if (body.happenedAt !== undefined && body.happenedAt > context.now) {
    throw new DomainError('fact-in-future', `happenedAt ${body.happenedAt} lies after now`, { field: 'happenedAt' });
  }
  checkRequest(requestedBy, head.receivedAt, context.calendar);
  const accepted = sharedFact(
    'CaseAccepted',
    head.receivedAt,
    {
      ...head,
      ...(body.photos === undefined ? {} : { photos: body.photos }),
      happenedAt: body.happenedAt ?? null,
      departmentComplainedOf: body.departmentComplainedOf ?? null,
      apologised: body.apologyWords !== undefined,
      requestedBy,
      missing: MISSING.filter((field) => body[field] === undefined),
    },
    {
      complainantName: body.complainantName,
      contact: body.contact,
      household: body.household,
      courseOfEvents: body.courseOfEvents,
      requestText: body.request,
      place: body.place,
      personComplainedOf: body.personComplainedOf,
      apologyWords: body.apologyWords,
      evidence: body.evidence,
    },
  );
  const { harmWords, processWords } = body;
  const at = head.receivedAt;
  return [
    accepted,
    ...(harmWords === undefined ? [] : [complaintFact('HarmReported', at, {}, { words: harmWords })]),
    ...(processWords === undefined
      ? []
      : [complaintFact('ComplaintAcknowledged', at, { by: TOLD_BACK[channel] }, { words: processWords })]),
  ];
}

/** By whichever way somebody came: the answer goes the same way. */
const TOLD_BACK = {
  phone: 'phone',
  visit: 'visit',
  letter: 'letter',
  app: 'message',
  email: 'message',
  'household-page': 'message',
} as const satisfies Record<(typeof CHANNELS)[number], (typeof TOLD_BY)[number]>;
