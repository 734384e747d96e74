import { AT_ONCE, type Scene, type Step, did, hoursAfter, keepPromise, step } from '../script.js';
import type { Story } from './story.js';

/** What comes before the next stage: harm, promises, word to the household, whoever has to hear of it. */
export function care(scene: Scene, story: Story): Step | undefined {
  const { state } = scene;
  return (
    harmFirst(scene) ??
    keepPromise(state) ??
    (state.stage === 'archive' ? undefined : (wordToHousehold(scene, story) ?? raised(scene) ?? apart(scene, story)))
  );
}

/** D-3.6b */
function harmFirst({ state }: Scene): Step | undefined {
  const harm = state.complaint?.harm;
  if (harm === undefined || harm === null || harm.measureAt !== null) return undefined;
  if (!did(state, 'HelpCalled')) {
    const body = { called: ['guards' as const], words: '请秩序员先到现场看护。' };
    return step({ type: 'CallForHelp', body }, [0.5, 4], AT_ONCE);
  }
  const body = { outcome: 'taken', measure: '现场已隔离，有人值守。' } as const;
  return step({ type: 'TakeHarmMeasure', body }, [3, 25], AT_ONCE);
}

const SOON_HOURS = 16;

/** R-3.3b, P-N3: the process, then progress before it is due. */
function wordToHousehold({ state, at, chance }: Scene, story: Story): Step | undefined {
  const early = state.stage === 'accept' || state.stage === 'verify';
  if (early && !story.processTold && state.acknowledgedRound === 0 && chance.happens(60)) {
    const body = { by: 'phone', words: '两天内给您方案，有进展随时告诉您。' } as const;
    return step({ type: 'Acknowledge', body }, [5, 60], { byDay: false });
  }
  const due = state.obligations.find(
    ({ target, verdict, arithmetic: { dueAt } }) =>
      target === 'keep-informed' && verdict === 'open' && dueAt !== null && dueAt < hoursAfter(at, SOON_HOURS),
  );
  if (due === undefined || chance.happens(12)) return undefined;
  const body = { by: 'phone', words: '向您通报一下：事情在办，下一步已经安排好。' } as const;
  return step({ type: 'InformCustomer', body }, [10, 240], { urgent: true });
}

/** P-P2: urged or passed on too often, so it goes to the supervisor. */
function raised({ state, teller }: Scene): Step | undefined {
  const owed = state.obligations.some(
    ({ clause, fulfilledAt, verdict }) => clause === 'P-P2' && fulfilledAt === null && verdict !== 'waived',
  );
  if (!owed) return undefined;
  const body = { toRole: 'supervisor', toPerson: teller.staff } as const;
  return step({ type: 'HandOver', body }, [4, 45], AT_ONCE);
}

/** D-3.3 */
function apart({ state, teller }: Scene, { agitated }: Story): Step | undefined {
  if (!agitated || state.stage !== 'verify' || did(state, 'CallerReceivedApart')) return undefined;
  const body = {
    byRole: 'supervisor',
    receivedBy: teller.staff,
    separateRoom: true,
    words: '请到接待室坐下慢慢说。',
  } as const;
  return step({ type: 'ReceiveApart', body }, [5, 30], AT_ONCE);
}
