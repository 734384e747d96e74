import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';
import type { CaseKind } from '#libs/contracts/case.js';
import {
  CASE_CHANGED,
  CASE_TASK_QUEUE,
  type CaseChange,
  type CaseFileInput,
  SEARCH_ATTRIBUTES,
} from '#libs/contracts/case-workflow.js';
import { invariant } from '#libs/contracts/errors.js';
import type { CaseTurn } from './case-turn.js';
import { type Conducting, withinDeadline } from './conducting.js';

/** Workflow type of each case kind; one line each. */
const WORKFLOWS: Readonly<Partial<Record<CaseKind, string>>> = {
  complaint: 'complaintWorkflow',
  enquiry: 'enquiryWorkflow',
  emergency: 'emergencyWorkflow',
  'service-order': 'serviceOrderWorkflow',
  'fee-reminder': 'feeReminderWorkflow',
  formality: 'formalityWorkflow',
  repair: 'repairWorkflow',
};

/** What holds for a whole batch, asked once. */
export interface StartFacts {
  readonly offsetMs: number;
  readonly searchable: boolean;
}

export async function startFacts(conducting: Conducting): Promise<StartFacts> {
  return { searchable: await conducting.searchable(), offsetMs: await conducting.offsetMs() };
}

/**
 * Tells a case's workflow how the case stands. An open case without a workflow gets one in the same call; an ended one
 * does not. A repeat is harmless: the workflow goes by the version. Rejects while Temporal is away.
 */
export async function tellCase(conducting: Conducting, turn: CaseTurn, facts: StartFacts): Promise<void> {
  if (turn.kind === 'ended') return endCase(conducting, turn);
  const { workflowType, options } = signalWithStartOf(turn, facts);
  await withinDeadline(conducting, () => conducting.client.workflow.signalWithStart(workflowType, options));
}

export type SignalWithStart = ReturnType<typeof signalWithStartOf>;

/** The one call that an open case is told with. */
export function signalWithStartOf(turn: CaseTurn, facts: StartFacts) {
  return {
    workflowType: workflowTypeOf(turn),
    options: {
      ...startOptions(turn, facts),
      args: [inputOf(turn, facts)],
      signal: CASE_CHANGED,
      signalArgs: [changeOf(turn)],
    },
  };
}

/** Tells the workflow of a closed case, if there is one. */
export function endCase(conducting: Conducting, turn: CaseTurn): Promise<void> {
  return signalIfRunning(conducting, turn);
}

/** Tells the workflow of an open case, if there is one, what it knows: at rest it goes on at once. */
export function nudgeCase(conducting: Conducting, turn: CaseTurn): Promise<void> {
  return signalIfRunning(conducting, turn);
}

/** Starts the workflow of an open case, or tells the one that runs. */
export async function startCase(
  conducting: Conducting,
  turn: CaseTurn,
  facts: StartFacts,
): Promise<'started' | 'already-running'> {
  try {
    await withinDeadline(conducting, () =>
      conducting.client.workflow.start(workflowTypeOf(turn), {
        ...startOptions(turn, facts),
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.FAIL,
        args: [{ ...inputOf(turn, facts), held: changeOf(turn) } satisfies CaseFileInput],
      }),
    );
    return 'started';
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    await signalIfRunning(conducting, turn);
    return 'already-running';
  }
}

async function signalIfRunning(conducting: Conducting, turn: CaseTurn): Promise<void> {
  try {
    const handle = conducting.client.workflow.getHandle(workflowIdOf(turn));
    await withinDeadline(conducting, () => handle.signal<[CaseChange]>(CASE_CHANGED, changeOf(turn)));
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

/** The stream's id: one name for a case everywhere. */
const workflowIdOf = ({ caseId }: CaseTurn): string => `case-${caseId}`;
const changeOf = ({ timetable, state }: CaseTurn): CaseChange => ({ timetable, severity: state.severity });
const inputOf = ({ caseId }: CaseTurn, facts: StartFacts): CaseFileInput => ({ caseId, ...facts });

function workflowTypeOf({ state }: CaseTurn): string {
  const type = WORKFLOWS[state.kind];
  invariant(type !== undefined, `a workflow for the kind ${state.kind}`);
  return type;
}

function startOptions(turn: CaseTurn, { offsetMs, searchable }: StartFacts) {
  const { kind, reference, site } = turn.state;
  return {
    workflowId: workflowIdOf(turn),
    taskQueue: CASE_TASK_QUEUE,
    // A case that was over may be opened again; what decides is the store, not Temporal's memory.
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    staticSummary: `${kind} ${reference}, ${site}`,
    // `forward` reckons from it how far a workflow has come
    memo: { offsetMs },
    ...(searchable ? { typedSearchAttributes: attributesOf(turn) } : {}),
  };
}

function attributesOf({ state }: CaseTurn): TypedSearchAttributes {
  const { group, site, kind, stage, severity } = state;
  const values = { group, site, kind, stage, ...(severity === null ? {} : { severity }) };
  return new TypedSearchAttributes(
    Object.entries(values).map(([name, value]) => ({
      key: defineSearchAttributeKey(SEARCH_ATTRIBUTES[name as keyof typeof SEARCH_ATTRIBUTES], 'KEYWORD'),
      value,
    })),
  );
}
