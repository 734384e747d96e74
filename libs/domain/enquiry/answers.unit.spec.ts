import fc from 'fast-check';
import { facilityAnswer, feeAnswer, servicesAnswer } from './answers.js';
import { areaHundredths, monthlyFeeCents } from './fee.js';

const text = (zh: string, en: string) => ({ zh, en });
const FEE = {
  rateCents: 285,
  covers: [text('保洁', 'cleaning'), text('秩序', 'security')],
  waysOfPayment: [text('微信', 'WeChat'), text('客服台现金', 'cash at the desk')],
};

describe('the property fee (R-3.1a)', () => {
  it('is rate times floor area, said with what it covers and how it is paid', () => {
    const answer = feeAnswer(FEE, 8_950);
    expect(answer).toMatchObject({ clause: 'R-3.1a', monthlyCents: 25_508 });
    expect(answer.text.zh).toBe(
      '物业费为每平方米每月 2.85 元，建筑面积 89.50 平方米，每月 255.08 元。包含：保洁、秩序。缴纳方式：微信、客服台现金。',
    );
    expect(answer.text.en).toContain('for 89.50 square metres that is 255.08 yuan a month');
  });

  it.each([
    [1, 50, 1],
    [1, 49, 0],
    [285, 10_001, 28_503],
    [195, 12_345, 24_073],
  ])('rounds half a cent up: %s cents for %s hundredths is %s', (rate, area, cents) => {
    expect(monthlyFeeCents(rate, area)).toBe(cents);
  });

  it('is exact to the half cent for every rate and area that are taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 99_999_999 }), (rate, area) => {
        const exact = BigInt(rate) * BigInt(area);
        const off = BigInt(monthlyFeeCents(rate, area)) * 100n - exact;
        return off > -50n && off <= 50n;
      }),
    );
  });

  it('reads an area without a binary fraction, and nothing that is none', () => {
    expect(['89.5', '89.50', '89', '0.01', '100.07'].map(areaHundredths)).toEqual([8_950, 8_950, 8_900, 1, 10_007]);
    expect(['0', '0.00', '-1', '1.234', '1e3', '', ' 5', '1234567'].map(areaHundredths)).toEqual(
      Array.from({ length: 8 }, () => undefined),
    );
  });
});

describe('the other answers from data', () => {
  it('name hours and rules of a facility (R-3.1b)', () => {
    const gym = { id: 'gym', name: text('健身房', 'Gym'), hours: text('6:00-22:00', '6 am to 10 pm') };
    expect(facilityAnswer({ ...gym, rules: [text('凭业主卡', 'with the owner card')] })).toEqual({
      clause: 'R-3.1b',
      text: {
        zh: '健身房：开放时间 6:00-22:00。使用规定：凭业主卡。',
        en: 'Gym: open 6 am to 10 pm. Rules: with the owner card.',
      },
    });
  });

  it('list the services with what they cost for what (D-7)', () => {
    const windows = { id: 'windows', name: text('擦窗', 'Windows'), department: 'cleaning', feeCents: 800 };
    const { text: said } = servicesAnswer([{ ...windows, per: text('平方米', 'm2') }]);
    expect(said).toEqual({
      zh: '可预约的服务：擦窗 8.00 元/平方米。',
      en: 'Services on offer: Windows, 8.00 yuan per m2.',
    });
  });
});
