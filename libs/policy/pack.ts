import { z } from 'zod';
import { CASE_KINDS, SEVERITIES, STAGES, TARGETS, budget, localDate, rung } from '#libs/contracts/case.js';
import { CHECKLIST_SORTS, FORMALITY_TYPES } from '#libs/contracts/formality/words.js';
import { WAITED_FOR } from '#libs/contracts/shared/words.js';
import { CHILD_CLOSES } from '#libs/contracts/shared/relations.js';
import { ROLES } from '#libs/contracts/event.js';

/** Who fixed a figure: a clause of the documents, or the pack, where the documents leave it open. */
export const choice = z.enum(['clause', 'own-choice']);
/** Every text of a pack stands in both languages. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const clause = z.string().min(1);
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens are expected');
export const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'a version x.y.z is expected');

/** Values of fields of a fact's data; each field has to have one of its values. */
const where = z.record(z.string(), z.array(z.union([z.string(), z.number(), z.boolean()])).min(1));
/** A fact, by its type (one of several) and perhaps by its data. */
const factPattern = z.strictObject({
  fact: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  where: where.optional(),
});
export type FactPattern = z.infer<typeof factPattern>;

/** One step of a ladder, counted from the due instant in elapsed minutes. */
const step = z.strictObject({
  afterMinutes: z.number().int(),
  notify: z.enum(ROLES),
  meaning: rung.shape.meaning,
});

