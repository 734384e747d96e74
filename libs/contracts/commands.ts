import { z } from 'zod';
import { type CaseKind, SEVERITIES, alarm, storedInstant } from './case.js';
import { complaintCommands } from './complaint/commands.js';
import { emergencyCommands } from './emergency/commands.js';
import { enquiryCommands } from './enquiry/commands.js';
import { feeReminderCommands } from './fee-reminder/commands.js';
import { formalityCommands } from './formality/commands.js';
import { serviceOrderCommands } from './service-order/commands.js';
import { raised } from './repair/fields.js';
import { repairCommands } from './repair/commands.js';
import { noticeCommands } from './notices.js';
import { sharedCommands } from './shared/commands.js';
import { text, word } from './shared/fields.js';
import type { relationCommands } from './shared/relations.js';

/** What people may ask of a case: what every kind takes, then one line a kind. */
export const caseCommands = {
  ...sharedCommands,
  ...complaintCommands,
  ...enquiryCommands,
  ...emergencyCommands,
  ...serviceOrderCommands,
  ...feeReminderCommands,
  ...formalityCommands,
  ...repairCommands,
} as const;
export type CaseCommandType = keyof typeof caseCommands;

/** Commands that start a case, by the kind of case; all the others go on with one. */
export const OPENING_COMMANDS = {
  complaint: 'AcceptComplaint',
  enquiry: 'RecordEnquiry',
  emergency: 'ReportEmergency',
  'service-order': 'OrderService',
  'fee-reminder': 'OpenFeeReminder',
  formality: 'OpenFormality',
  repair: 'ReportRepair',
} as const satisfies Partial<Record<CaseKind, CaseCommandType>>;
export type OpeningCommandType = (typeof OPENING_COMMANDS)[keyof typeof OPENING_COMMANDS];
export type OngoingCommandType = Exclude<CaseCommandType, OpeningCommandType>;

const openings: ReadonlySet<string> = new Set(Object.values(OPENING_COMMANDS));
/** Commands on a case that exists. */
export const ONGOING_COMMANDS = (Object.keys(caseCommands) as CaseCommandType[]).filter(
  (type): type is OngoingCommandType => !openings.has(type),
);

/** Recorded on the parent and stored together with the child, or not at all. */
const takenDownWith = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('RecordRevisit'), body: caseCommands.RecordRevisit }),
  z.strictObject({ type: z.literal('RouteAsRepair'), body: caseCommands.RouteAsRepair.omit({ childCaseId: true }) }),
]);
const childOf = (kind: CaseKind, opening: z.ZodType) =>
  z.strictObject({
    ...{ kind: z.literal(kind), body: opening, with: takenDownWith.optional() },
    /** a link of the pack */
    link: word,
  });
/** What people ask for a child: the body is the one that opens a case of its kind, its site the parent's. */
const children = Object.entries(OPENING_COMMANDS).map(([kind, type]) => childOf(kind as CaseKind, caseCommands[type]));
export const openChildRequest = z.discriminatedUnion(
  'kind',
  children as [(typeof children)[number], ...(typeof children)[number][]],
);

/** Commands of the machinery; no route takes them. */
export const engineCommands = {
  ...noticeCommands,
  /** `at`: the workflow's own time when the timer fired. */
  RingAlarm: z.strictObject({ alarmId: alarm.shape.id, at: storedInstant }),
  /** Open due instants that are provisional are confirmed or moved; verdicts stay. */
  AdoptCalendar: z.strictObject({ calendarVersion: word }),
  RecordImportedCase: z.strictObject({
    site: word,
    receivedAt: storedInstant,
    reference: word,
    department: word.optional(),
    severity: z.enum(SEVERITIES).optional(),
    /** why it is graver than the source's label says */
    raised: raised.optional(),
    /** the only obligation of an imported case: what the source names */
    targetAt: storedInstant.optional(),
    /** the source knows no closing: a target that is past by now is missed at once, and nobody is told */
    staysOpen: z.boolean().optional(),
    source: z.record(z.string(), z.string()),
    private: z.record(z.string(), z.string()).optional(),
    mapping: word,
    /** how long the source says that it waited for whom, in its own order */
    waits: z.array(z.strictObject({ reason: word, from: storedInstant, until: storedInstant.optional() })).optional(),
  }),
  CloseAsAtSource: z.strictObject({
    closedAt: storedInstant,
    outcome: text(200).optional(),
    sourceVerdict: z.enum(['met', 'missed']).optional(),
  }),
} as const;

export type CommandBodies = typeof caseCommands & typeof relationCommands & typeof engineCommands;
export type CommandType = keyof CommandBodies;
/** A command as `decide` takes it: validated body, type beside it. */
export type Command<T extends CommandType = CommandType> = {
  [K in T]: { readonly type: K; readonly body: z.infer<CommandBodies[K]> };
}[T];
