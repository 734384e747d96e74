import { createHash } from 'node:crypto';
import { localDateOf } from '#libs/clock/civil.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { Site } from '#libs/contracts/site.js';
import { canonicalText } from '#libs/event-store/canonical-text.js';
import { Rulebook } from '#libs/policy/rulebook.js';
import { type Arrival, arrivalsOn } from './arrivals.js';
import type { GeneratedCommand } from './case-writer.js';
import { walkFamily } from './family-walk.js';
import { generatedSites, SITES_MAX } from './sites.js';

export interface GroupPlan {
  readonly sites: number;
  /** of history, ending at `now` */
  readonly days: number;
  readonly seed: number;
  /** the group's present, ISO-8601 UTC with milliseconds */
  readonly now: string;
}

/** An arrival with all that becomes of it, also in the cases that are opened from its own. */
export type Family = readonly GeneratedCommand[];

export interface PlannedGroup {
  readonly sites: readonly Site[];
  /** that come in from outside, in order of time; more are opened from them */
  readonly arrivals: readonly Arrival[];
  /** Each arrival, or each of those named, with all that becomes of it, walked as it is asked for: a group need not fit into memory. */
  readonly families: (of?: readonly Arrival[]) => Iterable<Family>;
}

export interface GeneratedGroup extends PlannedGroup {
  /** in the order in which they were given */
  readonly commands: readonly GeneratedCommand[];
  /** sha256 hex over all of it: the same plan gives the same digest */
  readonly digest: string;
}

const DAY_MS = 86_400_000;
export const DAYS_MAX = 3_650;

/** Days of so many whole months of the calendar before an instant. */
export function daysOfMonths(months: number, now: string): number {
  const from = new Date(now);
  from.setUTCMonth(from.getUTCMonth() - months);
  return Math.round((Date.parse(now) - from.getTime()) / DAY_MS);
}

/** A property group with its cases of all kinds, every fact by way of decide. Throws `invalid-input` for a plan out of bounds. */
export function planGroup(plan: GroupPlan): PlannedGroup {
  checkPlan(plan);
  const { now, days, seed } = plan;
  const sites = generatedSites(plan.sites);
  const from = new Date(Date.parse(now) - days * DAY_MS).toISOString();
  // With `now` in it, a second group of the same seed is another one and not a contradiction to the first.
  const group = `${seed}/${now}`;
  const rulebook = new Rulebook();
  const arrivals = sites
    .flatMap((site) => daysBetween(from, now, site.zone).flatMap((day) => arrivalsOn(site, day, { seed, group })))
    .filter(({ receivedAt }) => receivedAt >= from && receivedAt < now)
    .filter(isRegulatedBy(rulebook))
    .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0));
  const families = function* (of: readonly Arrival[] = arrivals) {
    for (const arrival of of) yield walkFamily(arrival, { until: now, rulebook });
  };
  return { sites, arrivals, families };
}

/** The first editions know complaints alone and no way from one case to another: history begins with the one that knows all. */
const isRegulatedBy =
  (rulebook: Rulebook) =>
  ({ site, kind, receivedAt }: Arrival): boolean => {
    const { kinds, links } = rulebook.packFor(site, receivedAt);
    return kinds[kind] !== undefined && links.length > 0;
  };

/** All of it at once. */
export function generateGroup(plan: GroupPlan): GeneratedGroup {
  const planned = planGroup(plan);
  const digest = new GroupDigest(planned.sites);
  const families = [...planned.families()];
  for (const family of families) digest.add(family);
  const commands = families
    .flat()
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.expectedVersion - b.expectedVersion));
  return { ...planned, families: () => families, commands, digest: digest.hex() };
}

/** Over the sites and every command with its facts, in the order of the families. */
export class GroupDigest {
  private readonly hash = createHash('sha256');

  constructor(sites: readonly Site[]) {
    this.hash.update(canonicalText(sites));
  }

  add(family: Family): void {
    for (const command of family) this.hash.update(canonicalText(command));
  }

  hex(): string {
    return this.hash.digest('hex');
  }
}

function daysBetween(from: string, to: string, zone: string): string[] {
  const last = localDateOf(to, zone);
  const days: string[] = [];
  for (let at = Date.parse(localDateOf(from, zone)); ; at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (day > last) return days;
    days.push(day);
  }
}

function checkPlan({ sites, days, seed, now }: GroupPlan): void {
  const bounds: [string, number, number, number][] = [
    ['sites', sites, 1, SITES_MAX],
    ['days', days, 1, DAYS_MAX],
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
