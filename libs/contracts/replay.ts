import { z } from 'zod';
import { instant } from './case.js';
import { caseRow, obligationView } from './views.js';

/** Query of a case's standing: each bound includes its instant; without one, all that is on record counts. */
export const asOfQuery = z.strictObject({
  /** transaction time: what was on record then */
  recorded: instant.optional(),
  /** valid time: what had happened by then */
  happened: instant.optional(),
});
export type AsOfQuery = z.infer<typeof asOfQuery>;

/** A case as it stood at two times. */
export const caseAsOf = z.object({
  caseId: z.uuid(),
  recorded: z.string().nullable(),
  happened: z.string().nullable(),
  /** versions of the facts that count */
  counted: z.array(z.number().int()),
  /** null where nothing was known of the case yet */
  standing: caseRow
    .omit({ changeNo: true })
    .extend({ packVersion: z.string(), obligations: z.array(obligationView) })
    .nullable(),
});
export type CaseAsOf = z.infer<typeof caseAsOf>;

export const CHAIN_LINKS = ['holds', 'broken'] as const;

/** The stream as it is stored: sealed parts stay sealed. */
export const caseRecord = z.object({
  caseId: z.uuid(),
  reference: z.string(),
  zone: z.string(),
  /** every link holds */
  verified: z.boolean(),
  facts: z.array(
    z.object({
      version: z.number().int(),
      /** place in the store, a whole number as text */
      position: z.string(),
      type: z.string(),
      schemaVersion: z.number().int(),
      occurredAt: z.string(),
      recordedAt: z.string(),
      data: z.record(z.string(), z.unknown()),
      metadata: z.record(z.string(), z.unknown()),
      /** sha256 hex over the hash before and the RFC 8785 text of this fact */
      hash: z.string(),
      /** recomputed just now: whether the hash follows from the content and from the stored hash before it */
      chain: z.enum(CHAIN_LINKS),
    }),
  ),
});
export type CaseRecord = z.infer<typeof caseRecord>;
