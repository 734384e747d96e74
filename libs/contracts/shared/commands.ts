import { z } from 'zod';
import { instant } from '../case.js';
import { ROLES } from '../event.js';
import { text, told, word } from './fields.js';
import { DEMAND_KINDS, REVISIT_OUTCOMES, TOLD_BY, WAITED_FOR } from './words.js';

/** What any kind of case takes once it exists; which stage takes which, the kind's stage table says. */
export const sharedCommands = {
  HandOver: z.strictObject({ ...told, toRole: z.enum(ROLES), toPerson: word.optional(), department: word.optional() }),
  MakePromise: z.strictObject({ ...told, what: text(1_000), by: instant }),
  KeepPromise: z.strictObject({ ...told, promise: z.number().int().positive() }),
  TellResult: z.strictObject({ ...told, by: z.enum(TOLD_BY), words: text().optional() }),
  RecordRevisit: z.strictObject({
    ...told,
    by: z.enum(['phone', 'visit']),
    outcome: z.enum(REVISIT_OUTCOMES),
    clear: z.boolean(),
    satisfied: z.boolean(),
    words: text().optional(),
    suggestions: text().optional(),
    /** C3-R: of the outcome new-demand, both */
    demand: text().optional(),
    demandKind: z.enum(DEMAND_KINDS).optional(),
  }),
  ArchiveCase: z.strictObject({ ...told, summary: text(), lesson: z.boolean().default(false) }),
  WithdrawCase: z.strictObject({ ...told, reason: text(1_000) }),
  /** P-N3: the matter waits on somebody; `reason` is one of the pack's, `until` ends the wait by itself. */
  BeginWait: z.strictObject({
    ...told,
    reason: word,
    waitingFor: z.enum(WAITED_FOR).optional(),
    until: instant.optional(),
    words: text(1_000).optional(),
  }),
  EndWait: z.strictObject({ ...told, words: text(1_000).optional() }),
  /** P-N3, R-3.3b: progress is told. */
  InformCustomer: z.strictObject({ ...told, by: z.enum(TOLD_BY), words: text(1_000) }),
  /** Before it is due; without `until` by the whole extension that the clause allows. */
  ExtendObligation: z.strictObject({
    ...told,
    obligationId: word,
    until: instant.optional(),
    reason: text(1_000),
  }),
  /** Another regulation from now on: a pack by version, without one that which is in force at the site today. */
  AdoptPack: z.strictObject({ ...told, packVersion: text(400).optional(), reason: text(1_000) }),
  AddNote: z.strictObject({ ...told, text: text() }),
} as const;

export type SharedCommandType = keyof typeof sharedCommands;
