import { z } from 'zod';
import { instant } from '../case.js';
import { cents, text, told, word } from '../shared/fields.js';
import { CHANNELS } from '../shared/words.js';
import { FORMALITY_TYPES, INSPECTION_OUTCOMES } from './words.js';

/** What a formality alone takes (D-2). `item`: one of the checklist, by its id. */
export const formalityCommands = {
  OpenFormality: z.strictObject({
    site: word,
    channel: z.enum(CHANNELS),
    receivedAt: instant.optional(),
    evidence: text(500).optional(),
    type: z.enum(FORMALITY_TYPES),
    household: word,
    ownerName: word.optional(),
    contact: word.optional(),
    remarks: text().optional(),
  }),
  ReceiveDocument: z.strictObject({ ...told, item: word, words: text(1_000).optional() }),
  ReceiveDeposit: z.strictObject({ ...told, item: word, amountCents: cents.min(1), receipt: word }),
  /** What is kept back is deducted with its reason; the rest goes back. */
  ReturnDeposit: z.strictObject({
    ...told,
    item: word,
    amountCents: cents,
    deductedCents: cents.default(0),
    reason: text(1_000).optional(),
  }),
  RecordInspection: z.strictObject({
    ...told,
    item: word,
    outcome: z.enum(INSPECTION_OUTCOMES),
    words: text(1_000).optional(),
  }),
  CompleteFormality: z.strictObject({ ...told, words: text(1_000).optional() }),
} as const;
