import type { LedgerBudget } from './budget.js';
import type { ExplainedDays, ExplainedPause, Explanation } from './due-at.js';

export type Language = 'zh' | 'en';

/** One plain sentence of an explanation. Nothing is computed again; reasons of pauses are shown as `reasonText` gives them. */
export function sentence(
  explanation: Explanation,
  language: Language,
  reasonText: (reason: string) => string = (reason) => reason,
): string {
  const words = language === 'zh' ? zh : en;
  const { openedLocal, dueLocal, exclusive, zone, budget, pauses, days, unknownYears, calendarVersion } = explanation;
  const parts = [
    words.opened(openedLocal, words.budget(budget)),
    ...days.map(words.days),
    ...pauses.map((pause) => words.pause(pause, reasonText(pause.reason))),
    dueLocal === null ? words.standing : exclusive ? words.before(dueLocal) : words.until(dueLocal),
  ];
  const provisional = unknownYears.length === 0 ? '' : words.provisional(unknownYears);
  return `${parts.join(words.comma)}${words.source(zone, calendarVersion)}${provisional}${words.stop}`;
}

/** A budget in words: `时限 10 个工作日`, `10 working days`. */
export function budgetText(budget: LedgerBudget, language: Language): string {
  return (language === 'zh' ? zh : en).budget(budget);
}

interface Words {
  readonly comma: string;
  readonly stop: string;
  readonly standing: string;
  opened(at: string, budget: string): string;
  before(at: string): string;
  until(at: string): string;
  days(run: ExplainedDays): string;
  pause(pause: ExplainedPause, reason: string): string;
  source(zone: string, version: string): string;
  provisional(years: readonly number[]): string;
  budget(budget: LedgerBudget): string;
}

const zh: Words = {
  comma: '，',
  stop: '。',
  standing: '计时暂停中，到期时刻待恢复后确定',
  opened: (at, budget) => `自 ${at} 起算，${budget}`,
  before: (at) => `须在 ${at} 之前完成`,
  until: (at) => `最迟 ${at} 完成`,
  days: (run) => {
    const what = { holiday: '放假', 'make-up': '调休上班', 'special-hours': '按特殊时间上班' }[run.kind];
    return `${stretchOf(run, ' 至 ')} ${run.name?.zh ?? ''}${what}`;
  },
  pause: ({ fromLocal, untilLocal }, reason) =>
    `${fromLocal} ${untilLocal === null ? '起' : `至 ${untilLocal} `}因“${reason}”暂停`,
  source: (zone, version) => `（${zone}，日历 ${version}）`,
  provisional: (years) => `（暂定：${years.join('、')} 年的放假安排尚未公布）`,
  budget: budgetZh,
};

const en: Words = {
  comma: ', ',
  stop: '.',
  standing: 'the clock stands still, the due time follows when it runs again',
  opened: (at, budget) => `Counted from ${at}, ${budget}`,
  before: (at) => `to be done before ${at}`,
  until: (at) => `to be done by ${at} at the latest`,
  days: (run) => {
    const what = { holiday: 'off', 'make-up': 'worked in exchange', 'special-hours': 'with hours of its own' }[
      run.kind
    ];
    return `${stretchOf(run, ' to ')} ${what}${run.name === undefined ? '' : ` for ${run.name.en}`}`;
  },
  pause: ({ fromLocal, untilLocal }, reason) =>
    `paused from ${fromLocal}${untilLocal === null ? '' : ` to ${untilLocal}`} for "${reason}"`,
  source: (zone, version) => ` (${zone}, calendar ${version})`,
  provisional: (years) => ` (provisional: the holidays of ${years.join(', ')} are not published yet)`,
  budget: budgetEn,
};

function stretchOf({ from, to }: ExplainedDays, between: string): string {
  return from === to ? from : `${from}${between}${to}`;
}

function budgetZh(budget: LedgerBudget): string {
  switch (budget.unit) {
    case 'minutes':
      return `时限 ${budget.amount} 分钟`;
    case 'hours':
      return `时限 ${budget.amount} 小时`;
    case 'calendar-days':
      return `时限 ${budget.amount} 个自然日（同一钟点）`;
    case 'working-days':
      return `时限 ${budget.amount} 个工作日`;
    case 'working-minutes':
      return `时限 ${budget.amount} 分钟工作时间`;
    case 'end-of-local-day':
      return afterOf(budget) === 0 ? '当日之内' : `此后第 ${afterOf(budget)} 日之内`;
    case 'end-of-working-day':
      return afterOf(budget) === 0 ? '当个工作日下班之前' : `此后第 ${afterOf(budget)} 个工作日下班之前`;
    case 'end-of-date':
      return `约定日期 ${budget.date} 当日之内`;
    case 'instant':
      return '约定时刻';
    case 'earlier-of':
      return `${budget.of.map(budgetZh).join('与')}，取较早者`;
    case 'later-of':
      return `${budget.of.map(budgetZh).join('与')}，取较晚者`;
  }
}

function budgetEn(budget: LedgerBudget): string {
  switch (budget.unit) {
    case 'minutes':
    case 'hours':
      return counted(budget.amount, budget.unit.slice(0, -1));
    case 'calendar-days':
      return `${counted(budget.amount, 'calendar day')} to the same time of day`;
    case 'working-days':
      return counted(budget.amount, 'working day');
    case 'working-minutes':
      return `${counted(budget.amount, 'minute')} of working time`;
    case 'end-of-local-day':
      return afterOf(budget) === 0 ? 'within the same local day' : `by the end of day ${afterOf(budget)} after`;
    case 'end-of-working-day':
      return afterOf(budget) === 0 ? 'by the close of work' : `by the close of working day ${afterOf(budget)} after`;
    case 'end-of-date':
      return `within the day of ${budget.date} as agreed`;
    case 'instant':
      return 'at the instant agreed';
    case 'earlier-of':
      return `the earlier of: ${budget.of.map(budgetEn).join('; ')}`;
    case 'later-of':
      return `the later of: ${budget.of.map(budgetEn).join('; ')}`;
  }
}

function counted(amount: number, one: string): string {
  return `${amount} ${one}${amount === 1 ? '' : 's'}`;
}

function afterOf(budget: { readonly unit: string; readonly after?: number | undefined }): number {
  return budget.after ?? 0;
}
