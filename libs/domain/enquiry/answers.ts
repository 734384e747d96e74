import { localText } from '#libs/clock/civil.js';
import type { SiteFacts } from '#libs/policy/site-facts.js';
import type { CaseState } from '../kernel/case-state.js';
import { hundredthsText, monthlyFeeCents } from './fee.js';

/** An answer to read out, and what it rests on. */
export interface Answer {
  readonly clause: string;
  readonly text: { readonly zh: string; readonly en: string };
}

type Texts = readonly { readonly zh: string; readonly en: string }[];
const listed = (texts: Texts, language: 'zh' | 'en') =>
  texts.map((text) => text[language]).join(language === 'zh' ? '、' : ', ');

/** R-3.1a: rate times floor area, what it covers, how it can be paid. */
export function feeAnswer(
  { rateCents, covers, waysOfPayment }: NonNullable<SiteFacts['propertyFee']>,
  hundredthsOfM2: number,
): Answer & { readonly monthlyCents: number } {
  const monthlyCents = monthlyFeeCents(rateCents, hundredthsOfM2);
  const [rate, area, fee] = [rateCents, hundredthsOfM2, monthlyCents].map(hundredthsText);
  return {
    clause: 'R-3.1a',
    monthlyCents,
    text: {
      zh: `物业费为每平方米每月 ${rate} 元，建筑面积 ${area} 平方米，每月 ${fee} 元。包含：${listed(covers, 'zh')}。缴纳方式：${listed(waysOfPayment, 'zh')}。`,
      en: `The property fee is ${rate} yuan per square metre and month; for ${area} square metres that is ${fee} yuan a month. It covers: ${listed(covers, 'en')}. It can be paid by: ${listed(waysOfPayment, 'en')}.`,
    },
  };
}

/** R-3.1b: hours and rules. */
export function facilityAnswer({ name, hours, rules }: SiteFacts['facilities'][number]): Answer {
  return {
    clause: 'R-3.1b',
    text: {
      zh: `${name.zh}：开放时间 ${hours.zh}。使用规定：${listed(rules, 'zh')}。`,
      en: `${name.en}: open ${hours.en}. Rules: ${listed(rules, 'en')}.`,
    },
  };
}

/** D-7: the published list. */
export function servicesAnswer(services: SiteFacts['services']): Answer {
  const said = (language: 'zh' | 'en') =>
    services
      .map(({ name, feeCents, per }) => {
        const fee = hundredthsText(feeCents);
        return language === 'zh' ? `${name.zh} ${fee} 元/${per.zh}` : `${name.en}, ${fee} yuan per ${per.en}`;
      })
      .join(language === 'zh' ? '；' : '; ');
  return { clause: 'D-7', text: { zh: `可预约的服务：${said('zh')}。`, en: `Services on offer: ${said('en')}.` } };
}

/** What has happened up to each stage of a repair, as it is said to who asks. */
const DONE: Readonly<Record<CaseState['stage'], { readonly zh: string; readonly en: string }>> = {
  accept: { zh: '已受理报修', en: 'the repair has been taken in' },
  verify: { zh: '已受理并预约', en: 'it has been taken in and an appointment is being made' },
  investigate: { zh: '维修工正在检查', en: 'the technician is finding the cause' },
  remedy: { zh: '正在维修', en: 'the repair is being carried out' },
  reply: { zh: '已修好', en: 'the repair has been carried out' },
  revisit: { zh: '已修好，将回访您', en: 'the repair has been carried out and we will ask you how it is' },
  archive: { zh: '已修好并完成回访', en: 'the repair has been carried out and revisited' },
};

/** R-3.1c: what is done so far, and the expected date: the day it was done, else what was promised, else the deadline. */
export function repairAnswer(state: CaseState): Answer & { readonly expectedAt: string | null } {
  const done = DONE[state.stage];
  const expectedAt = state.remedyDoneAt === null ? expectedOf(state) : null;
  const at = (instant: string) => localText(instant, state.zone).slice(0, 16);
  const when = { zh: '完成时间一经确定即告知您', en: 'you will hear the date as soon as it is fixed' };
  if (state.remedyDoneAt !== null) {
    when.zh = `完成时间 ${at(state.remedyDoneAt)}`;
    when.en = `it was done on ${at(state.remedyDoneAt)}`;
  } else if (expectedAt !== null) {
    when.zh = `预计 ${at(expectedAt)} 前完成`;
    when.en = `it should be done by ${at(expectedAt)}`;
  }
  const { reference } = state;
  return {
    clause: 'R-3.1c',
    expectedAt,
    text: { zh: `报修 ${reference}：${done.zh}；${when.zh}。`, en: `Repair ${reference}: ${done.en}; ${when.en}.` },
  };
}

/** The last promise that is not kept yet; without one the due instant that the rules give. */
function expectedOf({ promises, obligations }: CaseState): string | null {
  const promised = promises.filter(({ keptAt }) => keptAt === null).at(-1);
  if (promised !== undefined) return promised.by;
  const solve = obligations.find(({ target, verdict }) => target === 'solve' && verdict === 'open');
  return solve?.arithmetic.dueAt ?? null;
}
