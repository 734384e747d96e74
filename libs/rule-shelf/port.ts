import { z } from 'zod';
import { WEEKDAYS } from '#libs/clock/ledger/calendar-layer.js';
import { localDate } from '#libs/contracts/case.js';
import { packOverlay } from '#libs/policy/overlay.js';
import { regulationPack } from '#libs/policy/pack.js';
import { siteFacts } from '#libs/policy/site-facts.js';
import type { Rulebook } from '#libs/policy/rulebook.js';

const hours = z.array(z.tuple([z.string(), z.string()]));
const calendarLayer = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^[A-Za-z0-9.-]+$/),
  zone: z.string().optional(),
  week: z.partialRecord(z.enum(WEEKDAYS), hours).optional(),
  days: z
    .array(
      z.strictObject({
        date: localDate,
        works: z.boolean(),
        hours: hours.optional(),
        like: z.enum(WEEKDAYS).optional(),
        name: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
      }),
    )
    .optional(),
  dropsInheritedDays: z.boolean().optional(),
  knownYears: z.union([z.array(z.number().int()), z.literal('all')]).optional(),
});

/** A document as it is published: data that the product reads, never code. */
export const ruleDocument = z.discriminatedUnion('sort', [
  z.strictObject({ sort: z.literal('pack'), pack: regulationPack }),
  z.strictObject({ sort: z.literal('overlay'), overlay: packOverlay }),
  z.strictObject({
    sort: z.literal('calendar'),
    /** without one it is a base under its id, as `cn` is */
    scope: z.strictObject({ level: z.enum(['group', 'region', 'site']), name: z.string() }).nullable(),
    layer: calendarLayer,
  }),
  z.strictObject({ sort: z.literal('site-facts'), facts: siteFacts }),
]);
export type RuleDocument = z.infer<typeof ruleDocument>;

/** The rules that count: those of the build and those published since. */
export interface RuleShelf {
  /** At most a few seconds behind what others published. */
  current(): Promise<Rulebook>;
  /** Everything that was published before the call. */
  refreshed(): Promise<Rulebook>;
  /** Adds a document. Throws `pack-invalid` where it does not fit what is there, `nothing-to-do` for a version that is there. */
  publish(document: RuleDocument, by: string): Promise<void>;
}

/** `id@version` and sort of a document. */
export function nameOf(document: RuleDocument): {
  readonly sort: string;
  readonly id: string;
  readonly version: string;
} {
  const { sort } = document;
  if (sort === 'site-facts') return { sort, id: document.facts.site, version: document.facts.version };
  const named = sort === 'pack' ? document.pack : sort === 'overlay' ? document.overlay : document.layer;
  return { sort, id: named.id, version: named.version };
}
