import { visitedTogether } from '#libs/domain/complaint/joint-visit.js';
import type { Command } from '#libs/contracts/commands.js';
import { type Scene, type Step, did, isHeld, step } from '../script.js';
import { establish } from './establish.js';
import type { Story } from './story.js';

/** From stage to stage, P-0 to P-7. */
export function onward(scene: Scene, story: Story): Step | undefined {
  switch (scene.state.stage) {
    case 'accept':
      return decideDispute(story);
    case 'verify':
    case 'investigate':
      return establish(scene, story);
    case 'remedy':
      return (story.declined && scene.state.round === 1 ? declined(scene) : undefined) ?? plan(scene, story);
    case 'reply':
      return reply(scene, story);
    case 'revisit':
      return revisit(scene, story);
    case 'archive':
      return archive(scene, story);
  }
}

/** P-0 */
function decideDispute({ topic: { dispute } }: Story): Step {
  const reason = dispute === 'property' ? '属于物业维护和管理范围。' : '属于开发商保修或邻里之间的事项。';
  return step({ type: 'DecideDispute', body: { dispute, reason } }, [2, 15], { byDay: false });
}

/** P-P2, P-P3: the company says no, and gives its reasons until they are taken. */
function declined({ state, chance }: Scene): Step | undefined {
  const { escalatedTo = [], position = null } = state.complaint ?? {};
  if (position === null && escalatedTo.length === 0) {
    const contains: Command<'EscalateMatter'>['body']['contains'] = ['facts', 'request', 'options', 'cost', 'opinion'];
    const body = { toRole: 'director' as const, contains, words: '住户要求超出标准，请公司定。' };
    return step({ type: 'EscalateMatter', body }, [30, 300], { role: 'supervisor' });
  }
  if (position === null) {
    const body = { position: 'decline', words: '按现行标准处理，同时安排一次上门服务。' } as const;
    return step({ type: 'RecordPosition', body }, [60, 900], { role: 'director' });
  }
  if (position !== 'decline') return undefined;
  const outcome = did(state, 'ReasonsGiven') ? chance.pick(['satisfied', 'on-record'] as const) : 'not-yet';
  const body = { outcome, by: 'visit', words: '逐条向住户说明了依据和公司的考虑。' } as const;
  return step({ type: 'GiveReasons', body }, [60, 900], { role: 'department-head' });
}

/** P-4, P-5: propose, then put to the household. */
function plan({ state }: Scene, { topic }: Story): Step {
  // After a revisit that found a problem the agreed plan is done, and a further one is wanted.
  const open = state.plans.find(({ objected, round }) => !objected && round === state.round);
  if (open !== undefined) return step({ type: 'PutPlanToCustomer', body: { plan: open.id } }, [20, 200]);
  if (visitedTogether(state) !== undefined) {
    const body = {
      departments: [...(state.complaint?.departments ?? [topic.department])],
      minutes: '各部门负责人到场查看，当面议定分工。',
      jointPlan: topic.plans[0],
    };
    return step({ type: 'HoldJointVisit', body }, [60, 600], { role: 'department-head' });
  }
  const plans = [
    {
      id: `方案${state.plans.length + 1}`,
      description: topic.plans[Math.min(state.round, topic.plans.length) - 1] ?? topic.plans[0],
      costCents: Math.round((topic.costCents * (state.round + 1)) / 2),
      agreedBy: [topic.department],
    },
  ];
  return step({ type: 'ProposeRemedyPlans', body: { plans } }, [30, 360], { role: 'department-head' });
}

function reply({ state, chance }: Scene, { topic, objections }: Story): Step {
  if (state.planPut !== null) {
    const satisfied = state.round > objections;
    const words = satisfied ? '可以，就按这个办。' : '这样还不够，希望再想想办法。';
    return step({ type: 'RecordCustomerAnswer', body: { satisfied, words } }, [20, 400]);
  }
  if (state.remedyDoneAt === null) {
    return step({ type: 'CompleteRemedy', body: { result: topic.result } }, [120, 1_200], { role: 'technician' });
  }
  const by = chance.pick(['phone', 'visit', 'message'] as const);
  return step({ type: 'TellResult', body: { by, words: topic.result } }, [5, 240], { byDay: false });
}

type Outcome = Command<'RecordRevisit'>['body']['outcome'];

/** P-6: problems are found in the round after the objections, once. */
function revisit({ state, chance }: Scene, story: Story): Step {
  const first = state.round === story.objections + 1;
  if (story.secondLook !== 'none' && first && !did(state, 'SecondLookTaken')) {
    const body = { outcome: story.secondLook, words: '由未参与的人重新看了一遍全程。' };
    return step({ type: 'TakeSecondLook', body }, [200, 1_400], { role: 'group-manager' });
  }
  const again = state.obligations.some(({ clause }) => clause === 'C3-R');
  const found = !first || (story.revisit === 'disagreement' && again) ? 'settled' : story.revisit;
  const outcome: Outcome = chance.happens(12) ? 'no-answer' : found;
  const body = {
    by: chance.pick(['phone', 'visit'] as const),
    outcome,
    clear: outcome !== 'no-answer',
    satisfied: outcome === 'settled' || outcome === 'new-demand',
    ...(outcome === 'settled' ? { words: '处理得可以，谢谢。' } : {}),
    ...(outcome === 'new-demand' ? { demand: '另外想问一件事。', demandKind: 'enquiry' as const } : {}),
  };
  return step({ type: 'RecordRevisit', body }, [500, 2_200]);
}

function archive({ state, chance }: Scene, { topic }: Story): Step | undefined {
  if (state.complaint?.restedAt != null && !state.complaint.goodwill) {
    const body = { service: '为住户免费清洗空调一台。' };
    return step({ type: 'RecordGoodwill', body }, [60, 900], { role: 'supervisor' });
  }
  if (isHeld(state)) return undefined;
  const body = { summary: `${topic.cause}${topic.result}`, lesson: chance.happens(20) };
  return step({ type: 'ArchiveCase', body }, [60, 1_440]);
}
