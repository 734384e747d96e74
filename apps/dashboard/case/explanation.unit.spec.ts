import i18next from 'i18next';
import type { Arithmetic } from '../api/shapes.js';
import { en } from '../locales/en.js';
import { zh } from '../locales/zh.js';
import type { Say } from '../text/use-text.js';
import { explanation } from './explanation.js';

async function speaker(lng: 'zh' | 'en'): Promise<Say> {
  const texts = i18next.createInstance();
  await texts.init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  return (key, values) => texts.t(key, values ?? {});
}

const arithmetic: Arithmetic = {
  openedAt: '2026-03-01T01:00:00.000Z',
  dueAt: '2026-03-03T01:00:00.000Z',
  exclusive: false,
  zone: 'Asia/Shanghai',
  budget: { unit: 'calendar-days', amount: 2 },
  openedLocal: '2026-03-01 09:00:00',
  dueLocal: '2026-03-03 09:00:00',
  packVersion: 'property-cn@1.0.0',
  calendarVersion: 'civil@1',
};

describe('the sentence of a deadline', () => {
  it('says budget, opening, due time, zone and rules in Chinese', async () => {
    expect(explanation(await speaker('zh'), arithmetic)).toBe(
      '2026-03-01 09:00:00 起计，时限 2 个自然日，不晚于 2026-03-03 09:00:00（Asia/Shanghai）。规则 property-cn@1.0.0，日历 civil@1。',
    );
  });

  it('says the same in English', async () => {
    expect(explanation(await speaker('en'), arithmetic)).toBe(
      'Opened 2026-03-01 09:00:00; 2 calendar days allowed; due no later than 2026-03-03 09:00:00 (Asia/Shanghai). Rules property-cn@1.0.0, calendar civil@1.',
    );
  });

  it('says that the end of a day is not met at midnight any more', async () => {
    const untilMidnight: Arithmetic = {
      ...arithmetic,
      budget: { unit: 'end-of-date', date: '2026-03-02' },
      exclusive: true,
      dueLocal: '2026-03-03 00:00:00',
    };
    const sentence = explanation(await speaker('en'), untilMidnight);
    expect(sentence).toContain('to be done on 2026-03-02; due before 2026-03-03 00:00:00');
  });
});
