import { compileCalendar, type Calendar } from '#libs/clock/ledger/calendar.js';
import type { CalendarLayer } from '#libs/clock/ledger/calendar-layer.js';
import { DomainError, isDomainError } from '#libs/contracts/errors.js';
import { pinned } from '#libs/policy/overlay.js';
import { versionOf } from '#libs/policy/pack.js';
import { type RuleDocuments, Rulebook } from '#libs/policy/rulebook.js';
import { type RuleDocument, nameOf } from './port.js';

/** Documents in order of publication. */
export function rulebookOf(documents: readonly RuleDocument[]): Rulebook {
  const published: RuleDocuments = {
    packs: documents.flatMap((one) => (one.sort === 'pack' ? [one.pack] : [])),
    overlays: documents.flatMap((one) => (one.sort === 'overlay' ? [one.overlay] : [])),
    calendars: documents.flatMap((one) =>
      one.sort === 'calendar' ? [{ scope: one.scope, layer: one.layer as CalendarLayer }] : [],
    ),
  };
  return new Rulebook(published);
}

/** Refuses what could not be judged by: an overlay of no pack or looser without waiver, a calendar that does not compile. */
export function refuseUnfit(document: RuleDocument, rulebook: Rulebook): void {
  const { id, version } = nameOf(document);
  if (isThere(document, rulebook)) throw new DomainError('nothing-to-do', `${id}@${version} is published already`);
  if (document.sort === 'overlay') {
    const bases = rulebook.packs().filter((pack) => pack.id === document.overlay.extends);
    if (bases.length === 0) throw new DomainError('pack-unknown', `no regulation pack ${document.overlay.extends}`);
    for (const base of bases.slice(-1)) pinned(base, [document.overlay]);
  }
  if (document.sort === 'calendar') compiled(document.layer as CalendarLayer);
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
  return rulebook.calendars().some(({ layer }) => same(layer));
}
