import type { ClauseFigure, ClauseLanguage, FIGURE_BOUNDS, FIGURE_UNITS } from './clause.js';

type Unit = (typeof FIGURE_UNITS)[number];
type Bound = (typeof FIGURE_BOUNDS)[number];

/** zh, en for one, en for several */
const UNITS: Readonly<Record<Unit, readonly [string, string, string]>> = {
  rings: ['声铃', 'ring', 'rings'],
  seconds: ['秒', 'second', 'seconds'],
  minutes: ['分钟', 'minute', 'minutes'],
  hours: ['小时', 'hour', 'hours'],
  days: ['天', 'day', 'days'],
  weeks: ['周', 'week', 'weeks'],
  months: ['个月', 'month', 'months'],
  quarters: ['季度', 'quarter', 'quarters'],
  years: ['年', 'year', 'years'],
  'times-a-week': ['次／周', 'time a week', 'times a week'],
  'times-a-month': ['次／月', 'time a month', 'times a month'],
  'characters-a-minute': ['字／分钟', 'character a minute', 'characters a minute'],
  points: ['分', 'point', 'points'],
  items: ['项', 'item', 'items'],
  percent: ['%', '%', '%'],
  fields: ['项', 'field', 'fields'],
  signatures: ['人签字', 'signature', 'signatures'],
  CNY: ['元', 'CNY', 'CNY'],
  'CNY-a-point': ['元／分', 'CNY a point', 'CNY a point'],
  'times-the-fine': ['倍罚款', 'times the fine', 'times the fine'],
};

/** before and after the amount */
const BOUNDS: Readonly<Record<Bound, Readonly<Record<ClauseLanguage, readonly [string, string]>>>> = {
  is: { zh: ['', ''], en: ['', ''] },
  within: { zh: ['', '内'], en: ['within ', ''] },
  'at-least': { zh: ['至少 ', ''], en: ['at least ', ''] },
  'at-most': { zh: ['最多 ', ''], en: ['at most ', ''] },
  above: { zh: ['超过 ', ''], en: ['above ', ''] },
  below: { zh: ['低于 ', ''], en: ['below ', ''] },
  every: { zh: ['每 ', ''], en: ['every ', ''] },
};

/** `solved: within 10 days`, `解决：10 天内`. */
export function figureText(figure: ClauseFigure, language: ClauseLanguage): string {
  if (!('bound' in figure)) return figure[language];
  const { of, bound, amount, upTo, unit } = figure;
  const [zh, one, several] = UNITS[unit];
  const [before, after] = BOUNDS[bound][language];
  const range = upTo === undefined ? grouped(amount) : `${grouped(amount)}-${grouped(upTo)}`;
  const space = unit === 'percent' ? '' : ' ';
  const word = language === 'zh' ? zh : amount === 1 && upTo === undefined ? one : several;
  const said = `${before}${range}${space}${word}${after}`;
  if (of === undefined) return said;
  return language === 'zh' ? `${of.zh}：${said}` : `${of.en}: ${said}`;
}

function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
}
