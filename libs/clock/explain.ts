import type { Arithmetic, Budget } from '#libs/contracts/case.js';

export type Language = 'zh' | 'en';

/** One plain sentence saying how the due instant of a clause came about, without computing it again. */
export function explain(arithmetic: Arithmetic, clause: string, language: Language): string {
  const { openedLocal, dueLocal, zone, exclusive, budget } = arithmetic;
  if (language === 'zh') {
    const limit = exclusive ? `须在 ${dueLocal} 之前完成` : `最迟 ${dueLocal} 完成`;
    return `${clause}：自 ${openedLocal} 起算，${budgetZh(budget)}，${limit}（${zone}）。`;
  }
  const limit = exclusive ? `to be done before ${dueLocal}` : `to be done by ${dueLocal} at the latest`;
  return `${clause}: counted from ${openedLocal}, ${budgetEn(budget)}, ${limit} (${zone}).`;
}

function budgetZh(budget: Budget): string {
  switch (budget.unit) {
    case 'minutes':
      return `时限 ${budget.amount} 分钟`;
    case 'calendar-days':
      return `时限 ${budget.amount} 个自然日（同一钟点）`;
    case 'end-of-local-day':
      return '当日之内';
    case 'end-of-date':
      return `约定日期 ${budget.date} 当日之内`;
    case 'instant':
      return '约定时刻';
  }
}

function budgetEn(budget: Budget): string {
  switch (budget.unit) {
    case 'minutes':
      return `${budget.amount} ${budget.amount === 1 ? 'minute' : 'minutes'}`;
    case 'calendar-days':
      return `${budget.amount} calendar ${budget.amount === 1 ? 'day' : 'days'} to the same time of day`;
    case 'end-of-local-day':
      return 'within the same local day';
    case 'end-of-date':
      return `within the day of ${budget.date} as agreed`;
    case 'instant':
      return 'at the instant agreed';
  }
}
