import { z } from 'zod';
import { text } from '../shared/fields.js';

/** `YYYY-MM`, on the clocks of the site. */
export const month = z.string().regex(/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/, 'a month YYYY-MM is expected');

/** What a command to one of the desk's registers answers with. */
export const deskAnswer = z.object({
  /** of the entry, the swap, the book */
  id: z.uuid(),
  /** of the register's stream after it */
  version: z.number().int(),
  /** the key had been used with the same body: this is the first answer, nothing was added */
  duplicate: z.boolean(),
});
export type DeskAnswer = z.infer<typeof deskAnswer>;

/** Opened personal data; null once erased. */
export const opened = z.record(z.string(), z.unknown()).nullable();

/** `YYYY-MM-DD`, on the clocks of the site. */
export { localDate as day } from '../case.js';

export const words = text(1_000);
