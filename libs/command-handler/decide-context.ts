import { DomainError } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { Site } from '#libs/contracts/site.js';
import type { CaseState, DecideContext } from '#libs/domain/case.js';
import { currentPack, packByVersion } from '#libs/policy/registry.js';
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
  const body = request.command.body;
  const site = state.version === 0 && 'site' in body ? await siteOf(dependencies, body.site) : undefined;
  return {
    caseId: request.caseId,
    now,
    actor: request.actor,
    // A case keeps the pack that it was accepted under.
    pack: state.version === 0 ? currentPack() : packByVersion(state.packVersion),
    simulation: dependencies.simulation,
    ...(site ? { site } : {}),
  };
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
