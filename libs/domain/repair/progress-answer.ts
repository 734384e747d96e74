import { localText } from '#libs/clock/civil.js';
import type { CaseState } from '../kernel/case-state.js';
import type { Answer } from '../shared/answer.js';
import { type RepairProgress, type RepairStep, progressOf } from './progress.js';

const STEP_WORDS: Readonly<Record<RepairStep, { readonly zh: string; readonly en: string }>> = {
  received: { zh: '受理', en: 'taken in' },
  dispatched: { zh: '派工', en: 'dispatched' },
  'set-out': { zh: '维修工出发', en: 'technician on the way' },
  arrived: { zh: '到场', en: 'technician on site' },
  diagnosed: { zh: '查明原因', en: 'cause found' },
  done: { zh: '修好', en: 'repaired' },
  tested: { zh: '试漏合格', en: 'water test held' },
  'result-told': { zh: '告知结果', en: 'result told' },
};

export interface RepairAnswer extends Answer {
  /** null: it is done, or nobody can say */
  readonly expectedAt: string | null;
}

/**
 * R-3.1c, to be read out: what is done so far and the expected date. A promise that is not kept yet goes before what the
 * technician or the deadline says, as long as it lies ahead. Undefined for a case that is no repair.
 */
export function repairAnswer(state: CaseState, now: string): RepairAnswer | undefined {
  const progress = progressOf(state, now);
  if (progress === undefined) return undefined;
  const promised = state.promises.filter(({ keptAt, by }) => keptAt === null && by > now).at(-1)?.by;
  const expectedAt = state.remedyDoneAt === null ? (promised ?? progress.expectedAt) : null;
  const { reference, remedyDoneAt, zone } = state;
  const when = whenOf({ expectedAt, remedyDoneAt, zone });
  return {
    clause: 'R-3.1c',
    expectedAt,
    text: {
      zh: `报修 ${reference}，已完成：${stepsIn(progress, 'zh')}；${when.zh}。`,
      en: `Repair ${reference}, so far: ${stepsIn(progress, 'en')}; ${when.en}.`,
    },
  };
}

function stepsIn({ done }: RepairProgress, language: 'zh' | 'en'): string {
  return done.map(({ step }) => STEP_WORDS[step][language]).join(language === 'zh' ? '、' : ', ');
}

function whenOf({
  expectedAt,
  remedyDoneAt,
  zone,
}: Pick<RepairAnswer, 'expectedAt'> & Pick<CaseState, 'remedyDoneAt' | 'zone'>): Answer['text'] {
  const at = (instant: string) => localText(instant, zone).slice(0, 16);
  if (remedyDoneAt !== null) return { zh: `完成时间 ${at(remedyDoneAt)}`, en: `it was done on ${at(remedyDoneAt)}` };
  if (expectedAt !== null) return { zh: `预计 ${at(expectedAt)} 前完成`, en: `it should be done by ${at(expectedAt)}` };
  return { zh: '完成时间一经确定即告知您', en: 'you will hear the date as soon as it is fixed' };
}
