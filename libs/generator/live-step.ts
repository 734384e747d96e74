import type { Command } from '#libs/contracts/commands.js';
import { isDomainError } from '#libs/contracts/errors.js';
import type { Actor, Role } from '#libs/contracts/event.js';
import type { Site } from '#libs/contracts/site.js';
import type { CaseState } from '#libs/domain/case.js';
import type { Chance } from './chance.js';
import { storyOf } from './complaint/story.js';
import type { ScriptedKind } from './script.js';
import { SCRIPTS, scriptOf } from './scripts.js';
import { tellerOf } from './teller.js';

/** The desk of a running stack, over its API or its command handler. */
export interface LiveDesk {
  readonly sites: readonly Site[];
  /** ids of open cases of the generated group, any number of them */
  openCases(): Promise<readonly string[]>;
  /** undefined: no such case */
  stateOf(caseId: string): Promise<CaseState | undefined>;
  /** Gives the command as that person, under a fresh command id. Throws what the rules refuse. */
  give(caseId: string, command: Command, actor: Actor): Promise<void>;
  /** the stack's clock, ISO-8601 UTC with milliseconds */
  now(): Promise<string>;
}

export interface LiveStepTaken {
  readonly caseId: string;
  readonly command: Command['type'];
}

/** Of 100 steps so many bring a new case, so that the desk never runs dry. */
const NEW_PERCENT = 15;
const NEW: Readonly<Record<ScriptedKind, number>> = {
  ...{ complaint: 40, repair: 25, enquiry: 15, 'service-order': 8, 'fee-reminder': 2, formality: 5, emergency: 5 },
};
const TRIES_MAX = 5;

/**
 * Somebody does the next thing with some open case, or a household comes anew; answers what was done, undefined where
 * nothing could be. Somebody else may have been faster: then another case is tried.
 */
export async function liveStep(chance: Chance, desk: LiveDesk): Promise<LiveStepTaken | undefined> {
  const cases = await desk.openCases();
  if (cases.length === 0 || chance.happens(NEW_PERCENT)) return openNew(chance, desk);
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const caseId = cases[chance.int(0, cases.length - 1)];
    const taken = caseId === undefined ? undefined : await stepOn(caseId, chance, desk);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

async function openNew(chance: Chance, desk: LiveDesk): Promise<LiveStepTaken | undefined> {
  const site = desk.sites[chance.int(0, Math.max(desk.sites.length - 1, 0))];
  if (site === undefined) return undefined;
  const caseId = chance.uuid();
  const opening = {
    caseId,
    site,
    teller: tellerOf(caseId, site),
    weather: 'fair',
    receivedAt: await desk.now(),
  } as const;
  const command = SCRIPTS[chance.weighted(NEW)].open(opening);
  return given(caseId, command, actorOf('agent', site.id), desk);
}

async function stepOn(caseId: string, chance: Chance, desk: LiveDesk): Promise<LiveStepTaken | undefined> {
  const state = await desk.stateOf(caseId);
  const site = desk.sites.find(({ id }) => id === state?.site);
  // The target of an imported case is its source's affair.
  if (state === undefined || site === undefined || state.closed || state.imported !== null) return undefined;
  const teller = tellerOf(caseId, site);
  // A person's own complaint tells another story; it is left to people.
  if (state.kind === 'complaint' && state.department !== storyOf(caseId, teller).topic.department) return undefined;
  const at = await desk.now();
  const step = scriptOf(state.kind)?.next({ caseId, site, teller, weather: 'fair', state, chance, at });
  return step && given(caseId, step.command(at), actorOf(step.role, site.id), desk);
}

async function given(
  caseId: string,
  command: Command,
  actor: Actor,
  desk: LiveDesk,
): Promise<LiveStepTaken | undefined> {
  try {
    await desk.give(caseId, command, actor);
    return { caseId, command: command.type };
  } catch (error) {
    if (isDomainError(error) && error.code !== 'store-unavailable') return undefined;
    throw error;
  }
}

/** As the demo's people are called. */
export function actorOf(role: Role, site: string): Actor {
  return { id: role === 'agent' || role === 'supervisor' ? `${role}@${site}` : role, role };
}
