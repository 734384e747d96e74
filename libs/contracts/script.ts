import { z } from 'zod';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const scriptLine = z.object({ id: z.string(), clause: z.string(), text: bilingual });
export type ScriptLine = z.infer<typeof scriptLine>;

/** What may be said to the household now; a proposal, nobody has to read it out. */
export const caseScript = z.object({
  greeting: scriptLine.nullable(),
  /** on a festival of the site's calendar */
  wish: scriptLine.nullable(),
  lines: z.array(scriptLine),
});
export type CaseScript = z.infer<typeof caseScript>;
