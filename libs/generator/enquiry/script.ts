import { chanceOf } from '../chance.js';
import { AT_ONCE, type Scene, type Script, type Step, did, hoursAfter, isHeld, keepPromise, step } from '../script.js';
import { NO, QUESTIONS } from './words.js';

/** at once, by somebody else, or at a time that is named. */
const WAYS = { 'at-once': 62, 'passed-on': 20, 'checked-first': 10, 'done-later': 8 };

function storyOf(caseId: string) {
  const chance = chanceOf(caseId);
  return {
    question: chance.pick(QUESTIONS),
    way: chance.weighted(WAYS),
    answer: chance.happens(12) ? ('no' as const) : ('yes' as const),
    disagreements: chance.weighted({ '0': 92, '1': 5, '2': 3 }),
    abandoned: chance.happens(2),
  };
}

/** 咨询 */
export const enquiryScript: Script = {
  kind: 'enquiry',
  open({ caseId, site, teller, receivedAt }) {
    const { topic, question } = storyOf(caseId).question;
    const { channel, name: askerName, contact, household } = teller;
    return {
      type: 'RecordEnquiry',
      body: {
        ...{ site: site.id, channel, topic, question, askerName, contact, household },
        ...(receivedAt === undefined ? {} : { receivedAt }),
      },
    };
  },
  next(scene) {
    const { state, caseId } = scene;
    if (state.closed) return undefined;
    const story = storyOf(caseId);
    if (story.abandoned && state.stage !== 'archive') {
      return step({ type: 'WithdrawCase', body: { reason: '住户来电说已经问到了。' } }, [20, 90]);
    }
    return keepPromise(state) ?? (state.stage === 'archive' ? afterwards(scene) : answering(scene));
  },
};

function answering({ state, caseId, chance, teller }: Scene): Step {
  const { way, question } = storyOf(caseId);
  if (state.stage === 'accept' && way === 'passed-on') {
    const body = { toPerson: teller.staff, department: question.department, reason: '由经办的同事答复更准确。' };
    return step({ type: 'PassOnEnquiry', body }, [1, 6], AT_ONCE);
  }
  if (state.stage === 'accept' && way === 'checked-first') {
    const told = { by: 'phone', what: '核对后给您回电。', toCheck: chance.happens(70) } as const;
    const hours = chance.int(4, 20);
    const promise = (at: string) => ({ ...told, answerBy: hoursAfter(at, hours) });
    return step((at) => ({ type: 'PromiseAnswer', body: promise(at) }), [2, 8], AT_ONCE);
  }
  const { answer } = storyOf(caseId);
  const later = way === 'done-later' && answer === 'yes' && state.enquiry?.disagreements === 0;
  const body = {
    answer,
    by: chance.pick(['phone', 'phone', 'message'] as const),
    words: answer === 'yes' ? question.yes : NO.words,
    ...(answer === 'no' ? { reason: NO.reason, alternative: NO.alternative } : {}),
  };
  const hours = chance.int(20, 72);
  const said = (at: string) => ({ ...body, ...(later ? { promisedBy: hoursAfter(at, hours) } : {}) });
  const minutes: Step['minutes'] =
    state.stage === 'investigate' ? [60, 700] : state.stage === 'reply' ? [4, 30] : [1, 9];
  return step((at) => ({ type: 'AnswerEnquiry', body: said(at) }), minutes, {
    byDay: false,
    urgent: state.stage !== 'investigate',
  });
}

function afterwards({ state, caseId, chance, teller }: Scene): Step | undefined {
  const times = state.enquiry?.disagreements ?? 0;
  if (times < Number(storyOf(caseId).disagreements)) {
    return step({ type: 'RecordDisagreement', body: { words: '这个说法我不同意，请再核实一下。' } }, [5, 240]);
  }
  if (state.enquiry?.doneOwed === true) {
    const body = { by: 'phone', words: '答应您的事已经办好了。' } as const;
    return step({ type: 'TellDone', body }, [400, 2_600]);
  }
  if (state.obligations.some(({ clause }) => clause === 'C3-T3') && !did(state, 'CaseHandedOver')) {
    const body = { toRole: 'supervisor', toPerson: teller.staff } as const;
    return step({ type: 'HandOver', body }, [5, 50], AT_ONCE);
  }
  if (isHeld(state)) return undefined;
  const body = { summary: '已答复，住户清楚。', lesson: chance.happens(5) };
  return step({ type: 'ArchiveCase', body }, [30, 600]);
}
