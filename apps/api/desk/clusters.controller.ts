import { Controller, Get, Inject, Query } from '@nestjs/common';
import { epochOf, isoOf } from '#libs/clock/instant-text.js';
import { streamOf } from '#libs/command-handler/append-request.js';
import { CLUSTER_LIMITS, type ClustersView } from '#libs/contracts/desk/clusters.js';
import { openFacts } from '#libs/desk/read-register.js';
import { type HouseholdCase, householdFigures, householdsIn } from '#libs/desk/repeat-households.js';
import { hasCapability } from '#libs/identity/permissions.js';
import { parseInput } from '../edge/parse-input.js';
import { type Caller, CallerOf } from '../edge/request-context.js';
import { type ApiParts, PARTS } from '../parts.js';
import { siteOfPath } from './desk-request.js';
import { clustersQuery } from './query-strings.js';

const DAY_MS = 86_400_000;

/** Like cases of a site that pile up, of all sites in scope without one; of a site the households that come again and again, too. */
@Controller('v1/clusters')
export class ClustersController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  async read(@Query() query: unknown, @CallerOf() caller: Caller): Promise<ClustersView> {
    const { site: id, days } = parseInput(clustersQuery, query, '?');
    const site = id === undefined ? null : (await siteOfPath(this.parts, caller, id)).id;
    const since = isoOf(epochOf(await this.parts.commands.store.now()) - days * DAY_MS);
    const sites = site === null ? caller.scope.sites : [site];
    const [clusters, ofHouseholds] = await Promise.all([
      this.parts.readModel.clusters({ sites, since: since.slice(0, 10) }),
      this.households(site, since, caller),
    ]);
    return { site, days, since, clusters, ...ofHouseholds };
  }

  /** Of one site, where its desk can speak with them. */
  private async households(
    site: string | null,
    since: string,
    { person }: Caller,
  ): Promise<Pick<ClustersView, 'looked' | 'more' | 'households'>> {
    if (site === null || !hasCapability(person, 'read-private')) return { looked: 0, more: false, households: [] };
    const limit = CLUSTER_LIMITS.cases;
    const found = await this.parts.readModel.recentCases({ site, since, limit: limit + 1 });
    const looked = found.slice(0, limit);
    const households = await this.notErased(householdsIn(looked));
    return { looked: looked.length, more: found.length > limit, households: households.map(householdFigures) };
  }

  /** ADR 9: the mark of an erased person stays in the chain, and nobody is told what it belongs to. */
  private async notErased(groups: readonly HouseholdCase[][]): Promise<HouseholdCase[][]> {
    const { store, vault } = this.parts.commands;
    const streams = await store.readStreams(groups.flat().map(({ caseId }) => streamOf(caseId)));
    const firsts = [...streams.values()].flatMap(([first]) => first ?? []);
    const opened = await openFacts(vault, firsts);
    const known = new Set(firsts.filter((_, place) => opened[place] !== null).map(({ streamId }) => streamId));
    return groups
      .map((theirs) => theirs.filter(({ caseId }) => known.has(streamOf(caseId))))
      .filter((theirs) => theirs.length >= CLUSTER_LIMITS.members);
  }
}
