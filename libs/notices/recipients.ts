import { z } from 'zod';
import { ROLES } from '#libs/contracts/event.js';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Who is told what a role is told, and how. */
export const recipient = z.strictObject({
  /** subject of the person's token */
  person: z.string().min(1).max(200),
  role: z.enum(ROLES),
  /** `*`: every site */
  site: z.string().min(1).max(120).default('*'),
  language: z.enum(LANGUAGES).default('zh'),
  email: z.email().nullable().default(null),
  webhook: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  /** reminders at any hour, not in the site's working time alone */
  anyHours: z.boolean().default(false),
});
export type Recipient = z.infer<typeof recipient>;

/** A list as it is published: it replaces the one before. */
export const recipientList = z.strictObject({ recipients: z.array(recipient).max(50_000) });

export interface Recipients {
  all(): Promise<readonly Recipient[]>;
  /** Replaces the whole list in one transaction. */
  publish(recipients: readonly Recipient[]): Promise<void>;
}

/** Those of the role at the site; of one person the entry that names the site counts before `*`. */
export function recipientsOf(all: readonly Recipient[], role: string, site: string): readonly Recipient[] {
  const found = new Map<string, Recipient>();
  for (const one of all) {
    if (one.role !== role || (one.site !== '*' && one.site !== site)) continue;
    if (one.site !== '*' || !found.has(one.person)) found.set(one.person, one);
  }
  return [...found.values()];
}
