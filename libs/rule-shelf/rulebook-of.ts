import { compileCalendar, type Calendar } from '#libs/clock/ledger/calendar.js';
import type { CalendarLayer } from '#libs/clock/ledger/calendar-layer.js';
import { DomainError, isDomainError } from '#libs/contracts/errors.js';
import { pinned } from '#libs/policy/overlay.js';
import { versionOf } from '#libs/policy/pack.js';
import { type Place, type RuleDocuments, Rulebook } from '#libs/policy/rulebook.js';
import { type RuleDocument, nameOf } from './port.js';

/** Documents in order of publication. */
export function rulebookOf(documents: readonly RuleDocument[]): Rulebook {
  const published: RuleDocuments = {
    packs: documents.flatMap((one) => (one.sort === 'pack' ? [one.pack] : [])),
    overlays: documents.flatMap((one) => (one.sort === 'overlay' ? [one.overlay] : [])),
    calendars: documents.flatMap((one) =>
      one.sort === 'calendar' ? [{ scope: one.scope, layer: one.layer as CalendarLayer }] : [],
    ),
    siteFacts: documents.flatMap((one) => (one.sort === 'site-facts' ? [one.facts] : [])),
  };
  return new Rulebook(published);
}

/**
 * Refuses what could not be judged by: an overlay of no pack or looser without waiver, a calendar that does not compile or
 * forgets years, and whatever would leave one of the places without rules on some later day. Throws `pack-invalid`,
 * `pack-unknown`, `invalid-input`, `nothing-to-do`.
 */
export function refuseUnfit(
  document: RuleDocument,
  documents: readonly RuleDocument[],
  places: readonly Place[],
): void {
  const rulebook = rulebookOf(documents);
  const { id, version } = nameOf(document);
  const known = documents.some(
    (one) => one.sort === 'site-facts' && one.sort === document.sort && sameName(one, document),
  );
  if (known || isThere(document, rulebook))
    throw new DomainError('nothing-to-do', `${id}@${version} is published already`);
  if (document.sort === 'site-facts') return refusePlaceless(document.facts.site, places);
  if (document.sort === 'overlay') {
    const bases = rulebook.packs().filter((pack) => pack.id === document.overlay.extends);
    if (bases.length === 0) throw new DomainError('pack-unknown', `no regulation pack ${document.overlay.extends}`);
    for (const base of bases.slice(-1)) pinned(base, [document.overlay]);
  }
  if (document.sort === 'calendar') {
    compiled(document.layer as CalendarLayer);
    if (document.scope === null) refuseForgotten(document.layer as CalendarLayer, rulebook);
  }
  refuseUnlivable(document, rulebookOf([...documents, document]), places);
}

function refusePlaceless(site: string, places: readonly Place[]): void {
  if (!places.some(({ id }) => id === site)) throw new DomainError('site-unknown', `no site ${site}`, { site });
}

/** A case taken in at any of the places finds rules: what fits alone need not fit with what counts around it. */
function refuseUnlivable(document: RuleDocument, next: Rulebook, places: readonly Place[]): void {
  if (document.sort === 'site-facts') return;
  const days = [...next.packs(), ...next.overlays()].map(({ effectiveFrom }) => effectiveFrom);
  const from =
    document.sort === 'pack'
      ? document.pack.effectiveFrom
      : document.sort === 'overlay'
        ? document.overlay.effectiveFrom
        : days.reduce((last, day) => (day > last ? day : last));
  for (const place of places) {
    for (const day of new Set([from, ...days.filter((one) => one > from)])) {
      next.packFor(place, `${day}T12:00:00.000Z`);
      next.calendarFor(place, `${day}T12:00:00.000Z`);
    }
  }
}

/** A base stands alone: one that lists only its new year would lose the holidays of the years before. */
function refuseForgotten(layer: CalendarLayer, rulebook: Rulebook): void {
  const before = rulebook.calendars().findLast((one) => one.scope === null && one.layer.id === layer.id)?.layer;
  const [known, knows] = [before?.knownYears ?? [], layer.knownYears ?? 'all'];
  if (known === 'all' || knows === 'all') return;
  const forgotten = known.filter((year) => !knows.includes(year));
  if (forgotten.length === 0) return;
  const message = `${versionOf(layer)} lacks the years ${forgotten.join(', ')} that the one before it knows`;
  throw new DomainError('invalid-input', message, { issues: [{ path: 'layer.knownYears', message }] });
}

function compiled(layer: CalendarLayer): Calendar {
  try {
    return compileCalendar([{ ...layer, zone: layer.zone ?? 'UTC' }]);
  } catch (error) {
    if (isDomainError(error) || !(error instanceof RangeError)) throw error;
    throw new DomainError('invalid-input', error.message, { issues: [{ path: 'layer.zone', message: error.message }] });
  }
}

function isThere(document: RuleDocument, rulebook: Rulebook): boolean {
  const name = nameOf(document);
  const same = (other: { readonly id: string; readonly version: string }) => versionOf(other) === versionOf(name);
  if (document.sort === 'pack') return rulebook.packs().some(same);
  if (document.sort === 'overlay') return rulebook.overlays().some(same);
  return document.sort === 'calendar' && rulebook.calendars().some(({ layer }) => same(layer));
}

function sameName(one: RuleDocument, other: RuleDocument): boolean {
  return versionOf(nameOf(one)) === versionOf(nameOf(other));
}
