import { z } from 'zod';
import { CASE_KINDS, SEVERITIES, STAGES, TARGETS, arithmetic, rung } from './case.js';
import { ROLES } from './event.js';
import { CHILD_CLOSES, CHILD_ENDS } from './shared/relations.js';

/** What the API answers with; the board's client is generated from these. Instants are ISO-8601 UTC with milliseconds. */
export const VERDICTS = ['open', 'met', 'missed', 'waived'] as const;

export const obligationView = z.object({
  obligationId: z.string(),
  clause: z.string(),
  target: z.enum(TARGETS),
  holder: z.enum(ROLES),
  openedAt: z.string(),
  /** null while its clock stands still with no end in sight */
  dueAt: z.string().nullable(),
  verdict: z.enum(VERDICTS),
  /** when it was met, or discharged after a miss */
  fulfilledAt: z.string().nullable(),
  corrected: z.boolean(),
  arithmetic,
  ladder: z.array(rung),
  notifiedRungs: z.array(z.number().int()),
  lapsedRungs: z.array(z.number().int()),
});
export type ObligationView = z.infer<typeof obligationView>;

export const caseRow = z.object({
  caseId: z.string(),
  reference: z.string(),
  kind: z.enum(CASE_KINDS),
  site: z.string(),
  region: z.string(),
  zone: z.string(),
  department: z.string().nullable(),
  severity: z.enum(SEVERITIES).nullable(),
  /** false once a person has assessed it */
  severityProvisional: z.boolean(),
  stage: z.enum(STAGES),
  closed: z.boolean(),
  version: z.number().int(),
  holderRole: z.enum(ROLES).nullable(),
  receivedAt: z.string(),
  closedAt: z.string().nullable(),
  /** the obligation that is owed and due first: one that is missed stays here until it is done */
  nextDueAt: z.string().nullable(),
  /** since when that promise is owed: how much of its time is used */
  nextOpenedAt: z.string().nullable(),
  nextClause: z.string().nullable(),
  nextTarget: z.enum(TARGETS).nullable(),
  missedCount: z.number().int(),
  openCount: z.number().int(),
  /** what it waits for now; null where it waits for nobody */
  waiting: z
    .object({ reason: z.string(), for: z.string(), since: z.string(), until: z.string().nullable() })
    .nullable(),
  /** milliseconds of the waits that are over, by reason */
  waitedMs: z.record(z.string(), z.number().int()),
  simulated: z.boolean(),
  imported: z.string().nullable(),
  /** commit order of the read model; the id of SSE messages */
  changeNo: z.number().int(),
});
export type CaseRow = z.infer<typeof caseRow>;

export const timelineEntry = z.object({
  version: z.number().int(),
  type: z.string(),
  occurredAt: z.string(),
  recordedAt: z.string(),
  actor: z.object({ id: z.string(), role: z.enum(ROLES) }),
  data: z.record(z.string(), z.unknown()),
  /** opened personal data and free text; null once erased or not permitted */
  private: z.record(z.string(), z.unknown()).nullable(),
  erased: z.boolean(),
  hash: z.string(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** Another case of the same household or contact. */
export const similarCase = z.object({
  caseId: z.string(),
  reference: z.string(),
  kind: z.enum(CASE_KINDS),
  recordedAt: z.string(),
  why: z.array(z.enum(['same-household', 'same-contact', 'same-words'])),
});
export type SimilarCase = z.infer<typeof similarCase>;

export const casePage = caseRow.extend({
  obligations: z.array(obligationView.extend({ explanation: z.object({ zh: z.string(), en: z.string() }) })),
  timeline: z.array(timelineEntry),
  /** version up to which lists and boards know the case, null while they do not; `version` is the store's own */
  projectedVersion: z.number().int().nullable(),
  /** why a case may wait, by its pack */
  waitReasons: z.array(
    z.object({ id: z.string(), clause: z.string(), text: z.object({ zh: z.string(), en: z.string() }) }),
  ),
  /** R-3.1c: of a repair what is done so far and the expected date; null for other kinds */
  progress: z
    .object({
      done: z.array(z.object({ step: z.string(), at: z.string() })),
      expectedAt: z.string().nullable(),
      expectedBy: z.enum(['technician', 'deadline']).nullable(),
      waitingFor: z.string().nullable(),
      rectifications: z.number().int(),
    })
    .nullable(),
  /** the case that it was opened from */
  parent: z.object({ caseId: z.string(), link: z.string() }).nullable(),
  /** cases opened from it, in order */
  children: z.array(
    z.object({
      caseId: z.string(),
      kind: z.enum(CASE_KINDS),
      link: z.string(),
      /** it is not put away before this one has ended */
      holdsArchive: z.boolean(),
      closes: z.enum(CHILD_CLOSES),
      openedAt: z.string(),
      closedAt: z.string().nullable(),
      how: z.enum(CHILD_ENDS).nullable(),
    }),
  ),
  /** how a case may be opened from it now, and of which kinds */
  childLinks: z.array(
    z.object({
      id: z.string(),
      clause: z.string(),
      text: z.object({ zh: z.string(), en: z.string() }),
      kinds: z.array(z.enum(CASE_KINDS)),
    }),
  ),
  /** other cases of the same household or contact in the last 90 days */
  sameHousehold: z.array(similarCase),
  /** with this one three or more */
  repeatComplainant: z.boolean(),
  packVersion: z.string(),
  calendarVersion: z.string(),
  /** commands that the stage accepts now, of those that the caller's role may run */
  nextCommands: z.array(z.string()),
  /** commands that the caller's role may run, and why the case refuses them now */
  refusedCommands: z.array(z.object({ command: z.string(), code: z.string(), clause: z.string().optional() })),
});
export type CasePage = z.infer<typeof casePage>;

export const ON_TIME_KEYS = ['site', 'region', 'department', 'kind', 'severity', 'clause', 'target', 'month'] as const;
export type OnTimeKey = (typeof ON_TIME_KEYS)[number];

/** One row of the on-time board: a count of obligations, by the keys asked for. `month` is the case's month of receipt, site time. */
export const onTimeRow = z.object({
  group: z.record(z.string(), z.string()),
  met: z.number().int(),
  missed: z.number().int(),
  open: z.number().int(),
  /** of the missed: still not done */
  missedStillOpen: z.number().int(),
});
export type OnTimeRow = z.infer<typeof onTimeRow>;
