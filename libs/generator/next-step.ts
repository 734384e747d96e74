import type { Command } from '#libs/contracts/commands.js';
import type { Role } from '#libs/contracts/event.js';
import type { CaseState } from '#libs/domain/case.js';
import { visitedTogether } from '#libs/domain/complaint/joint-visit.js';
import { complaintOf } from '#libs/domain/complaint/state.js';
import type { Chance } from './chance.js';
import { type Story, told } from './story.js';

/** What people do next with a case, and after how long. */
export interface Step {
  readonly command: Command;
  readonly role: Role;
  /** usual time since the step before */
  readonly minutes: readonly [from: number, to: number];
  /** waits for the morning where it would fall into the night */
  readonly byDay: boolean;
}

/** The next legal step of an open complaint; undefined for a closed case. `at`: the instant it is planned from. */
export function nextStep(state: CaseState, story: Story, chance: Chance, at: string): Step | undefined {
  if (state.closed) return undefined;
  return aside(state, story, chance, at) ?? onward(state, story, chance);
}

type StepOf = (command: Command, minutes: readonly [number, number], role?: Role, byDay?: boolean) => Step;
const step: StepOf = (command, minutes, role = 'agent', byDay = true) => ({ command, minutes, role, byDay });

/** What does not move the case to another stage. */
function aside(state: CaseState, story: Story, chance: Chance, at: string): Step | undefined {
  const early = state.stage === 'verify' || state.stage === 'investigate';
  if (early && story.withdrawn && chance.happens(50)) {
    return step({ type: 'WithdrawCase', body: { reason: '住户来电说已自行解决，要求撤回。' } }, [60, 600]);
  }
  const promise = state.promises.find(({ keptAt }) => keptAt === null);
  if (promise !== undefined) {
    return step({ type: 'KeepPromise', body: { promise: promise.promise } }, [30, 300], 'agent', false);
  }
  if (state.stage === 'verify' && state.missing.includes('contact')) {
    return step({ type: 'CompleteDetails', body: { contact: story.contact } }, [5, 60]);
  }
  if (state.stage === 'investigate' && story.promises && state.promises.length === 0 && state.boundaryToldAt === null) {
    if (state.dispute !== 'property') return undefined;
    const by = new Date(Date.parse(at) + chance.int(5, 9) * 3_600_000).toISOString();
    return step({ type: 'MakePromise', body: { what: '今天之内给住户回电说明进展。', by } }, [5, 30], 'agent', false);
  }
  if (chance.happens(6)) {
    return step({ type: 'AddNote', body: { text: '住户来电询问进展，已说明目前情况。' } }, [30, 300]);
  }
  return undefined;
}

function onward(state: CaseState, story: Story, chance: Chance): Step {
  switch (state.stage) {
    case 'accept':
      return decideDispute(story);
    case 'verify':
    case 'investigate':
      return establish(state, story);
    case 'remedy':
      return plan(state, story);
    case 'reply':
      return reply(state, story, chance);
    case 'revisit':
      return revisit(state, story, chance);
    case 'archive':
      return step(
        {
          type: 'ArchiveCase',
          body: { summary: `${story.topic.cause}${story.topic.result}`, lesson: chance.happens(20) },
        },
        [60, 1_440],
      );
  }
}

/** P-0 */
function decideDispute({ topic: { dispute } }: Story): Step {
  const reason = dispute === 'property' ? '属于物业维护和管理范围。' : '属于开发商保修或邻里之间的事项。';
  return step({ type: 'DecideDispute', body: { dispute, reason } }, [2, 15], 'agent', false);
}

/** D-3.5: who the severity wants to have it. */
const HOLDER = { major: 'director', important: 'supervisor', minor: 'technician' } as const;

