import { localDateOf } from '#libs/clock/civil.js';
import type { CaseKind, Severity } from '#libs/contracts/case.js';
import type { CaseEventData } from '#libs/contracts/events.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { Site } from '#libs/contracts/site.js';
import type { CHANNELS } from '#libs/contracts/shared/words.js';
import type { DecideContext } from './decide-context.js';
import { withinLimits } from './two-times.js';

/** What the caller says of a new case, whatever its kind. */
export interface Opening {
  readonly kind: CaseKind;
  readonly channel: (typeof CHANNELS)[number];
  readonly receivedAt?: string | undefined;
  readonly severity?: Severity | null;
}

/** Head of a new case: site, number, person, reception. Throws `site-unknown`, `fact-in-future`, `fact-too-late`. */
export function headOf({ kind, channel, ...said }: Opening, context: DecideContext): CaseEventData<'CaseAccepted'> {
  const site = siteOf(context);
  const receivedAt = withinLimits(said.receivedAt ?? context.now, 'receivedAt', context);
  return {
    kind,
    site: site.id,
    region: site.region,
    zone: site.zone,
    reference: referenceOf(context.caseId, site, receivedAt),
    channel,
    receivedAt,
    happenedAt: null,
    departmentComplainedOf: null,
    person: personOfCase(context.caseId),
    apologised: false,
    provisionalSeverity: said.severity ?? null,
    requestedBy: null,
    missing: [],
    calendarVersion: context.calendar.version,
  };
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
