import { z } from 'zod';
import { instant } from '../case.js';
import { text, told, word } from '../shared/fields.js';
import { CHANNELS, TOLD_BY } from '../shared/words.js';
import { EMERGENCY_TYPES } from './words.js';

/** What an emergency alone takes. Its report needs a site and a type and nothing else: help does not wait for a form. */
export const emergencyCommands = {
  ReportEmergency: z.strictObject({
    site: word,
    channel: z.enum(CHANNELS),
    receivedAt: instant.optional(),
    evidence: text(500).optional(),
    type: z.enum(EMERGENCY_TYPES),
    place: text(500).optional(),
    situation: text().optional(),
    reporterName: word.optional(),
    contact: word.optional(),
    household: word.optional(),
  }),
  /** One task of the plan is done, in any order. `doneBy`: who did it, where it is not who tells it. */
  CompleteTask: z.strictObject({ ...told, task: word, doneBy: word.optional(), words: text(1_000).optional() }),
  /** R-3.2a: the technician has set out, and the household knows when to expect him. */
  TellSetOut: z.strictObject({
    ...told,
    by: z.enum(TOLD_BY),
    expectedAt: instant,
    technician: word.optional(),
    words: text(1_000).optional(),
  }),
  /** R-3.2c: the finding so far, and when it should be restored. */
  TellProgress: z.strictObject({
    ...told,
    by: z.enum(TOLD_BY),
    finding: text(1_000),
    expectedAt: instant.optional(),
  }),
  /** Nothing gets worse any more; it is not as it should be yet. */
  StabiliseEmergency: z.strictObject({ ...told, words: text(1_000).optional() }),
  /** Restored, or over. */
  EndEmergency: z.strictObject({ ...told, words: text(1_000).optional() }),
  /** P-7: the closing report. */
  FileEmergencyReport: z.strictObject({ ...told, cause: text(), course: text(), measures: text() }),
} as const;
