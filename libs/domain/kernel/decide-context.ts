import type { Calendar } from '#libs/clock/ledger/calendar.js';
import type { Actor } from '#libs/contracts/event.js';
import type { Site } from '#libs/contracts/site.js';
import type { PinnedPack } from '#libs/policy/pack.js';
import type { SiteFacts } from '#libs/policy/site-facts.js';

/** All that decide may know besides the state and the command. */
export interface DecideContext {
  /** uuid of the case: its short reference and the person's pseudonym come from it */
  readonly caseId: string;
  /** the store's clock, ISO-8601 UTC with milliseconds */
  readonly now: string;
  readonly actor: Actor;
  /** the case's own pack; for a new case the one in force at its site */
  readonly pack: PinnedPack;
  /** for AdoptPack: the one that is to count from here on */
  readonly packToAdopt?: PinnedPack;
  /** the case's own; for a new case the one of its site. For AdoptCalendar the one to adopt */
  readonly calendar: Calendar;
  /** of a new case */
  readonly site?: Site;
  /** what that site has published to its households */
  readonly siteFacts?: SiteFacts | undefined;
  /** the stack's clock may be set: alarms then come at the workflow's own time */
  readonly simulation: boolean;
}
