import { localDateOf } from '#libs/clock/civil.js';
import type { Command } from '#libs/contracts/complaint/commands.js';
import { MISSING } from '#libs/contracts/complaint/words.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { Site } from '#libs/contracts/site.js';
import type { DecideContext } from '../kernel/decide-context.js';
import { checkRequest } from '../kernel/requested-by.js';
import { withinLimits } from '../kernel/two-times.js';
import { complaintFact } from './fact.js';

/** P-1: the record, the apology, what still has to be asked for. The clocks of D-3.5 open with it, at reception. */
export function acceptComplaint(body: Command<'AcceptComplaint'>['body'], context: DecideContext): DecidedEvent[] {
  const site = siteOf(context);
  const receivedAt = withinLimits(body.receivedAt ?? context.now, 'receivedAt', context);
  if (body.happenedAt !== undefined && body.happenedAt > context.now) {
    throw new DomainError('fact-in-future', `happenedAt ${body.happenedAt} lies after now`, { field: 'happenedAt' });
  }
  const requestedBy = body.requestedBy ?? null;
  checkRequest(requestedBy, receivedAt, context.calendar);
  const accepted = complaintFact(
    'CaseAccepted',
    receivedAt,
    {
      kind: 'complaint',
      site: site.id,
      region: site.region,
      zone: site.zone,
      reference: referenceOf(context.caseId, site, receivedAt),
      channel: body.channel,
      receivedAt,
      happenedAt: body.happenedAt ?? null,
      departmentComplainedOf: body.departmentComplainedOf ?? null,
      person: personOfCase(context.caseId),
      apologised: body.apologyWords !== undefined,
      provisionalSeverity: body.provisionalSeverity,
      requestedBy,
      missing: MISSING.filter((field) => body[field] === undefined),
      calendarVersion: context.calendar.version,
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
  return [accepted];
}

export function siteOf(context: DecideContext): Site {
  if (context.site === undefined) throw new DomainError('site-unknown', 'a new case needs its site');
  return context.site;
}

/** Said over the phone and written on paper: site, local day of receipt and the head of the case id. */
function referenceOf(caseId: string, site: Site, receivedAt: string): string {
  const day = localDateOf(receivedAt, site.zone).replaceAll('-', '');
  return `${site.id}-${day}-${caseId.replaceAll('-', '').slice(0, 6).toUpperCase()}`;
}

/** A pseudonym whose key can be destroyed without touching any other case. */
export function personOfCase(caseId: string): string {
  return `person-${caseId}`;
}
