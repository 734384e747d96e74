import { chanceOf } from '../chance.js';
import { type Scene, type Script, type Step, isHeld, keepPromise, step } from '../script.js';

function storyOf(caseId: string) {
  const chance = chanceOf(caseId);
  chance.unit();
  return {
    type: chance.happens(45) ? ('move-in' as const) : ('renovation' as const),
    abandoned: chance.happens(4),
    /** an inspection that has to be repeated */
    fails: chance.happens(25),
    damage: chance.happens(18),
  };
}

const DEPOSIT_CENTS = 200_000;

/** 入住与装修手续 */
export const formalityScript: Script = {
  kind: 'formality',
  open({ caseId, site, teller, receivedAt }) {
    const { type } = storyOf(caseId);
    const { name: ownerName, contact, household } = teller;
    const remarks = type === 'move-in' ? '周末办理交房。' : '厨房和卫生间翻新，工期约一个月。';
    return {
      type: 'OpenFormality',
      body: {
        ...{ site: site.id, channel: 'visit', type, household, ownerName, contact, remarks },
        ...(receivedAt === undefined ? {} : { receivedAt }),
      },
    };
  },
  next(scene) {
    const { state, caseId } = scene;
    const { formality } = state;
    if (state.closed || formality === null) return undefined;
    const promise = keepPromise(state);
    if (promise !== undefined) return promise;
    const open = formality.checklist.filter(({ done }) => !done);
    if (storyOf(caseId).abandoned && state.stage === 'accept' && open.length < 3) return givenUp(scene);
    const [item] = open;
    if (item !== undefined) return collected(scene, item);
    if (state.stage !== 'archive') return step({ type: 'CompleteFormality', body: {} }, [10, 200]);
    return depositBack(scene) ?? (isHeld(state) ? undefined : archived());
  },
};

type Item = NonNullable<Scene['state']['formality']>['checklist'][number];

function collected({ state, caseId, chance, teller }: Scene, { id, sort }: Item): Step {
  const first = state.version < 6;
  if (sort === 'document') {
    return step({ type: 'ReceiveDocument', body: { item: id } }, first ? [2, 15] : [5, 600]);
  }
  if (sort === 'deposit') {
    const body = { item: id, amountCents: DEPOSIT_CENTS, receipt: `D-${caseId.slice(0, 8).toUpperCase()}` };
    return step({ type: 'ReceiveDeposit', body }, [5, 900]);
  }
  // the work itself takes weeks
  const days = state.formality?.type === 'renovation' ? chance.int(6, 18) : 1;
  const failed = storyOf(caseId).fails && state.stage === 'accept';
  const body = {
    item: id,
    outcome: failed ? ('failed' as const) : ('passed' as const),
    words: `${teller.staff}现场查验。`,
  };
  return step({ type: 'RecordInspection', body }, [days * 600, days * 1_440], { role: 'technician' });
}

function depositBack({ state, caseId }: Scene): Step | undefined {
  const held = state.formality?.checklist.find(({ heldCents }) => heldCents > 0);
  if (held === undefined) return undefined;
  const deductedCents = storyOf(caseId).damage ? Math.round(held.heldCents / 20) : 0;
  const body = {
    ...{ item: held.id, amountCents: held.heldCents - deductedCents, deductedCents },
    ...(deductedCents > 0 ? { reason: '楼道墙面碰伤，按报价修补。' } : {}),
  };
  return step({ type: 'ReturnDeposit', body }, [1_400, 8_600], { role: 'supervisor' });
}

function givenUp(scene: Scene): Step {
  return depositBack(scene) ?? step({ type: 'WithdrawCase', body: { reason: '业主暂缓办理。' } }, [600, 4_000]);
}

function archived(): Step {
  return step({ type: 'ArchiveCase', body: { summary: '手续办结，资料归档。', lesson: false } }, [60, 1_440]);
}
