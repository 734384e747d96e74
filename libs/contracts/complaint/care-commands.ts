import { z } from 'zod';
import { ROLES } from '../event.js';
import { text, told, word } from '../shared/fields.js';
import { TOLD_BY } from '../shared/words.js';
import {
  CALLED_IN,
  COMPENSATION_WAYS,
  HELP,
  MARKS,
  MEASURES,
  OPINIONS,
  PACKAGE,
  POSITIONS,
  REASONS_TAKEN,
  SECOND_LOOKS,
  TALKS,
} from './words.js';

const why = text(1_000);
/** Amounts in cents; a household's compensation beyond ten million is a typing error. */
const amountCents = z.number().int().positive().max(1e9);

/** What a complaint takes beside the seven stages. */
export const careCommands = {
  /** D-3.6b: harm is being done right now. */
  ReportHarm: z.strictObject({ ...told, words: why }),
  TakeHarmMeasure: z.strictObject({ ...told, outcome: z.enum(MEASURES), measure: why }),
  CallForHelp: z.strictObject({ ...told, called: z.array(z.enum(CALLED_IN)).min(1).max(4), words: why.optional() }),
  /** D-3.3: who received the agitated caller, and where. */
  ReceiveApart: z.strictObject({
    ...told,
    byRole: z.enum(ROLES),
    receivedBy: word,
    separateRoom: z.boolean(),
    words: why.optional(),
  }),
  /** P-N2, D-3.6c */
  GiveHelp: z.strictObject({ ...told, help: z.enum(HELP), words: why }),
  /** P-P2: one package to the leader, or further up. */
  EscalateMatter: z.strictObject({
    ...told,
    toRole: z.enum(ROLES),
    contains: z.array(z.enum(PACKAGE)).min(1).max(5),
    words: text(),
  }),
  RecordPosition: z.strictObject({ ...told, position: z.enum(POSITIONS), words: text() }),
  /** P-P3: why nothing is remedied. */
  GiveReasons: z.strictObject({
    ...told,
    outcome: z.enum(REASONS_TAKEN),
    by: z.enum(TOLD_BY),
    words: text(),
  }),
  RecordGoodwill: z.strictObject({ ...told, service: why }),
  /** P-P4: the company approves that a loss is set off against the fee. */
  ApproveSetOff: z.strictObject({ ...told, reason: why }),
  /** The caller approves it. */
  RecordCompensation: z.strictObject({ ...told, amountCents, way: z.enum(COMPENSATION_WAYS), reason: why }),
  /** D-3.2 */
  Apologise: z.strictObject({ ...told, words: why }),
  HoldTalks: z.strictObject({ ...told, way: z.enum(TALKS), words: why }),
  /** D-3.2: whose heads met on site, and what they settled. */
  HoldJointVisit: z.strictObject({
    ...told,
    departments: z.array(word).min(1).max(20),
    minutes: text(),
    jointPlan: text(),
  }),
  /** D-3.2b; `childCaseId`: the repair, where it exists already. */
  RouteAsRepair: z.strictObject({ ...told, childCaseId: z.uuid().optional(), words: why }),
  /** D-3.6c */
  MarkComplaint: z.strictObject({ ...told, mark: z.enum(MARKS), reason: why }),
  GiveSecondOpinion: z.strictObject({ ...told, opinion: z.enum(OPINIONS), reason: why }),
  /** 催办 */
  RecordUrging: z.strictObject({ ...told, by: z.enum(TOLD_BY), words: why.optional() }),
  TakeSecondLook: z.strictObject({ ...told, outcome: z.enum(SECOND_LOOKS), words: text() }),
  ReopenCase: z.strictObject({ ...told, reason: why }),
} as const;

export type CareCommandType = keyof typeof careCommands;
