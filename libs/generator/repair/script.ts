import { AT_ONCE, type Scene, type Script, type Step, did, hoursAfter, keepPromise, step } from '../script.js';
import { inDaytime } from '../daytime.js';
import { photoOf } from '../photos.js';
import { afterWork } from './after-work.js';
import { type RepairStory, categoryOf, repairStoryOf } from './story.js';

/** 报修 */
export const repairScript: Script = {
  kind: 'repair',
  open({ caseId, site, teller, weather, receivedAt, originCase }) {
    const category = categoryOf(caseId, weather);
    const { defect, patrol } = repairStoryOf(caseId, category, teller);
    const origin = originCase !== undefined ? 'complaint' : patrol ? 'patrol' : 'desk';
    const { channel, place, name: callerName, contact, household } = teller;
    return {
      type: 'ReportRepair',
      body: {
        ...{ site: site.id, channel: patrol ? 'app' : channel, origin, category, area: defect.area, place },
        description: defect.description,
        ...(patrol ? {} : { callerName, contact, household }),
        ...(originCase === undefined ? {} : { originCase }),
        ...(receivedAt === undefined ? {} : { receivedAt }),
      },
    };
  },
  next(scene) {
    const { state, caseId, teller, chance } = scene;
    const { repair } = state;
    if (state.closed || repair === null) return undefined;
    const story = repairStoryOf(caseId, repair.category, teller);
    if (story.withdrawn && state.stage === 'accept') {
      return step({ type: 'WithdrawCase', body: { reason: '住户说自己已经修好了。' } }, [15, 200]);
    }
    const promise = keepPromise(state);
    if (promise !== undefined) return promise;
    if (chance.happens(2))
      return step({ type: 'AddNote', body: { text: '住户来电问什么时候上门，已告知。' } }, [10, 60]);
    switch (state.stage) {
      case 'accept':
        return dispatch(scene, story);
      case 'investigate':
        return onTheWay(scene) ?? diagnosis(story);
      case 'remedy':
        return work(scene, story);
      default:
        return afterWork(scene, story);
    }
  },
};

function dispatch({ state, caseId, site, teller, chance }: Scene, story: RepairStory): Step {
  const workOrder = `WO-${caseId.slice(0, 6).toUpperCase()}`;
  if (state.repair?.category === 'cleaning') {
    const body = { workOrder, department: '保洁部', patrols: 2 };
    return step({ type: 'PassToCleaning', body }, [3, 26], AT_ONCE);
  }
  if (story.appointment && state.repair?.appointment === null) {
    const hours = chance.int(3, 30);
    const agreed = (at: string) => {
      const from = inDaytime(hoursAfter(at, hours), site.zone, 3_600);
      return { from, until: hoursAfter(from, 2) };
    };
    return step((at) => ({ type: 'AgreeAppointment', body: agreed(at) }), [2, 20], AT_ONCE);
  }
  const grave = state.repair?.category === 'leak' || state.repair?.category === 'power';
  const body = { workOrder, technician: teller.staff, department: '工程部' };
  return step({ type: 'DispatchTechnician', body }, grave ? [2, 13] : [5, 95], AT_ONCE);
}

/** R-3.2a: on the way, told so, there. */
function onTheWay({ state: { repair, round }, chance }: Scene): Step | undefined {
  if (repair === null || repair.toCleaning) return undefined;
  if (repair.setOutAt === null) {
    const agreed = round === 1 ? repair.appointment : null;
    const calm = round === 1 && repair.category !== 'leak';
    const manner = { ...(calm ? {} : AT_ONCE), role: 'technician' as const };
    const setOut = (at: string) => ({ type: 'SetOut' as const, body: { eta: hoursAfter(at, 0.6) } });
    if (agreed === null) return step(setOut, calm ? [10, 240] : [4, 27], manner);
    return step(setOut, [1, 40], { ...manner, notBefore: hoursAfter(agreed.from, -0.5) });
  }
  if (repair.arrivalToldAt === null && repair.arrivedAt === null && chance.happens(92)) {
    return step({ type: 'TellArrival', body: { by: 'phone', words: '师傅已经出发。' } }, [1, 9], AT_ONCE);
  }
  if (repair.arrivedAt !== null) return undefined;
  return step({ type: 'Arrive', body: {} }, [6, 35], { ...AT_ONCE, role: 'technician' });
}

function diagnosis({ defect, partsDays, turnsOut }: RepairStory): Step {
  const { finding, work: needed, costCents } = defect;
  const found = { finding, work: needed, charged: costCents > 0, ...(turnsOut && { category: turnsOut }) };
  const said = (at: string) => ({ ...found, expectedBy: hoursAfter(at, 24 * (partsDays + 1)) });
  return step((at) => ({ type: 'RecordDiagnosis', body: said(at) }), [4, 40], { ...AT_ONCE, role: 'technician' });
}

function work(scene: Scene, story: RepairStory): Step {
  const { state, caseId, chance } = scene;
  const { repair } = state;
  const quote = repair?.quote ?? null;
  const trip = onTheWay(scene);
  if (trip !== undefined) return trip;
  if (repair?.charged === true && quote?.answer !== 'accepted' && !repair.toCleaning) {
    if (quote !== null && quote.answer === null) {
      const accepted = quote.quote > 1 || !story.quoteDeclined;
      return step({ type: 'RecordQuoteAnswer', body: { accepted } }, [3, 50], AT_ONCE);
    }
    const costCents = quote === null ? story.defect.costCents : Math.round(story.defect.costCents * 0.8);
    return step({ type: 'QuoteRepair', body: { costCents: Math.max(1, costCents) } }, [3, 25], {
      ...AT_ONCE,
      role: 'technician',
    });
  }
  const wait = state.waits.at(-1);
  if (wait === undefined && story.partsDays > 0) {
    const body = { reason: 'parts', words: '配件需要订货，已告知住户。' };
    return step({ type: 'BeginWait', body }, [10, 90], { role: 'technician' });
  }
  if (wait !== undefined && wait.endedAt === null && wait.until === null) return waiting(state, story);
  if (repair?.area === 'building' && !did(state, 'RepairFollowedUp') && !repair.toCleaning && chance.happens(40)) {
    const body = { words: '现场作业中，已拍照。', photos: [photoOf(chance.int(0, 5))] };
    return step({ type: 'FollowUpRepair', body }, [120, 700], { role: 'technician' });
  }
  const photos = repair?.toCleaning === true ? [] : [photoOf(Number.parseInt(caseId[0] ?? '0', 16))];
  return step(
    { type: 'CompleteRepair', body: { result: story.defect.result, photos } },
    story.hard ? [1_200, 6_500] : [20, 300],
    {
      role: 'technician',
    },
  );
}

/** P-N3: what is waited for comes; the household and whoever follows the building hear of it meanwhile. */
function waiting(state: Scene['state'], { partsDays }: RepairStory): Step {
  const ended = step({ type: 'EndWait', body: { words: '配件已到。' } }, [partsDays * 900, partsDays * 1_500], {
    role: 'technician',
  });
  const daily = state.repair?.area === 'building' && !did(state, 'CustomerInformed');
  if (!daily || partsDays < 2) return ended;
  return step({ type: 'InformCustomer', body: { by: 'message', words: '配件已在路上，到货就安装。' } }, [600, 1_200], {
    role: 'technician',
  });
}
