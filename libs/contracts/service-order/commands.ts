import { z } from 'zod';
import { instant, localDate } from '../case.js';
import { cents, text, told, word } from '../shared/fields.js';
import { CHANNELS } from '../shared/words.js';
import { AGREED_BY, PAID_BY } from './words.js';

/** What a service order alone takes (D-7). None of it names another case: P-P4 keeps fees and complaints apart. */
export const serviceOrderCommands = {
  /** `item`: one of the services that the site has published. */
  OrderService: z.strictObject({
    site: word,
    channel: z.enum(CHANNELS),
    receivedAt: instant.optional(),
    evidence: text(500).optional(),
    item: word,
    request: text().optional(),
    ordererName: word.optional(),
    contact: word.optional(),
    household: word.optional(),
  }),
  /** The five points of D-7; the item stands with the order. `promisedOn`: a day that the department promised beside the time agreed. */
  AgreeService: z.strictObject({
    ...told,
    area: text(500),
    agreedAt: instant,
    promisedOn: localDate.optional(),
    feeCents: cents,
    effect: text(1_000),
    form: z.enum(AGREED_BY),
  }),
  CompleteService: z.strictObject({ ...told, result: text(1_000).optional() }),
  AcceptService: z.strictObject({ ...told, words: text(1_000).optional() }),
  /** What the owner finds wanting, and when it is put right: a new time agreed. */
  RefuseService: z.strictObject({ ...told, words: text(), agreedAt: instant }),
  TakeFee: z.strictObject({ ...told, feeCents: cents, paidBy: z.enum(PAID_BY) }),
  IssueReceipt: z.strictObject({ ...told, receipt: word }),
} as const;
