import { localDateOf } from '#libs/clock/civil.js';
import { chanceOf } from '../chance.js';
import { inDaytime } from '../daytime.js';
import { AT_ONCE, type Scene, type Script, type Step, hoursAfter, isHeld, keepPromise, step } from '../script.js';
import { SERVICES } from '../site-facts.js';

function storyOf(caseId: string) {
  const chance = chanceOf(caseId);
  chance.unit();
  return {
    service: chance.pick(SERVICES),
    units: chance.int(1, 4),
    /** from the agreement to the time agreed */
    inHours: chance.int(18, 130),
    /** D-7: a day promised beside the time agreed */
    byDay: chance.happens(15),
    refused: chance.happens(6),
    withdrawn: chance.happens(5),
    writing: chance.happens(30),
  };
}

const AREAS = ['全屋约九十平方米', '客厅和两间卧室', '厨房与卫生间', '北阳台一处'] as const;

/** 便民与委托服务 */
export const serviceOrderScript: Script = {
  kind: 'service-order',
  open({ caseId, site, teller, receivedAt }) {
    const { service, units } = storyOf(caseId);
    const { channel, name: ordererName, contact, household } = teller;
    return {
      type: 'OrderService',
      body: {
        ...{ site: site.id, channel, item: service.id, request: `${service.name.zh}，${units}份。` },
        ...{ ordererName, contact, household },
        ...(receivedAt === undefined ? {} : { receivedAt }),
      },
    };
  },
  next(scene) {
    const { state, caseId } = scene;
    if (state.closed) return undefined;
    if (storyOf(caseId).withdrawn && state.stage === 'verify') {
      return step({ type: 'WithdrawCase', body: { reason: '住户改了主意。' } }, [30, 300]);
    }
    return keepPromise(state) ?? onward(scene);
  },
};

function onward(scene: Scene): Step | undefined {
  const { state, chance, teller } = scene;
  const order = state.serviceOrder;
  switch (state.stage) {
    case 'accept':
      return agree(scene);
    case 'verify': {
      const body = { toRole: 'supervisor', toPerson: teller.staff } as const;
      return step({ type: 'HandOver', body }, [5, 85], AT_ONCE);
    }
    case 'remedy':
      return done(scene);
    case 'reply': {
      const refused = storyOf(scene.caseId).refused && order?.agreement === 1;
      if (!refused) return step({ type: 'AcceptService', body: { words: '做得很干净。' } }, [5, 180]);
      const again = (at: string) => inDaytime(hoursAfter(at, 30), scene.site.zone, 7_200);
      const body = (at: string) => ({ words: '边角没有做到。', agreedAt: again(at) });
      return step((at) => ({ type: 'RefuseService', body: body(at) }), [10, 240]);
    }
    default:
      if (order !== null && order.feeCents > 0 && !order.feeTaken) {
        const paidBy = chance.pick(['mobile', 'mobile', 'cash', 'transfer'] as const);
        return step({ type: 'TakeFee', body: { feeCents: order.feeCents, paidBy } }, [5, 240]);
      }
      if (order?.feeTaken === true && !order.receipted) {
        const body = { receipt: `R-${scene.caseId.slice(0, 8).toUpperCase()}` };
        return step({ type: 'IssueReceipt', body }, [2, 120], { byDay: false });
      }
      if (isHeld(state)) return undefined;
      return step({ type: 'ArchiveCase', body: { summary: '服务完成，费用结清。', lesson: false } }, [30, 900]);
  }
}

function agree({ caseId, site, chance }: Scene): Step {
  const { service, units, inHours, byDay, writing } = storyOf(caseId);
  const area = chance.pick(AREAS);
  const agreed = (at: string) => {
    const agreedAt = inDaytime(hoursAfter(at, inHours), site.zone, 7_200);
    return {
      ...{ area, agreedAt, feeCents: service.feeCents * units, effect: '按约定做好，现场收拾干净。' },
      form: writing ? ('writing' as const) : ('word' as const),
      ...(byDay ? { promisedOn: localDateOf(agreedAt, site.zone) } : {}),
    };
  };
  return step((at) => ({ type: 'AgreeService', body: agreed(at) }), [5, 120]);
}

/** Somebody comes shortly before the time agreed, now and then after it. */
function done({ state, teller, chance }: Scene): Step {
  if (state.holder.role === 'supervisor') {
    const body = { toRole: 'technician', toPerson: teller.staff } as const;
    return step({ type: 'HandOver', body }, [10, 200], { role: 'supervisor' });
  }
  const due = state.obligations.findLast(({ clause, target }) => clause === 'D-7' && target === 'solve')?.arithmetic
    .dueAt;
  const body = { result: '已按约定完成。' };
  const begins = due === undefined || due === null ? {} : { notBefore: hoursAfter(due, -6) };
  return step({ type: 'CompleteService', body }, chance.happens(4) ? [240, 900] : [20, 200], {
    role: 'technician',
    ...begins,
  });
}