/** Severity, hand-over, boundary, then P-2 and P-3. */
function establish(state: CaseState, story: Story): Step {
  const { topic } = story;
  if (state.provisional) {
    const body = { severity: topic.severity, reason: told(story, topic.impact) };
    return step({ type: 'AssessSeverity', body }, [3, 25], 'supervisor', false);
  }
  const toRole = HOLDER[state.severity ?? 'minor'];
  if (!state.deeds.some(({ fact, data }) => fact === 'CaseHandedOver' && data['toRole'] === toRole)) {
    const body = { toRole, toPerson: story.staff, department: topic.department };
    return step({ type: 'HandOver', body }, [3, 25], 'agent', false);
  }
  if (state.dispute === 'non-property' && state.boundaryToldAt === null) {
    const words = '这件事按约定由对方负责，我们先把责任范围说明白，同时会帮您联系。';
    return step({ type: 'TellBoundary', body: { words } }, [10, 90]);
  }
  if (state.stage === 'verify') {
    const outcome = story.malicious ? ('malicious' as const) : ('genuine' as const);
    const body = { outcome, motive: '希望问题得到解决。', outcomeAsked: told(story, topic.request) };
    return step({ type: 'VerifyComplaint', body }, [20, 150]);
  }
  const owed = supported(state);
  if (owed !== undefined) return owed;
  const body = {
    cause: topic.cause,
    course: told(story, topic.course),
    outcome: '情况属实，已现场确认。',
    impact: topic.impact,
    responsible: [...topic.responsible],
    departments: [topic.department],
  };
  return step({ type: 'RecordInvestigation', body }, [60, 600], 'supervisor');
}

/** P-N2, D-3.6c: help all the same, and a second opinion on what was called malicious. */
function supported(state: CaseState): Step | undefined {
  const { mark, help } = complaintOf(state);
  if (mark?.opinion === null) {
    const body = { opinion: 'upheld', reason: '复核通话录音，情况属实。' } as const;
    return step({ type: 'GiveSecondOpinion', body }, [30, 300], 'supervisor');
  }
  if ((state.dispute !== 'non-property' && mark === null) || help.length > 0) return undefined;
  const body = { help: 'leader-asked', words: '已请领导看看还能帮住户做些什么。' } as const;
  return step({ type: 'GiveHelp', body }, [10, 120]);
}

/** P-4, P-5: propose, then put to the household. */
function plan(state: CaseState, story: Story): Step {
  // After a revisit that found a problem the agreed plan is done, and a further one is wanted.
  const open = state.plans.find(({ objected, round }) => !objected && round === state.round);
  if (open !== undefined) {
    return step({ type: 'PutPlanToCustomer', body: { plan: open.id } }, [20, 200]);
  }
  const { topic } = story;
  const refusal = visitedTogether(state);
  if (refusal !== undefined) {
    const body = {
      departments: [topic.department],
      minutes: '各部门负责人到场查看，当面议定分工。',
      jointPlan: topic.plans[0],
    };
    return step({ type: 'HoldJointVisit', body }, [60, 600], 'department-head');
  }
  const description = topic.plans[Math.min(state.round, topic.plans.length) - 1] ?? topic.plans[0];
  const plans = [
    {
      id: `方案${state.plans.length + 1}`,
      description,
      costCents: Math.round((topic.costCents * (state.round + 1)) / 2),
      agreedBy: [topic.department],
    },
  ];
  return step({ type: 'ProposeRemedyPlans', body: { plans } }, [30, 360], 'department-head');
}

function reply(state: CaseState, story: Story, chance: Chance): Step {
  if (state.planPut !== null) {
    const satisfied = state.round > story.objections;
    const words = satisfied ? '可以，就按这个办。' : '这样还不够，希望再想想办法。';
    return step({ type: 'RecordCustomerAnswer', body: { satisfied, words } }, [20, 400]);
  }
  if (state.remedyDoneAt === null) {
    return step({ type: 'CompleteRemedy', body: { result: story.topic.result } }, [120, 1_200], 'technician');
  }
  const by = chance.pick(['phone', 'visit', 'message'] as const);
  return step({ type: 'TellResult', body: { by, words: story.topic.result } }, [5, 240], 'agent', false);
}

function revisit(state: CaseState, story: Story, chance: Chance): Step {
  // Problems are found in the round after the objections, once.
  const found = story.problemFound && state.round === story.objections + 1;
  const outcome = chance.happens(12) ? 'no-answer' : found ? 'problem-found' : 'settled';
  const body = {
    by: chance.pick(['phone', 'visit'] as const),
    outcome,
    clear: outcome !== 'no-answer',
    satisfied: outcome === 'settled',
    ...(outcome === 'settled' ? { words: '处理得可以，谢谢。' } : {}),
  } as const;
  return step({ type: 'RecordRevisit', body }, [500, 2_200]);
}
