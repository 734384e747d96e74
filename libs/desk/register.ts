import { v5 as uuidv5 } from 'uuid';
import type { Calendar } from '#libs/clock/ledger/calendar.js';
import type { Actor, DecidedEvent, RecordedEvent } from '#libs/contracts/event.js';
import type { Site } from '#libs/contracts/site.js';
import type { PinnedPack } from '#libs/policy/pack.js';

/** Fixed for good: another value would give each register new streams. */
const NAMESPACE = '2f3e4b6a-93d1-4c0e-8a57-6b0f5f1c9d42';

/** One of the desk's books: a stream a site and period, so that no stream grows for ever. */
export interface Register<S> {
  /** start of its streams' ids, and `kind` of its facts */
  readonly name: 'roster' | 'handover' | 'call-log' | 'visitors' | 'visit-plan';
  readonly initial: S;
  readonly evolve: (state: S, event: RecordedEvent) => S;
  /** field of a fact that names the entry: whose key seals its private part */
  readonly entry: string;
}

/** What a rule of the desk may know besides the register and the command. */
export interface DeskContext {
  readonly now: string;
  readonly site: Site;
  readonly actor: Actor;
  readonly pack: PinnedPack;
  readonly calendar: Calendar;
  /** of what this command enters; the same when it is sent again */
  readonly entryId: string;
}

export type DecideDesk<S> = (state: S, context: DeskContext) => readonly DecidedEvent[];

/** `period`: the month or the day on the site's clocks. */
export function registerStream(name: Register<unknown>['name'], group: string, site: string, period: string): string {
  return `${name}-${uuidv5(`${name}/${site}/${period}`, uuidv5(group, NAMESPACE))}`;
}
