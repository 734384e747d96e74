import type { SiteFacts } from '#libs/policy/site-facts.js';
import type { Answer } from '../shared/answer.js';
import { hundredthsText, monthlyFeeCents } from './fee.js';

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
