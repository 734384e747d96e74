import type { TimelineEntry } from '../api/shapes.js';
import { photosOf } from './photos.js';

/** What a fact is, for who looks for one: a fact may be several (a repair done, with photos). */
export const FACT_GROUPS = ['stages', 'deadlines', 'contact', 'photos', 'letters', 'system'] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

const deadlines = /^(Obligation|Rung|VerdictCorrected|DueConfirmed|Promise|Wait|AnswerPromised)/;
const system = /^(CalendarAdopted|PackAdopted|Child|OpenedFrom|CaseClosedWithParent|Notice|Imported)/;
const letters = /^(NoteAdded|Document|Receipt|EmergencyReportFiled)/;
const contact = new Set([
  ...['CaseAccepted', 'ComplaintAcknowledged', 'DetailsCompleted', 'CustomerInformed', 'ResultTold', 'RevisitRecorded'],
  ...['PlanPutToCustomer', 'CustomerAgreed', 'CustomerObjected', 'BoundaryTold', 'CustomerUrged', 'NewDemandRaised'],
  ...['ApologyGiven', 'TalksHeld', 'JointVisitHeld', 'ReasonsGiven', 'CallerReceivedApart', 'GoodwillRecorded'],
  ...['AppointmentAgreed', 'ArrivalTold', 'QuoteAccepted', 'QuoteDeclined', 'RepairAccepted', 'RepairNotAccepted'],
  ...['SetOutTold', 'EmergencyProgressTold', 'EnquiryAnswered', 'AnswerPromised', 'DoneTold', 'DisagreementRecorded'],
  ...['ServiceAgreed', 'ServiceAccepted', 'ServiceRefused', 'QuestionAsked', 'CompensationRecorded'],
]);

/** Groups of a fact; one that is nothing else is a step of the case. */
export function groupsOf(entry: TimelineEntry): readonly FactGroup[] {
  const { type } = entry;
  const found: FactGroup[] = [];
  if (deadlines.test(type)) found.push('deadlines');
  if (contact.has(type)) found.push('contact');
  if (photosOf([entry]).length > 0) found.push('photos');
  if (letters.test(type)) found.push('letters');
  if (system.test(type)) found.push('system');
  const aside = found.some((group) => group !== 'photos' && group !== 'contact');
  return aside ? found : ['stages', ...found];
}

export interface TimelineFilter {
  /** none: all of them */
  readonly groups: readonly FactGroup[];
  /** id of who recorded it */
  readonly by: string | null;
  readonly text: string;
  readonly newestFirst: boolean;
}

export const EVERYTHING: TimelineFilter = { groups: [], by: null, text: '', newestFirst: true };

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * Entries that the filter lets through, in its order. `wordsOf`: what is read of an entry. The text may be several words,
 * all of them have to be there; how wide or large the letters are does not count.
 */
export function filtered(
  entries: readonly TimelineEntry[],
  { groups, by, text, newestFirst }: TimelineFilter,
  wordsOf: (entry: TimelineEntry) => string,
): TimelineEntry[] {
  const sought = folded(text).split(/\s+/).filter(Boolean);
  const shown = entries.filter((entry) => {
    if (by !== null && entry.actor.id !== by) return false;
    if (groups.length > 0 && !groupsOf(entry).some((group) => groups.includes(group))) return false;
    if (sought.length === 0) return true;
    const words = folded(wordsOf(entry));
    return sought.every((word) => words.includes(word));
  });
  const order = newestFirst ? -1 : 1;
  return shown.toSorted((a, b) => order * (a.version - b.version));
}

/** Told this much after it happened counts as told late, ms. */
const LATE_MS = 60_000;

/** How long after it happened a fact was recorded, ms; null where that was at once. */
export function toldLateMs({
  occurredAt,
  recordedAt,
}: Pick<TimelineEntry, 'occurredAt' | 'recordedAt'>): number | null {
  const gap = Date.parse(recordedAt) - Date.parse(occurredAt);
  return gap > LATE_MS ? gap : null;
}
