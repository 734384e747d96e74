import { z } from 'zod';
import { WRITTEN } from './case.js';

/** The list's address: names and values of its filters, columns, sort and density. The page knows what they mean. */
const search = z
  .record(z.string().regex(/^[a-z][a-z-]{0,29}$/), z.string().max(300))
  .refine((named) => Object.keys(named).length <= 30, 'at most 30 settings');

export const saveView = z.strictObject({
  /** of a view to replace; absent for a new one */
  viewId: z.uuid().optional(),
  name: z.string().trim().min(1).max(60).regex(WRITTEN, 'a text is expected'),
  /** for all who work at the sites in my scope; supervisors' */
  team: z.boolean().default(false),
  search,
});
export type SaveView = z.infer<typeof saveView>;

export const savedView = z.object({
  viewId: z.uuid(),
  name: z.string(),
  team: z.boolean(),
  /** mine to replace and to remove */
  mine: z.boolean(),
  search: z.record(z.string(), z.string()),
});
export type SavedView = z.infer<typeof savedView>;

export const savedViews = z.object({ items: z.array(savedView) });
export const viewRemoved = z.object({ viewId: z.uuid() });
