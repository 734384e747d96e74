import { DomainError, hasCode } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { Site } from '#libs/contracts/site.js';
import type { CaseState, DecideContext } from '#libs/domain/case.js';
import type { PinnedPack } from '#libs/policy/pack.js';
import type { Rulebook } from '#libs/policy/rulebook.js';
import type { RuleShelf } from '#libs/rule-shelf/port.js';
import type { CommandDependencies } from './dependencies.js';
import type { CommandRequest } from './command-request.js';

interface Moment {
  readonly state: CaseState;
  readonly request: CommandRequest;
  readonly now: string;
}

/** What decide may know besides state and command: the clock, who acts, the pinned rules, the site of a new case. */
export async function contextFor(
  dependencies: CommandDependencies,
  { state, request, now }: Moment,
): Promise<DecideContext> {
  const { command, actor, caseId } = request;
  const site =
    state.version === 0 && 'site' in command.body ? await siteOf(dependencies, command.body.site) : undefined;
  const adopt = command.type === 'AdoptCalendar' ? command.body.calendarVersion : undefined;
  const packToAdopt =
    command.type === 'AdoptPack' ? await packNamed(dependencies.rules, state, { ...command.body, now }) : undefined;
  const rules =
    site === undefined
      ? await pinnedRules(dependencies.rules, state, adopt)
      : rulesInForce(await dependencies.rules.current(), site, receivedAtOf(command, now));
  const { simulation } = dependencies;
  const siteFacts = site && (await dependencies.rules.current()).siteFacts(site.id);
  return {
    ...{ caseId, now, actor, ...rules, simulation },
    ...(site && { site, siteFacts }),
    ...(packToAdopt && { packToAdopt }),
  };
}

export type Rules = Pick<DecideContext, 'pack' | 'calendar'>;

/** What counts for a case received then at the site. */
export function rulesInForce(rulebook: Rulebook, site: Site, receivedAt: string): Rules {
  return { pack: rulebook.packFor(site, receivedAt), calendar: rulebook.calendarFor(site, receivedAt) };
}

/** A case keeps the pack and the calendar that it was accepted under. */
export function rulesOf(rulebook: Rulebook, state: CaseState, calendarVersion = state.calendarVersion): Rules {
  const place = { id: state.site, region: state.region, zone: state.zone };
  return {
    pack: rulebook.packByVersion(state.packVersion),
    calendar:
      calendarVersion === ''
        ? rulebook.calendarFor(place, state.receivedAt)
        : rulebook.calendarByVersion(calendarVersion, state.zone),
  };
}

/** What this case is pinned to. */
export async function pinnedRules(shelf: RuleShelf, state: CaseState, calendarVersion?: string): Promise<Rules> {
  if (!state.exists) throw new DomainError('case-not-found', 'no such case');
  return onShelf(shelf, (rulebook) => rulesOf(rulebook, state, calendarVersion));
}

/** By the version named, else what is in force at the case's site. */
async function packNamed(
  shelf: RuleShelf,
  state: CaseState,
  { packVersion, now }: { readonly packVersion?: string | undefined; readonly now: string },
): Promise<PinnedPack> {
  const place = { id: state.site, region: state.region, zone: state.zone };
  if (packVersion === undefined) return (await shelf.refreshed()).packFor(place, now);
  try {
    return await onShelf(shelf, (rulebook) => rulebook.packByVersion(packVersion));
  } catch (error) {
    if (!hasCode(error, 'pack-unknown')) throw error;
    const message = `no regulation pack ${packVersion}`;
    throw new DomainError('invalid-input', message, { issues: [{ path: 'packVersion', message }] });
  }
}

/** Another process may have published it a moment ago. */
async function onShelf<T>(shelf: RuleShelf, found: (rulebook: Rulebook) => T): Promise<T> {
  try {
    return found(await shelf.current());
  } catch (error) {
    if (!hasCode(error, 'pack-unknown') && !hasCode(error, 'calendar-unknown')) throw error;
    return found(await shelf.refreshed());
  }
}

function receivedAtOf({ body }: CommandRequest['command'], now: string): string {
  return 'receivedAt' in body && body.receivedAt !== undefined ? body.receivedAt : now;
}

async function siteOf(dependencies: CommandDependencies, id: string): Promise<Site> {
  const site = await dependencies.sites.find(id);
  if (!site) throw new DomainError('site-unknown', `no site ${id}`, { field: 'site', site: id });
  return site;
}

/** Whose key seals the free text: the complainant's; a case without a known person has one of its own. */
export function personOf(state: CaseState, decided: readonly DecidedEvent[], caseId: string): string {
  if (state.version > 0) return state.person ?? caseId;
  const person = (decided[0]?.data as { person?: string | null } | undefined)?.person;
  return person ?? caseId;
}