export const ladder = z.strictObject({
  clause: clause.optional(),
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

/** `as-named`: the instant that a field of the opening fact's data names (a promise, a source's target). */
const ruleBudget = z.union([budget, z.strictObject({ unit: z.literal('as-named'), field: z.string() })]);

/** What a case of which kind owes to whom, when. */
export const rule = z.strictObject({
  kind: z.enum(CASE_KINDS).default('complaint'),
  clause,
  target: z.enum(TARGETS),
  /** one of several promises of a clause (a task of a plan): its name; a case is given each of them once */
  item: id.optional(),
  what: bilingual,
  /** only for cases of this severity */
  severity: z.enum(SEVERITIES).optional(),
  /** only in these rounds of plan and answer (P-5), 1.. */
  rounds: z.strictObject({ from: z.number().int().positive(), to: z.number().int().positive().optional() }).optional(),
  /** only while the case waits for somebody */
  whileWaiting: z.boolean().default(false),
  holder: z.enum(ROLES),
  budget: ruleBudget,
  choice,
  opensOn: factPattern.extend({
    /** where the budget counts from: the fact itself, or the reception of the case, however late the fact comes */
    countedFrom: z.enum(['fact', 'reception']).default('fact'),
  }),
  /** opened anew by each such fact: the field of its data that numbers them, the same in the fact that meets it */
  each: z.string().optional(),
  /** D-3.5c: the date the household asks for replaces the budget */
  replacedByRequest: z.boolean().default(false),
  metBy: factPattern,
  /** owed again by this fact, where it had been met; the time in between is a pause */
  reopensOn: factPattern.optional(),
  /** reasons of waits that stop its clock */
  suspendableBy: z.array(id).default([]),
  extension: z
    .strictObject({
      clause,
      choice,
      /** the longest budget, counted from the same opening */
      budget,
      approvers: z.array(z.enum(ROLES)).min(1),
      timesMax: z.number().int().positive().default(1),
    })
    .optional(),
  ladder: z.string(),
  /** what has to be on record for it to count as done */
  proof: bilingual.optional(),
  consequence: bilingual.optional(),
});

/** Why a case may wait, and for whom (P-N3). */
export const waitReason = z.strictObject({ id, clause, text: bilingual, waitingFor: z.enum(WAITED_FOR), choice });

/** D-2: what a formality consists of. */
export const checklist = z.strictObject({
  type: z.enum(FORMALITY_TYPES),
  clause,
  choice,
  items: z
    .array(z.strictObject({ id, sort: z.enum(CHECKLIST_SORTS), text: bilingual }))
    .min(1)
    .refine((items) => new Set(items.map((one) => one.id)).size === items.length, {
      message: 'an item is there twice',
    }),
});

/** How a case may be opened from another one, and what that means for the end of both. */
export const link = z.strictObject({
  id,
  clause,
  choice,
  text: bilingual,
  /** of the case that it is opened from; default any */
  of: z
    .array(z.enum(CASE_KINDS))
    .min(1)
    .default([...CASE_KINDS]),
  /** of the case that is opened; default any */
  kinds: z
    .array(z.enum(CASE_KINDS))
    .min(1)
    .default([...CASE_KINDS]),
  /** the parent is put away only once this child has ended */
  holdsArchive: z.boolean(),
  closes: z.enum(CHILD_CLOSES),
});
export type LinkData = z.input<typeof link>;

/** Somebody who did one thing in an earlier round of plan and answer may not do the other, in the rounds named. */
export const separation = z.strictObject({
  clause,
  did: z.array(z.string()).min(1),
  mayNot: z.string(),
  rounds: z.strictObject({ from: z.number().int().positive() }).optional(),
  text: bilingual,
});

const stageRow = z.strictObject({
  clause,
  text: bilingual,
  /** commands of the kind that this regulation does not know in this stage */
  forbids: z.array(z.string()).default([]),
});

/** Of which the amount is a number, a range up to `upTo`, or a word; `as-named`: the field that names the instant. */
const otherFigure = z.strictObject({
  unit: z.string(),
  amount: z.union([z.number(), z.string()]),
  upTo: z.number().optional(),
});

/** A figure that no case's clock runs on: an interval, a cadence, a limit. */
export const figure = z.strictObject({
  id,
  clause,
  choice,
  text: bilingual,
  value: z.union([budget, otherFigure]),
  /** a consequence for staff: put to a named person to decide, never decided here, and off in a new site */
  proposal: z.literal(true).optional(),
});
export type FigureData = z.input<typeof figure>;

/** An item of the month's score, or its start, cap and grades. Points are signed: what is taken off is below zero. */
export const score = z
  .strictObject({
    id,
    clause,
    choice: choice.default('clause'),
    of: z.enum(['start', 'cap', 'plus', 'light', 'medium', 'heavy', 'discretion', 'grade']),
    text: bilingual,
    points: z.number().optional(),
    /** a range, ends included; of a grade its boundaries */
    pointsMin: z.number().optional(),
    pointsMax: z.number().optional(),
    /** boundaries of a grade that belong to the one beside it */
    minExcluded: z.literal(true).optional(),
    maxExcluded: z.literal(true).optional(),
    /** at most once in a month, however often it happens */
    oncePerMonth: z.literal(true).optional(),
    /** whole minutes over the controlled time, rounded down, ends included */
    overMinutes: z.strictObject({ from: z.number().int(), to: z.number().int().optional() }).optional(),
    /** so many items of one of these degrees within a month */
    itemsMin: z.strictObject({ light: z.number().int(), medium: z.number().int() }).optional(),
  })
  .refine(({ points, pointsMin, pointsMax }) => (points ?? pointsMin ?? pointsMax) !== undefined, {
    message: 'points are missing',
  });
export type ScoreData = z.input<typeof score>;

/** Words that outgoing text does without; `own-choice` where the documents name a kind of words and the pack its examples. */
const wording = z.strictObject({
  id,
  clause,
  choice: choice.default('clause'),
  words: z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }),
  advice: bilingual,
});
export type WordingData = z.input<typeof wording>;

const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time HH:mm is expected');

/** What may be said in a scene; the documents' own sentences stay theirs. What `when` leaves out counts always. */
const script = z.strictObject({
  id,
  clause,
  choice: choice.default('own-choice'),
  scene: z.enum(['greeting', 'wish', 'line']),
  when: z.strictObject({
    /** of a greeting: local time from (inclusive) to (exclusive) */
    from: localTime.optional(),
    to: localTime.optional(),
    /** of a wish: the holiday's Chinese name in the site's calendar */
    festival: z.string().optional(),
    kinds: z.array(z.enum(CASE_KINDS)).optional(),
    stages: z.array(z.enum(STAGES)).optional(),
    topics: z.array(z.string()).optional(),
  }),
  text: bilingual,
});
export type ScriptData = z.input<typeof script>;

