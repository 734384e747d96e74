import { CN_CALENDAR } from '#libs/clock/calendars/cn.js';
import { GB_CALENDAR } from '#libs/clock/calendars/gb.js';
import { localDateOf } from '#libs/clock/civil.js';
import type { CalendarLayer } from '#libs/clock/ledger/calendar-layer.js';
import { type Calendar, compileCalendar } from '#libs/clock/ledger/calendar.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { Site } from '#libs/contracts/site.js';
import { type PackOverlay, pinned } from './overlay.js';
import { type PinnedPack, type RegulationPack, versionOf } from './pack.js';
import { PACKS } from './registry.js';
import type { SiteFacts } from './site-facts.js';

/** A week without holidays, for sites of a country whose list nobody has given. */
const PLAIN_WEEK: CalendarLayer = {
  id: 'week',
  version: '1',
  week: Object.fromEntries(
    (['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map((day) => [day, [['09:00', '17:00']]]),
  ),
  knownYears: 'all',
};
export const CALENDARS: readonly CalendarLayer[] = [PLAIN_WEEK, CN_CALENDAR, GB_CALENDAR];

/** Where a document counts: everywhere, in a region, at a site. */
export interface Scope {
  readonly level: 'group' | 'region' | 'site';
  readonly name: string;
}

/** A calendar's layer as published: without a scope it is a base that others build on, under its id. */
export interface PublishedCalendar {
  readonly scope: Scope | null;
  readonly layer: CalendarLayer;
}

export interface RuleDocuments {
  readonly packs: readonly RegulationPack[];
  readonly overlays: readonly PackOverlay[];
  readonly calendars: readonly PublishedCalendar[];
  readonly siteFacts?: readonly SiteFacts[];
}

export type Place = Pick<Site, 'id' | 'region' | 'zone'>;

/**
 * The rules in force: what this build carries and what was published since, in order of publication. Pure; answers the
 * same for ever as long as no document is added. Versions that cases are pinned to stay findable.
 */
export class Rulebook {
  readonly #packs: readonly RegulationPack[];
  readonly #overlays: readonly PackOverlay[];
  readonly #calendars: readonly PublishedCalendar[];
  readonly #siteFacts: readonly SiteFacts[];
  readonly #pinned = new Map<string, PinnedPack>();
  readonly #compiled = new Map<string, Calendar>();

  constructor(published: RuleDocuments = { packs: [], overlays: [], calendars: [] }) {
    this.#packs = [...PACKS, ...published.packs];
    this.#overlays = published.overlays;
    this.#siteFacts = published.siteFacts ?? [];
    this.#calendars = [...CALENDARS.map((layer) => ({ scope: null, layer })), ...published.calendars];
  }

  /** The pack for a case received at the place at that instant: the base that its overlays extend, as of the local date. */
  packFor(place: Place, receivedAt: string): PinnedPack {
    const date = localDateOf(receivedAt, place.zone);
    const overlays = scopesOf(place).flatMap((scope) => {
      const theirs = this.#overlays.filter((one) => sameScope(one.scope, scope) && one.effectiveFrom <= date);
      return latest(theirs) ?? [];
    });
    const base = overlays.at(-1)?.extends ?? DEFAULT_PACK;
    const candidates = this.#packs.filter((pack) => pack.id === base);
    // A case received before the first version took effect is judged by that one all the same: some rule has to count.
    const pack = latest(candidates.filter((one) => one.effectiveFrom <= date)) ?? candidates[0];
    if (pack === undefined) throw new DomainError('pack-unknown', `no regulation pack ${base}`, { pack: base });
    return this.#pin(
      pack,
      overlays.filter((one) => one.extends === base),
    );
  }

  /** By `<id>@<version>` and its overlays, as events carry it. Throws `pack-unknown`. */
  packByVersion(packVersion: string): PinnedPack {
    const known = this.#pinned.get(packVersion);
    if (known !== undefined) return known;
    const [first = '', ...rest] = packVersion.split('+');
    const pack = this.#packs.find((one) => versionOf(one) === first);
    const overlays = rest.map((name) => this.#overlays.find((one) => versionOf(one) === name));
    if (pack === undefined || overlays.some((one) => one === undefined)) {
      throw new DomainError('pack-unknown', `no regulation pack ${packVersion}`, { pack: packVersion });
    }
    return this.#pin(
      pack,
      overlays.filter((one) => one !== undefined),
    );
  }

  /** Working time at the place: the calendar of its pack where that is of the same zone, else its zone's, else a plain week. */
  calendarFor(place: Place, receivedAt: string, wanted = this.packFor(place, receivedAt).calendar): Calendar {
    const bases = this.#calendars.filter(
      ({ scope, layer }) => scope === null && (layer.zone ?? place.zone) === place.zone,
    );
    const country =
      bases.filter(({ layer }) => layer.id === wanted).at(-1) ??
      bases.filter(({ layer }) => layer.zone === place.zone).at(-1);
    const inner = scopesOf(place).flatMap((scope) => {
      const theirs = this.#calendars.filter(
        (one) => one.scope !== null && sameScope(one.scope, scope) && (one.layer.zone ?? place.zone) === place.zone,
      );
      return theirs.at(-1)?.layer ?? [];
    });
    return this.#compile([country?.layer ?? PLAIN_WEEK, ...inner], place.zone);
  }

  /** By the version that facts carry. Throws `calendar-unknown`. */
  calendarByVersion(calendarVersion: string, zone: string): Calendar {
    const layers = calendarVersion.split('+').map((name) => {
      const found = this.#calendars.find(({ layer }) => versionOf(layer) === name);
      if (found === undefined) {
        throw new DomainError('calendar-unknown', `no calendar ${name}`, { calendar: calendarVersion });
      }
      return found.layer;
    });
    return this.#compile(layers, zone);
  }

  /** Every base pack, oldest first. */
  packs(): readonly RegulationPack[] {
    return this.#packs;
  }

  overlays(): readonly PackOverlay[] {
    return this.#overlays;
  }

  calendars(): readonly PublishedCalendar[] {
    return this.#calendars;
  }

  /** What the site tells those who ask: its latest document; undefined where it has published none. */
  siteFacts(site: string): SiteFacts | undefined {
    return this.#siteFacts.findLast((one) => one.site === site);
  }

  #pin(pack: RegulationPack, overlays: readonly PackOverlay[]): PinnedPack {
    const key = [pack, ...overlays].map(versionOf).join('+');
    const known = this.#pinned.get(key);
    if (known !== undefined) return known;
    const made = pinned(pack, overlays);
    this.#pinned.set(key, made);
    return made;
  }

  #compile(layers: readonly CalendarLayer[], zone: string): Calendar {
    const key = `${layers.map(versionOf).join('+')} ${zone}`;
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    // The site's own zone counts; it is no layer of its own, so it is not part of the version.
    const last = layers.at(-1)!;
    const made = compileCalendar([...layers.slice(0, -1), { ...last, zone }]);
    this.#compiled.set(key, made);
    return made;
  }
}

export const DEFAULT_PACK = 'property-cn';

function scopesOf({ id, region }: Place): Scope[] {
  return [
    { level: 'group', name: '*' },
    { level: 'region', name: region },
    { level: 'site', name: id },
  ];
}

function sameScope(one: Scope, other: Scope): boolean {
  return one.level === other.level && (one.level === 'group' || one.name === other.name);
}

/** Of several in force the one that took effect last; of equals the one published last. */
function latest<T extends { readonly effectiveFrom: string }>(documents: readonly T[]): T | undefined {
  return documents.reduce<T | undefined>(
    (kept, one) => (kept === undefined || one.effectiveFrom >= kept.effectiveFrom ? one : kept),
    undefined,
  );
}
