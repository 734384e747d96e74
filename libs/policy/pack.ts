import { z } from 'zod';
import { CASE_KINDS, SEVERITIES, TARGETS, budget, localDate, rung } from '#libs/contracts/case.js';
import { ROLES } from '#libs/contracts/event.js';

/** Facts that can meet an obligation. */
export const DEEDS = [
  'CaseHandedOver',
  'PlanPutToCustomer',
  'RemedyCompleted',
  'ResultTold',
  /** a revisit that reached the household */
  'RevisitRecorded',
  'PromiseKept',
] as const;
export type DeedName = (typeof DEEDS)[number];

/** Who fixed a figure: a clause of the documents, or the pack, where the documents leave it open. */
const choice = z.enum(['clause', 'own-choice']);

/** One step of a ladder, counted from the due instant in elapsed minutes. */
const step = z.strictObject({
  afterMinutes: z.number().int(),
  notify: z.enum(ROLES),
  meaning: rung.shape.meaning,
});

const ladder = z.strictObject({
  choice,
  /** in order of time; the step at 0 records the miss */
  steps: z
    .array(step)
    .min(1)
    .refine((steps) => steps.every((one, i) => i === 0 || one.afterMinutes > (steps[i - 1]?.afterMinutes ?? 0)), {
      message: 'steps must follow each other in time',
    })
    .refine((steps) => steps.some((one) => one.meaning === 'missed' && one.afterMinutes === 0), {
      message: 'the step at 0 minutes must record the miss',
    }),
});

const rule = z.strictObject({
  clause: z.string(),
  target: z.enum(TARGETS),
  /** only for cases of this severity */
  severity: z.enum(SEVERITIES).optional(),
  holder: z.enum(ROLES),
  /** `as-named`: the instant that the fact itself names (a promise, a source's target) */
  budget: z.union([budget, z.strictObject({ unit: z.literal('as-named') })]),
  choice,
  opensOn: z.enum(['reception', 'remedy-completed', 'promise-made', 'import']),
  /** D-3.5c: the date the household asks for replaces the budget */
  replacedByRequest: z.boolean().default(false),
  metBy: z.strictObject({ deed: z.enum(DEEDS), roles: z.array(z.enum(ROLES)).optional() }),
  ladder: z.string(),
});

/** A regulation as data. Versioned; a case keeps the version under which it was accepted. */
export const regulationPack = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    effectiveFrom: localDate,
    kinds: z.array(z.enum(CASE_KINDS)).min(1),
    ladders: z.record(z.string(), ladder),
    rules: z.array(rule),
    /** A fact may be told this many days (of 24 hours) after it happened; the importer is exempt. */
    lateFact: z.strictObject({ daysMax: z.number().int().positive(), choice }),
  })
  .superRefine((pack, context) => {
    const keys = pack.rules.map((one) => `${one.clause}/${one.target}`);
    if (new Set(keys).size !== keys.length) context.addIssue({ code: 'custom', message: 'a rule is there twice' });
    for (const one of pack.rules) {
      if (!(one.ladder in pack.ladders)) context.addIssue({ code: 'custom', message: `no ladder ${one.ladder}` });
    }
  });
export type RegulationPack = z.infer<typeof regulationPack>;
export type ObligationRule = RegulationPack['rules'][number];
export type LadderStep = RegulationPack['ladders'][string]['steps'][number];

/** `<id>@<version>`, as events carry it. */
export function packVersionOf(pack: Pick<RegulationPack, 'id' | 'version'>): string {
  return `${pack.id}@${pack.version}`;
}
