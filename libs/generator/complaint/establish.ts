import { localDateOf } from '#libs/clock/civil.js';
import { type Scene, type Step, did, hoursAfter, step } from '../script.js';
import { type Story, told } from './story.js';

/** D-3.5: who the severity wants to have it. */
const HOLDER = { major: 'director', important: 'supervisor', minor: 'technician' } as const;

/** Severity, hand-over, boundary, then P-2 and P-3. */
export function establish(scene: Scene, story: Story): Step {
  const { state, teller } = scene;
  const { topic } = story;
  if (state.provisional) {
    const wanted = hoursAfter(state.receivedAt, story.wantedInDays * 24);
    const body = {
      ...{ severity: topic.severity, reason: told(teller, topic.impact) },
      ...(story.wantedInDays === 0 ? {} : { requestedBy: localDateOf(wanted, state.zone) }),
    };
    return step({ type: 'AssessSeverity', body }, [3, 25], { role: 'supervisor', byDay: false });
  }
  const toRole = HOLDER[state.severity ?? 'minor'];
  if (!state.deeds.some(({ fact, data }) => fact === 'CaseHandedOver' && data['toRole'] === toRole)) {
    const body = { toRole, toPerson: teller.staff, department: topic.department };
    return step({ type: 'HandOver', body }, [3, 25], { byDay: false });
  }
  if (state.dispute === 'non-property' && state.boundaryToldAt === null) {
    const words = '这件事按约定由对方负责，我们先把责任范围说明白，同时会帮您联系。';
    return step({ type: 'TellBoundary', body: { words } }, [10, 90]);
  }
  if (state.stage === 'verify') {
    const outcome = story.malicious ? ('malicious' as const) : ('genuine' as const);
    const body = { outcome, motive: '希望问题得到解决。', outcomeAsked: told(teller, topic.request) };
    return step({ type: 'VerifyComplaint', body }, [20, 150]);
  }
  return supported(scene, story) ?? thirdParty(scene, story) ?? investigated(scene, story);
}

/** P-N2, D-3.6c: help all the same, and a second opinion on what was called invalid or malicious. */
function supported({ state }: Scene, { waits, markedInvalid }: Story): Step | undefined {
  const mark = state.complaint?.mark ?? null;
  if (markedInvalid && !did(state, 'ComplaintMarked') && mark === null) {
    return step({ type: 'MarkComplaint', body: { mark: 'invalid', reason: '现场未见所述情况。' } }, [20, 200]);
  }
  if (mark?.opinion === null) {
    const body = { opinion: 'upheld', reason: '复核通话录音和现场记录。' } as const;
    return step({ type: 'GiveSecondOpinion', body }, [30, 300], { role: 'supervisor' });
  }
  if (state.dispute !== 'non-property' && mark === null) return undefined;
  const help = waits && state.dispute === 'non-property' ? 'developer-contacted' : 'leader-asked';
  if (state.complaint?.help.includes(help) === true) return undefined;
  const words = help === 'leader-asked' ? '已请领导看看还能帮住户做些什么。' : '已代住户联系开发商售后。';
  return step({ type: 'GiveHelp', body: { help, words } }, [10, 120]);
}

/** P-N3: while it lies with somebody else the household hears of the efforts made, every few days. */
function thirdParty({ state, caseId }: Scene, { waits }: Story): Step | undefined {
  if (!waits || state.dispute !== 'non-property') return undefined;
  const wait = state.waits.at(-1);
  if (wait === undefined) {
    const body = { reason: 'developer', words: '开发商已登记，等待安排上门。' };
    return step({ type: 'BeginWait', body }, [20, 200]);
  }
  if (wait.endedAt !== null) return undefined;
  const told = state.obligations.filter(({ clause }) => clause === 'P-N3').length;
  const weeks = 1 + (Number.parseInt(caseId[0] ?? '0', 16) % 4);
  if (told > weeks) return step({ type: 'EndWait', body: { words: '开发商已上门处理。' } }, [1_400, 7_000]);
  const body = { by: 'phone', words: '今天又催了开发商，答复是已排期。' } as const;
  return step({ type: 'InformCustomer', body }, [5_200, 9_400], { urgent: true });
}

function investigated({ teller }: Scene, { topic }: Story): Step {
  const body = {
    cause: topic.cause,
    course: told(teller, topic.course),
    outcome: '情况属实，已现场确认。',
    impact: topic.impact,
    responsible: [...topic.responsible],
    departments: [topic.department],
  };
  return step({ type: 'RecordInvestigation', body }, [60, 600], { role: 'supervisor' });
}
