import { z } from 'zod';

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

export const FIGURE_UNITS = [
  'rings',
  'seconds',
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'quarters',
  'years',
  'times-a-week',
  'times-a-month',
  'characters-a-minute',
  'points',
  'items',
  'percent',
  'fields',
  'signatures',
  'CNY',
  'CNY-a-point',
  'times-the-fine',
] as const;

/** What the amount is to the matter: a limit, a rhythm, or the figure itself. */
export const FIGURE_BOUNDS = ['is', 'within', 'at-least', 'at-most', 'above', 'below', 'every'] as const;

const quantity = z
  .strictObject({
    /** of what, where a clause has several figures */
    of: words.optional(),
    bound: z.enum(FIGURE_BOUNDS),
    amount: z.number(),
    /** the upper end of a range */
    upTo: z.number().optional(),
    unit: z.enum(FIGURE_UNITS),
  })
  .refine(({ amount, upTo }) => upTo === undefined || upTo > amount, 'a range ends above its start');

/** A number with its unit, or a time that is no number (the same day, Monday at half past two). */
const figure = z.union([quantity, words]);

/** `test` is a path from the project's root. */
const status = z.discriminatedUnion('is', [
  /** some part of the pack `property-cn` cites it; `test` where the domain refuses or acts by it too, else it is data */
  // `person`: what of it people do, and the product does not
  z.strictObject({ is: z.literal('pack'), test: z.string().optional(), person: words.optional() }),
  z.strictObject({ is: z.literal('domain-rule'), test: z.string() }),
  z.strictObject({ is: z.literal('planned') }),
  /** kept by a person and not by the product */
  z.strictObject({ is: z.literal('person'), why: words }),
]);

export const CLAUSE_ID = /^(?:[PDRA]|C[1-5])-[0-9A-Za-z][0-9A-Za-z.+-]*$/;

const clauseText = words.extend({ figure: z.array(figure).min(1).optional(), status });

export const registerSection = z.strictObject({
  id: z.enum(['complaint', 'repairs', 'desk', 'programmes', 'assessment']),
  title: words,
  clauses: z.record(z.string().regex(CLAUSE_ID), clauseText),
  /** rules of the section that the documents give no number */
  unnumbered: z.array(words).default([]),
});

export type RegisterSection = z.infer<typeof registerSection>;
/** As a section file writes it. */
export type RegisterSectionData = z.input<typeof registerSection>;
export type ClauseFigure = z.infer<typeof figure>;
export type ClauseStatus = z.infer<typeof status>;
export type ClauseLanguage = 'zh' | 'en';

/** One rule of the documents, in our own words. */
export type Clause = z.infer<typeof clauseText> & { readonly id: string; readonly section: RegisterSection['id'] };
