import { z } from 'zod';

export const DOINGS = ['reading', 'writing', 'gone'] as const;

/** What a page tells of whoever sits before it. `page`: one open page of one browser. */
export const presenceShown = z.strictObject({ page: z.uuid(), doing: z.enum(DOINGS) });

const present = z.object({
  person: z.string(),
  name: z.string(),
  doing: z.enum(['reading', 'writing']),
  /** since when somebody of that name has been there */
  since: z.string(),
});
export type Present = z.infer<typeof present>;

/** Everybody at the case but the asker; also the data of the stream's event `presence`. */
export const presentAtCase = z.object({ caseId: z.string(), present: z.array(present) });
export type PresentAtCase = z.infer<typeof presentAtCase>;
