import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { v5 as uuidv5 } from 'uuid';
import { DomainError } from '#libs/contracts/errors.js';
import type { Site } from '#libs/contracts/site.js';
import { Rulebook } from '#libs/policy/rulebook.js';
import { type GeneratedCommand, walkCase } from './case-walk.js';
import { Chance } from './chance.js';
import { generatedSites, SITES_MAX } from './sites.js';
import { storyOf } from './story.js';

export interface GroupPlan {
  readonly sites: number;
  readonly cases: number;
  /** of history, ending at `now` */
  readonly days: number;
  readonly seed: number;
  /** the group's present, ISO-8601 UTC with milliseconds */
  readonly now: string;
}

export interface GeneratedGroup {
  readonly sites: readonly Site[];
  /** in the order in which they were given */
  readonly commands: readonly GeneratedCommand[];
  /** sha256 hex over all of it: the same plan gives the same digest */
  readonly digest: string;
}

/** Any constant will do. */
const GENERATED_NAMESPACE = 'c0a4b7de-52f1-5d0e-8a34-6a1d3f0b9e57';
const DAY_SECONDS = 86_400;
/** Of 100 cases so many came in lately and are under way; the others had time to end. */
const RECENT_PERCENT = 32;
const RECENT_DAYS = 2;

/** A group of sites with its cases, every fact by way of decide. Throws `invalid-input` for a plan out of bounds. */
export function generateGroup(plan: GroupPlan): GeneratedGroup {
  checkPlan(plan);
  const chance = new Chance(plan.seed);
  const sites = generatedSites(plan.sites);
  const [firstSite, ...otherSites] = sites;
  if (firstSite === undefined) throw new DomainError('invalid-input', 'a group has sites');
  const rulebook = new Rulebook();
  const commands = Array.from({ length: plan.cases }, (_, index) => {
    const own = chance.fork();
    const site = own.pick([firstSite, ...otherSites]);
    const recent = own.happens(RECENT_PERCENT);
    // With `now` in it, a second group of the same seed is another one and not a contradiction to the first.
    const caseId = uuidv5(`${plan.seed}/${plan.now}/${index}`, GENERATED_NAMESPACE);
    const story = storyOf(caseId, site, recent ? own.int(80, 160) : undefined);
    const receivedAt = receivedIn(plan, own, recent);
    return walkCase({ caseId, site, story, receivedAt, until: plan.now, rulebook }, own);
  });
  const inOrder = commands
    .flat()
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.expectedVersion - b.expectedVersion));
  return { sites, commands: inOrder, digest: digestOf(sites, inOrder) };
}

function receivedIn({ now, days }: GroupPlan, chance: Chance, recent: boolean): string {
  const recentSeconds = Math.min(RECENT_DAYS, days) * DAY_SECONDS;
  const ago = recent
    ? chance.int(600, recentSeconds)
    : chance.int(recentSeconds, Math.max(days * DAY_SECONDS, recentSeconds));
  return new Date(Date.parse(now) - ago * 1_000 + chance.int(0, 999)).toISOString();
}

function checkPlan({ sites, cases, days, seed, now }: GroupPlan): void {
  const bounds: [string, number, number, number][] = [
    ['sites', sites, 1, SITES_MAX],
    ['cases', cases, 1, 1_000_000],
    ['days', days, 1, 3_650],
    ['seed', seed, 0, 0x7fff_ffff],
  ];
  for (const [name, value, from, to] of bounds) {
    if (Number.isSafeInteger(value) && value >= from && value <= to) continue;
    throw new DomainError('invalid-input', `${name}: a whole number from ${from} to ${to} is expected`, {
      field: name,
    });
  }
  if (Number.isNaN(Date.parse(now))) throw new DomainError('invalid-input', `now: no instant ${now}`, { field: 'now' });
}

function digestOf(sites: readonly Site[], commands: readonly GeneratedCommand[]): string {
  const hash = createHash('sha256').update(canonicalize(sites) ?? '');
  for (const command of commands) hash.update(canonicalize(command) ?? '');
  return hash.digest('hex');
}
