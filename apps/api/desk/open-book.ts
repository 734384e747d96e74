import { datePlusDays, localDateOf, localMonth } from '#libs/clock/civil.js';
import { epochOf, isoOf } from '#libs/clock/instant-text.js';
import { BOOK_LINES_MAX, type Book, type SignedBook } from '#libs/contracts/desk/handover.js';
import type { Site } from '#libs/contracts/site.js';
import { bookOf } from '#libs/desk/handover/book.js';
import { handover } from '#libs/desk/handover/handover-state.js';
import { openFacts, readRegister } from '#libs/desk/read-register.js';
import { questionsLeft, visitors } from '#libs/desk/visitors/visitors.js';
import { roster } from '#libs/desk/roster/roster-state.js';
import { refuseInput } from '#libs/domain/kernel/command-rule.js';
import { countOf } from '#libs/domain/kernel/figure.js';
import type { ApiParts } from '../parts.js';
import { refuseValue } from '../run-command.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** A shift that ends later is no next shift. */
const AHEAD_HOURS_MAX = 48;
/** As long as the desk can take a visitor's question up, today and the days before; counted in days. */
const QUESTION_DAYS = 8;

/** What is open at the site now, for the shift that ends at `until`. Throws `value-refused`. */
export async function openBook(
  { readModel, commands }: ApiParts,
  site: Site,
  until: string,
  now: string,
): Promise<Book> {
  refuseFarEnd(until, now);
  const asked = { sites: [site.id], closed: false, sort: 'next-due', limit: BOOK_LINES_MAX + 1 } as const;
  const [enquiries, pending, promises, registers] = await Promise.all([
    readModel.listCases({ ...asked, kind: 'enquiry' }),
    readModel.listCases({ ...asked, exceptKind: 'enquiry' }),
    readModel.duePromises({ site: site.id, until, limit: BOOK_LINES_MAX + 1 }),
    readRegister(commands, visitors, site.id, daysUntil(localDateOf(now, site.zone), QUESTION_DAYS)),
  ]);
  const left = registers.flatMap(({ state, period }) => questionsLeft(state, period));
  return bookOf(site.id, until, { enquiries: enquiries.items, visitors: left, pending: pending.items, promises });
}

function refuseFarEnd(until: string, now: string): void {
  const latest = isoOf(epochOf(now) + AHEAD_HOURS_MAX * HOUR_MS);
  if (until > now && until <= latest) return;
  try {
    refuseInput('until', `an instant after ${now} and up to ${latest} is expected`, 'C1-4');
  } catch (error) {
    refuseValue(error);
  }
}

/** End of the shift that begins next by the roster; without one, so far ahead as one may work on (C2-h). */
export async function endOfNextShift({ commands }: ApiParts, site: Site, now: string): Promise<string> {
  const [page] = await readRegister(commands, roster, site.id, [localMonth(now, site.zone)]);
  const next = (page?.state.shifts ?? []).filter(({ from }) => from > now);
  const [first] = next.sort((one, other) => (one.from < other.from ? -1 : 1));
  const farthest = isoOf(epochOf(now) + AHEAD_HOURS_MAX * HOUR_MS);
  if (first !== undefined && first.to <= farthest) return first.to;
  const pack = (await commands.rules.current()).packFor(site, now);
  const end = epochOf(now) + (countOf(pack, 'work-without-break') ?? 8) * HOUR_MS;
  return isoOf(end - (end % MINUTE_MS));
}

export interface BooksOfDay {
  readonly day: string;
  readonly items: readonly SignedBook[];
}

/** The books of the days, with their notes for whoever may read them. */
export async function booksOf(
  { commands }: ApiParts,
  site: Site,
  days: readonly string[],
  { withNotes }: { readonly withNotes: boolean },
): Promise<BooksOfDay[]> {
  const pages = await readRegister(commands, handover, site.id, days);
  const facts = pages.flatMap(({ events }) => events).filter(({ type }) => type === 'HandOverSigned');
  const opened = withNotes ? await openFacts(commands.vault, facts) : [];
  const notes = new Map(facts.map(({ data }, place) => [String(data['bookId']), opened[place]?.['notes']]));
  return pages.map(({ period, state }) => ({
    day: period,
    items: state.books.map((one) => {
      const said = notes.get(one.bookId);
      return { ...one, notes: typeof said === 'string' ? said : null };
    }),
  }));
}

/** Today and yesterday: a night shift hands over past midnight. The newest last. */
export function recentDays(now: string, { zone }: Site): readonly string[] {
  return daysUntil(localDateOf(now, zone), 2);
}

const daysUntil = (today: string, days: number): readonly string[] =>
  Array.from({ length: days }, (_, place) => datePlusDays(today, place - days + 1));