/** `on`: the fact that it goes with. The text names what is filled in as `{reference}`; see `NOTICE_FIELDS`. */
const notice = z.strictObject({ id, clause, on: z.string(), to: z.enum(ROLES), text: bilingual });
export type NoticeData = z.input<typeof notice>;
/** Nothing personal: a notice may leave by any channel. */
export const NOTICE_FIELDS = ['reference', 'clause', 'what', 'due', 'by'] as const;

/** A regulation as data. Versioned, effective-dated and signed off; a case keeps the version under which it was accepted. */
export const regulationPack = z
  .strictObject({
    id,
    version,
    title: bilingual,
    effectiveFrom: localDate,
    signedOff: z.strictObject({ by: z.string().min(1), on: localDate }),
    /** id of the calendar its working time is counted by where a site has none of its own */
    calendar: z.string(),
    kinds: z.partialRecord(
      z.enum(CASE_KINDS),
      z.strictObject({ clause, text: bilingual, stages: z.partialRecord(z.enum(STAGES), stageRow) }),
    ),
    severities: z.partialRecord(z.enum(SEVERITIES), z.strictObject({ clause, text: bilingual })),
    ladders: z.record(z.string(), ladder),
    rules: z.array(rule),
    reasons: z.array(waitReason).default([]),
    separations: z.array(separation).default([]),
    checklists: z.array(checklist).default([]),
    links: z.array(link).default([]),
    figures: z.array(figure).default([]),
    scores: z.array(score).default([]),
    wording: z.array(wording).default([]),
    notices: z.array(notice).default([]),
    scripts: z.array(script).default([]),
    /** A fact may be told this many days (of 24 hours) after it happened; the importer is exempt. */
    lateFact: z.strictObject({ clause: z.string(), daysMax: z.number().int().positive(), choice }),
  })
  .superRefine((pack, context) => {
    const refuse = (message: string, path: (string | number)[]) => context.addIssue({ code: 'custom', message, path });
    const keys = new Set<string>();
    for (const [at, one] of pack.rules.entries()) {
      const key = ruleKey(one);
      if (keys.has(key)) refuse('a rule is there twice', ['rules', at]);
      keys.add(key);
      if (!(one.ladder in pack.ladders)) refuse(`no ladder ${one.ladder}`, ['rules', at, 'ladder']);
      const unknown = one.suspendableBy.find((reason) => !pack.reasons.some((known) => known.id === reason));
      if (unknown !== undefined) refuse(`no reason ${unknown}`, ['rules', at, 'suspendableBy']);
    }
  });
export type RegulationPack = z.infer<typeof regulationPack>;
export type ObligationRule = RegulationPack['rules'][number];
export type LadderStep = RegulationPack['ladders'][string]['steps'][number];
export type WaitReason = z.infer<typeof waitReason>;

/** What a case is judged under: a pack with what its region and site add, and the version that names them all. */
export interface PinnedPack extends RegulationPack {
  /** `<id>@<version>`, then the same of each overlay after a `+`; events carry it */
  readonly packVersion: string;
}

/** One rule of a pack: kind, clause and target, and the item where a clause has several. */
export function ruleKey({ kind, clause: its, target, item }: RuleRef): string {
  return `${kind}/${its}/${target}${item === undefined ? '' : `#${item}`}`;
}
type RuleRef = Pick<ObligationRule, 'kind' | 'clause' | 'target'> & { readonly item?: string | undefined };

/** `<id>@<version>`. */
export function versionOf(document: { readonly id: string; readonly version: string }): string {
  return `${document.id}@${document.version}`;
}
