import { z } from 'zod';

/** 128 bits of a keyed hash, hex: equal marks are equal texts, and no text is to be had from a mark. */
const mark = z.string().regex(/^[0-9a-f]{32}$/);

/** What tells that two cases are of one household, one contact or in the same words, without saying which. */
export const marks = z.strictObject({
  household: mark.optional(),
  contact: mark.optional(),
  /** of what was said */
  words: mark.optional(),
});
export type Marks = z.infer<typeof marks>;
