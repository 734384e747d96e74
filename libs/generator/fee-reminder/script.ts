import { chanceOf } from '../chance.js';
import { type Script, hoursAfter, isHeld, keepPromise, step } from '../script.js';

const QUARTER_CENTS = 86_400;

function storyOf(caseId: string) {
  const chance = chanceOf(caseId);
  chance.unit();
  return {
    occupancy: chance.happens(80) ? ('moved-in' as const) : ('not-moved-in' as const),
    /** calls that nobody answers, before somebody does */
    unanswered: chance.int(0, 2),
    /** who says a day keeps it, mostly */
    keepsWord: chance.happens(70),
    inParts: chance.happens(15),
  };
}

/** 催缴 */
export const feeReminderScript: Script = {
  kind: 'fee-reminder',
  open({ caseId, site, teller, receivedAt }) {
    const { name: ownerName, contact, household } = teller;
    const { occupancy } = storyOf(caseId);
    return {
      type: 'OpenFeeReminder',
      body: {
        ...{ site: site.id, channel: 'phone', household, ownerName, contact, occupancy },
        ...{ period: '上一季度', amountCents: QUARTER_CENTS },
        ...(receivedAt === undefined ? {} : { receivedAt }),
      },
    };
  },
  next({ state, caseId, at }) {
    const { feeReminder } = state;
    if (state.closed || feeReminder === null) return undefined;
    const promise = keepPromise(state);
    if (promise !== undefined) return promise;
    const { outstandingCents, calls, promises, promisedBy } = feeReminder;
    if (outstandingCents === 0) {
      if (isHeld(state)) return undefined;
      return step({ type: 'ArchiveCase', body: { summary: '费用已缴清。', lesson: false } }, [60, 1_440]);
    }
    const { unanswered, keepsWord, inParts } = storyOf(caseId);
    if (calls < unanswered) {
      return step({ type: 'RecordReminderCall', body: { outcome: 'no-answer' } }, [300, 2_000]);
    }
    const over = promisedBy === null || promisedBy <= at;
    if (promises === 0 || (promises === 1 && over && !keepsWord)) {
      const promised = (told: string) => ({
        type: 'RecordReminderCall' as const,
        body: { outcome: 'promised' as const, promisedBy: hoursAfter(told, 72), words: '过几天来缴。' },
      });
      return step(promised, [200, 2_400]);
    }
    const part = inParts && outstandingCents === QUARTER_CENTS;
    const body = {
      amountCents: part ? QUARTER_CENTS / 2 : outstandingCents,
      receipt: `F-${caseId.slice(0, 8).toUpperCase()}${part ? '-1' : ''}`,
    };
    const late = !keepsWord && promises === 1;
    return step({ type: 'RecordFeePayment', body }, late ? [4_400, 6_000] : [400, 3_600]);
  },
};
