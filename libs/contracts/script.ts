import { z } from 'zod';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const scriptLine = z.object({
  id: z.string(),
  clause: z.string(),
  text: bilingual,
  /** it says by when: whoever reads it out promises that */
  namesDue: z.boolean(),
});
export type ScriptLine = z.infer<typeof scriptLine>;

/** What may be said to the household now; a proposal, nobody has to read it out. */
export const caseScript = z.object({
  greeting: scriptLine.nullable(),
  /** on a festival of the site's calendar */
  wish: scriptLine.nullable(),
  lines: z.array(scriptLine),
});
export type CaseScript = z.infer<typeof caseScript>;

/** Of a case or of a call that is none yet. */
export const scriptPage = caseScript.extend({
  /** what the lines say by when; null where nothing is owed */
  dueAt: z.string().nullable(),
});
export type ScriptPage = z.infer<typeof scriptPage>;
