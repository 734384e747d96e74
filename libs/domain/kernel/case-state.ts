import type { CaseKind, Severity, Stage } from '#libs/contracts/case.js';
import type { DISPUTES, VERIFY_OUTCOMES } from '#libs/contracts/complaint/words.js';
import type { CHILD_CLOSES, CHILD_ENDS } from '#libs/contracts/shared/relations.js';
import type { MissingField } from '#libs/contracts/shared/words.js';
import type { EventMetadata, RecordedEvent, Role } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { EmergencyState } from '../emergency/state.js';
import type { EnquiryState } from '../enquiry/state.js';
import type { ServiceOrderState } from '../service-order/state.js';
import type { FeeReminderState } from '../fee-reminder/state.js';
import type { FormalityState } from '../formality/state.js';
import type { ComplaintState } from '../complaint/state.js';
import type { Holding, Wait } from './course.js';
import type { Obligation } from './obligation.js';
import type { RepairState } from '../repair/state.js';

/** A fact that may meet obligations, kept because an obligation may be opened after it happened (severity reassessed). */
export interface Deed {
  readonly fact: string;
  /** of its data, what rules ask about */
  readonly data: JsonObject;
  readonly at: string;
}

/** Who made which kind of fact: somebody who did one thing may not do another. */
export interface Doer {
  readonly fact: string;
  readonly actor: string;
  /** of plan and answer, when first */
  readonly round: number;
}

export interface Plan {
  readonly id: string;
  readonly round: number;
  /** P-5: the household did not want it; it is not put again */
  readonly objected: boolean;
}

/** A case opened from this one, with what its link means. */
export interface Child {
  readonly caseId: string;
  readonly kind: CaseKind;
  readonly link: string;
  readonly holdsArchive: boolean;
  readonly closes: (typeof CHILD_CLOSES)[number];
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly how: (typeof CHILD_ENDS)[number] | null;
}

export interface PromiseMade {
  readonly promise: number;
  readonly by: string;
  readonly madeAt: string;
  readonly keptAt: string | null;
}

/**
 * A case as its facts tell it: plain JSON, instants ISO-8601 UTC with milliseconds. Before the first fact `exists` is
 * false and the texts are empty. Holds no personal data.
 */
export interface CaseState {
  readonly version: number;
  readonly exists: boolean;
  readonly kind: CaseKind;
  readonly group: string;
  readonly site: string;
  readonly region: string;
  /** IANA zone of the site */
  readonly zone: string;
  readonly reference: string;
  /** `<id>@<version>` of the pack it was accepted under; every later decision keeps to it */
  readonly packVersion: string;
  /** working calendar it is judged under; empty where the case is older than calendars are */
  readonly calendarVersion: string;
  /** whose key seals the case's personal data */
  readonly person: string | null;
  readonly simulated: boolean;
  /** history of another system: by which mapping, and when it was brought in */
  readonly imported: { readonly mapping: string; readonly at: string } | null;
  readonly stage: Stage;
  readonly closed: boolean;
  readonly closedAt: string | null;
  readonly receivedAt: string;
  readonly department: string | null;
  readonly severity: Severity | null;
  /** true until a person has assessed the severity */
  readonly provisional: boolean;
  /** `YYYY-MM-DD` or an instant: when the household wants it solved (D-3.5c) */
  readonly requestedBy: string | null;
  readonly missing: readonly MissingField[];
  readonly holder: { readonly role: Role; readonly person: string | null };
  readonly dispute: (typeof DISPUTES)[number] | null;
  readonly boundaryToldAt: string | null;
  /** the round whose complaint was acknowledged (R-3.3b); 0: none */
  readonly acknowledgedRound: number;
  /** first promise or plan put to the household; P-N1 wants the boundary told before it */
  readonly promisedAt: string | null;
  readonly verified: (typeof VERIFY_OUTCOMES)[number] | null;
  /** 1.. ; a new one after each objection (P-5) and each problem found on the revisit (P-6) */
  readonly round: number;
  readonly roundSince: string;
  readonly plans: readonly Plan[];
  /** put to the household and not answered yet */
  readonly planPut: string | null;
  readonly planAgreed: string | null;
  /** of this round */
  readonly remedyDoneAt: string | null;
  readonly resultToldAt: string | null;
  readonly promises: readonly PromiseMade[];
  readonly deeds: readonly Deed[];
  /** in the order told */
  readonly waits: readonly Wait[];
  readonly holdings: readonly Holding[];
  readonly doers: readonly Doer[];
  readonly obligations: readonly Obligation[];
  readonly emergency: EmergencyState | null;
  readonly enquiry: EnquiryState | null;
  readonly serviceOrder: ServiceOrderState | null;
  readonly feeReminder: FeeReminderState | null;
  readonly formality: FormalityState | null;
  /** of a repair */
  readonly repair: RepairState | null;
  /** of complaints alone */
  readonly complaint: ComplaintState | null;
  /** the case that this one was opened from */
  readonly parent: { readonly caseId: string; readonly link: string } | null;
  readonly children: readonly Child[];
  /** C3-R: kinds of the new demands taken down for which no case has been opened yet */
  readonly demands: readonly CaseKind[];
}

/** What evolve reads of a stored fact. */
export interface FactOfCase extends Pick<RecordedEvent, 'type' | 'data' | 'version' | 'occurredAt' | 'recordedAt'> {
  readonly metadata: Pick<EventMetadata, 'packVersion' | 'group' | 'simulated' | 'actor'>;
}

export const initialCase: CaseState = {
  version: 0,
  exists: false,
  kind: 'complaint',
  group: '',
  site: '',
  region: '',
  zone: 'UTC',
  reference: '',
  packVersion: '',
  calendarVersion: '',
  person: null,
  simulated: false,
  imported: null,
  stage: 'accept',
  closed: false,
  closedAt: null,
  receivedAt: '',
  department: null,
  severity: null,
  provisional: true,
  requestedBy: null,
  missing: [],
  holder: { role: 'agent', person: null },
  dispute: null,
  boundaryToldAt: null,
  acknowledgedRound: 0,
  promisedAt: null,
  verified: null,
  round: 1,
  roundSince: '',
  plans: [],
  planPut: null,
  planAgreed: null,
  remedyDoneAt: null,
  resultToldAt: null,
  promises: [],
  deeds: [],
  waits: [],
  holdings: [],
  doers: [],
  obligations: [],
  emergency: null,
  enquiry: null,
  serviceOrder: null,
  feeReminder: null,
  formality: null,
  repair: null,
  complaint: null,
  parent: null,
  children: [],
  demands: [],
};
