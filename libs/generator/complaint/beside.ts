import { repairScript } from '../repair/script.js';
import { followUp, openChild } from '../repair/after-work.js';
import { AT_ONCE, type Scene, type Step, childIdOf, did, hoursAfter, step } from '../script.js';
import { DEPARTMENTS } from './topics.js';
import { type Story, acceptBody } from './story.js';

/** What happens beside the stages: the household urges, departments pass it on, money is paid, other cases come of it. */
export function beside(scene: Scene, story: Story): Step | undefined {
  const { state, chance } = scene;
  const { stage } = state;
  const early = stage === 'verify' || stage === 'investigate';
  if (early && story.withdrawn && chance.happens(50)) {
    return step({ type: 'WithdrawCase', body: { reason: '住户来电说已自行解决，要求撤回。' } }, [60, 600]);
  }
  if (stage === 'verify' && state.missing.includes('contact')) {
    return step({ type: 'CompleteDetails', body: { contact: scene.teller.contact } }, [5, 60]);
  }
  const noted =
    urged(scene, story) ??
    talks(scene, story) ??
    passedOn(scene, story) ??
    promised(scene, story) ??
    others(scene, story);
  if (noted !== undefined) return noted;
  if (stage !== 'archive' && chance.happens(5)) {
    return step({ type: 'AddNote', body: { text: '住户来电询问进展，已说明目前情况。' } }, [30, 300]);
  }
  return extended(scene, story) ?? compensated(scene, story);
}

/** 催办 */
function urged({ state, chance }: Scene, { urges }: Story): Step | undefined {
  const waiting = state.stage === 'investigate' || state.stage === 'remedy' || state.stage === 'reply';
  if (!waiting || (state.complaint?.urges ?? 0) >= urges || !chance.happens(45)) return undefined;
  const body = { by: 'phone', words: '怎么还没有消息，请快一点。' } as const;
  return step({ type: 'RecordUrging', body }, [30, 400], { urgent: true });
}

/** D-3.2: the company apologises and negotiates what is its own fault; between others it coordinates. */
function talks({ state }: Scene, { talks: held, topic }: Story): Step | undefined {
  if (!held || state.stage !== 'remedy' || did(state, 'TalksHeld')) return undefined;
  const ours = !topic.responsible.some((party) => party === 'neighbour' || party === 'developer');
  if (ours && !did(state, 'ApologyGiven')) {
    return step({ type: 'Apologise', body: { words: '这件事是我们没有做好，向您道歉。' } }, [10, 200], {
      role: 'department-head',
    });
  }
  const body = { way: ours ? ('negotiated' as const) : ('coordinated' as const), words: '当面商量了处理办法。' };
  return step({ type: 'HoldTalks', body }, [30, 400], { role: 'department-head' });
}

/** D-3.6a: from one department to the next, which is counted. */
function passedOn({ state, chance, teller }: Scene, { bounces, topic }: Story): Step | undefined {
  const done = state.complaint?.bounces ?? 0;
  if (state.stage !== 'investigate' || state.complaint?.lastDepartment == null || done >= bounces) return undefined;
  const others = DEPARTMENTS.filter((one) => one !== state.complaint?.lastDepartment?.name);
  const department = done % 2 === 1 ? topic.department : (others[chance.int(0, others.length - 1)] ?? topic.department);
  const body = { toRole: 'technician', toPerson: teller.staff, department } as const;
  return step({ type: 'HandOver', body }, [60, 500]);
}

/** */
function promised({ state, chance }: Scene, { promises }: Story): Step | undefined {
  const may = state.dispute === 'property' && state.boundaryToldAt === null;
  if (state.stage !== 'investigate' || !promises || state.promises.length > 0 || !may) return undefined;
  const hours = chance.int(5, 9);
  const body = (at: string) => ({ what: '今天之内给住户回电说明进展。', by: hoursAfter(at, hours) });
  return step((at) => ({ type: 'MakePromise', body: body(at) }), [5, 30], { byDay: false });
}

/** D-3.2b, C3-R: a repair, a new demand, the same matter told again. */
function others(scene: Scene, story: Story): Step | undefined {
  const { state, caseId, site, teller, weather } = scene;
  const repair = state.children.find(({ link }) => link === 'repair-of-complaint');
  if (story.asRepair && repair === undefined && state.stage === 'investigate') {
    const childCaseId = childIdOf(caseId, 'repair');
    const { body } = repairScript.open({ caseId: childCaseId, site, teller, weather, originCase: caseId });
    return step(openChild(childCaseId, 'repair', 'repair-of-complaint', body), [5, 60]);
  }
  if (repair !== undefined && state.complaint?.repair == null && state.stage !== 'archive') {
    const body = { childCaseId: repair.caseId, words: '已开报修单，由工程部上门。' };
    return step({ type: 'RouteAsRepair', body }, [1, 10], AT_ONCE);
  }
  const again = state.children.some(({ link }) => link === 'duplicate-of');
  if (story.toldAgain && !again && state.stage === 'reply') {
    const childCaseId = childIdOf(caseId, 'again');
    const body = acceptBody({ caseId, site, teller, weather });
    return step(openChild(childCaseId, 'complaint', 'duplicate-of', body), [60, 900]);
  }
  const demanded = did(state, 'NewDemandRaised') && !state.children.some(({ link }) => link === 'follow-up');
  return demanded && state.stage === 'archive' ? step(followUp(scene, 'enquiry'), [5, 60], AT_ONCE) : undefined;
}

const LEFT_HOURS = { from: 6, to: 30 };

/** P-P2: more time before the time is over, by somebody who may say so. */
function extended({ state, at }: Scene, story: Story): Step | undefined {
  if (!story.extended || (state.stage !== 'remedy' && state.stage !== 'reply')) return undefined;
  const near = state.obligations.find(
    ({ target, verdict, extensions, arithmetic: { dueAt, budget } }) =>
      target === 'solve' &&
      // the date that the household asked for may lie further off than any extension
      budget.unit === 'calendar-days' &&
      verdict === 'open' &&
      extensions === 0 &&
      dueAt !== null &&
      dueAt > hoursAfter(at, LEFT_HOURS.from) &&
      dueAt < hoursAfter(at, LEFT_HOURS.to),
  );
  if (near === undefined) return undefined;
  const body = { obligationId: near.obligationId, reason: '材料需要定制，已同住户说明。' };
  return step({ type: 'ExtendObligation', body }, [10, 60], { ...AT_ONCE, role: 'director' });
}

/** P-P4: paid apart from the fee. */
function compensated({ state }: Scene, { topic, setOff, compensated: paid }: Story): Step | undefined {
  const after = state.stage === 'revisit' || state.stage === 'archive';
  if (!paid || !after || did(state, 'CompensationRecorded')) return undefined;
  if (setOff && !did(state, 'SetOffApproved')) {
    const body = { reason: '住户书面同意冲抵物业费，公司核准。' };
    return step({ type: 'ApproveSetOff', body }, [60, 900], { role: 'director' });
  }
  const amountCents = Math.max(5_000, Math.round(topic.costCents / 10));
  const way = setOff ? ('set-off' as const) : ('paid-separately' as const);
  const body = { amountCents, way, reason: '住户物品受损，按实际损失补偿。' };
  return step({ type: 'RecordCompensation', body }, [60, 900], { role: 'director' });
}
