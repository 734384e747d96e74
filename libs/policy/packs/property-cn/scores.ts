import type { ScoreData } from '../../pack.js';

/** id, zh, en, points; two numbers are a range */
type Row = readonly [string, string, string, number, number?];

const LIGHT: readonly Row[] = [
  ['wrong-entry', '数据录错', 'Data entered wrongly', -2],
  ['not-standard-chinese', '未讲普通话', 'Not speaking standard Chinese', -2],
  ['late-or-early', '迟到或早退', 'Late, or gone early', -5, -2],
  ['untidy-desk', '下班后桌面凌乱', 'Desk untidy after the shift', -2],
  ['cleaning-skipped', '值日未做', 'Cleaning turn skipped', -2],
  ['task-late', '任务未按时完成', 'A task not done in time', -5, -2],
  ['chatter', '闲聊', 'Chatter', -2, -1],
  ['noise', '喧哗', 'Being loud', -2],
  ['eating-smoking', '吸烟或进食', 'Eating or smoking', -5],
  ['spot-check-error', '抽查出错，每处', 'An error found in a spot check, each', -5, -2],
  ['handover-empty', '交接簿未填', 'Handover book not filled in', -5],
  ['appeal-unanswered', '申诉答复不及时或态度差', 'An appeal answered late or unkindly', -5],
  ['away-untold', '未告知离岗超过 5 分钟', 'Away for more than 5 minutes without word', -5],
];

const MEDIUM: readonly Row[] = [
  ['work-misreported', '虚报工作', 'Work misreported', -10],
  ['abnormality-kept-quiet', '异常不报', 'Something abnormal not reported', -10],
  ['pending-skipped', '漏办待办事项', 'A pending item left out', -10],
  ['meeting-missed', '无故缺席会议', 'A meeting missed without excuse', -10],
  ['exam-below-60', '考试低于 60 分', 'Less than 60 in the exam', -10],
  ['films-games', '上班看片或玩游戏', 'Films or games on duty', -10],
  ['software-unapproved', '使用未经批准的软件', 'Software that nobody approved', -10],
];

const HEAVY: readonly Row[] = [
  ['absent-without-leave', '旷工', 'Absence without leave', -20],
  ['quarrel-with-customer', '与客户争吵（构成有效投诉）', 'A quarrel with a customer (a valid complaint)', -20],
  ['outsiders-let-in', '带外人进入', 'Outsiders let in', -20],
  ['equipment-out', '带出设备', 'Equipment carried out', -20],
];

const PLUS: readonly Row[] = [
  ['best-of-month', '当月工作量和质量最佳且无违规', 'Most and best work of the month, without a violation', 5],
  ['full-marks', '考试满分', 'Full marks in the exam', 5],
  ['stand-in', '临时顶班，每次', 'A stand-in at short notice, each', 5],
  ['extra-work', '完成额外工作，每次', 'A piece of extra work done, each', 5],
  ['no-valid-complaint', '当月无有效投诉', 'A month without a valid complaint', 5],
  ['proposal-works', '提案试行有效', 'A proposal that worked when tried', 5],
];
const ONCE_A_MONTH = new Set(['best-of-month', 'no-valid-complaint']);

const rows = (clause: string, of: ScoreData['of'], items: readonly Row[]): ScoreData[] =>
  items.map(([id, zh, en, least, most]) => ({
    id,
    clause,
    of,
    text: { zh, en },
    ...(most === undefined ? { points: least } : { pointsMin: least, pointsMax: most }),
    ...(ONCE_A_MONTH.has(id) ? { oncePerMonth: true as const } : {}),
  }));

const DEGREE_ZH = { light: '轻微', medium: '中等', heavy: '严重' } as const;
const overrun = (
  of: 'light' | 'medium' | 'heavy',
  points: number,
  overMinutes: ScoreData['overMinutes'],
): ScoreData => ({
  id: `emergency-over-${of}`,
  clause: `C2-s-${of[0]}`,
  of,
  text: { zh: `突发事件超出规定时间（${DEGREE_ZH[of]}）`, en: `An emergency over its controlled time (${of})` },
  points,
  overMinutes,
});

/**
 * Grades share their boundaries in the documents, but for A, which is above 90. Own choice: a shared boundary belongs to the
 * better grade, so that who ends where the month started (80) is a B.
 */
const grade = (letter: string, bounds: Partial<ScoreData>): ScoreData => ({
  id: `grade-${letter.toLowerCase()}`,
  clause: 'C2-g',
  choice: 'own-choice',
  of: 'grade',
  text: { zh: `${letter} 级`, en: `Grade ${letter}` },
  ...bounds,
});

/** C2's score of a month: what it starts with, every item, and what it comes to. */
export const scores: readonly ScoreData[] = [
  { id: 'month-start', clause: 'C2-s0', of: 'start', text: { zh: '月初得分', en: 'Score at the start' }, points: 80 },
  { id: 'month-cap', clause: 'C2-s0', of: 'cap', text: { zh: '得分上限', en: 'Score at most' }, points: 110 },
  ...rows('C2-s+', 'plus', PLUS),
  ...rows('C2-s-l', 'light', LIGHT),
  overrun('light', -5, { from: 1, to: 10 }),
  ...rows('C2-s-m', 'medium', MEDIUM),
  overrun('medium', -10, { from: 11, to: 30 }),
  ...rows('C2-s-h', 'heavy', HEAVY),
  overrun('heavy', -20, { from: 31 }),
  {
    id: 'accumulated',
    clause: 'C2-s-h',
    of: 'heavy',
    text: { zh: '当月中等或轻微项累计', en: 'Medium or light items piled up in the month' },
    points: -20,
    oncePerMonth: true,
    itemsMin: { medium: 2, light: 4 },
  },
  {
    id: 'trainer-discretion',
    clause: 'C2-p',
    of: 'discretion',
    text: { zh: '培训师酌情加减，写明理由', en: 'At the discretion of the trainer, with the reason' },
    pointsMin: -5,
    pointsMax: 5,
  },
  { ...grade('A', { pointsMin: 90, minExcluded: true }), choice: 'clause' },
  grade('B', { pointsMin: 80, pointsMax: 90 }),
  grade('C', { pointsMin: 70, pointsMax: 80, maxExcluded: true }),
  grade('D', { pointsMin: 65, pointsMax: 70, maxExcluded: true }),
  grade('E', { pointsMin: 60, pointsMax: 65, maxExcluded: true }),
];
