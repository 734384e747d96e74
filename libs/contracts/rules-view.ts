import { z } from 'zod';
import { CASE_KINDS, SEVERITIES, TARGETS, rung } from './case.js';
import { ROLES } from './event.js';

const bilingual = z.object({ zh: z.string(), en: z.string() });

/** The rules in force at a site today, as a reader of the rule book wants them. */
export const rulesView = z.object({
  site: z.string(),
  zone: z.string(),
  /** `<id>@<version>` with its overlays, as facts carry it */
  packVersion: z.string(),
  /** local date */
  effectiveFrom: z.string(),
  calendarVersion: z.string(),
  /** every edition there is, the oldest first; cases stay with theirs until somebody with the right moves them */
  editions: z.array(z.object({ packVersion: z.string(), effectiveFrom: z.string(), rules: z.number().int() })),
  rules: z.array(
    z.object({
      clause: z.string(),
      kind: z.enum(CASE_KINDS),
      target: z.enum(TARGETS),
      item: z.string().nullable(),
      what: bilingual,
      severity: z.enum(SEVERITIES).nullable(),
      holder: z.enum(ROLES),
      /** how long, said in words; of a promise: as promised */
      budget: bilingual,
      /** the documents leave the figure open, and the pack chose it */
      ownChoice: z.boolean(),
      suspendableBy: z.array(bilingual),
      ladder: z.array(z.object({ afterMinutes: z.number().int(), notify: z.enum(ROLES), meaning: rung.shape.meaning })),
    }),
  ),
});
export type RulesView = z.infer<typeof rulesView>;
