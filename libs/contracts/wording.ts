import { z } from 'zod';

/** One thing that outgoing text does better without: which rule, what was found, what to say instead. */
export const wordingAdvice = z.object({
  /** field of the command's body; absent where a plain text was looked at */
  field: z.string().optional(),
  rule: z.string(),
  clause: z.string(),
  /** as the text has it */
  found: z.array(z.string()),
  advice: z.object({ zh: z.string(), en: z.string() }),
});
export type WordingAdvice = z.infer<typeof wordingAdvice>;

export const wordingCheck = z.object({
  wording: z.array(wordingAdvice),
  /** false: the case is closed and the text complains (P-N4); it may not go out */
  mayGoOut: z.boolean(),
  refusedBy: z.string().nullable(),
});
export type WordingCheck = z.infer<typeof wordingCheck>;
