import type { FigureData } from '../../pack.js';

/** id, clause, zh, en, unit, amount, upper end of a range */
type Row = readonly [string, string, string, string, string, number | string, number?];

/** The frame of the assessment. */
const FRAME: readonly Row[] = [
  ['monthly-scoring', 'C2-w', '打分与技能考试周期', 'Scores are given and skills examined once in', 'months', 1],
  [
    'no-effect-on-pay',
    'C2-p',
    '入职后只打分、不影响工资的时间',
    'Scored without effect on pay after joining',
    'months',
    2,
  ],
];

/** What may follow for a person. Every row is a proposal. */
const CONSEQUENCES: readonly Row[] = [
  ['pay-per-point', 'C2-p', '每偏离起点一分的工资增减', 'Pay for each point off the start', 'CNY-a-point', 10],
  ['pay-limit', 'C2-p', '工资增减上限', 'Pay up or down, at most', 'CNY', 300],
  ['review-below', 'C2-d', '低于此分提交决定', 'A score below this is put before a person', 'points', 60],
  ['review-last-months', 'C2-d', '连续末位的月数', 'Months in a row in the last place', 'months', 2],
  ['review-last-below', 'C2-d', '连续末位且低于此分提交决定', 'In the last place and below', 'points', 70],
  ['agent-complaint-first', 'C1-P', '服务被投诉：首次', 'Complaint about the service: first', 'CNY', 30],
  ['agent-complaint-second', 'C1-P', '服务被投诉：第二次', 'Complaint about the service: second', 'CNY', 60],
  [
    'agent-complaint-third',
    'C1-P',
    '服务被投诉：第三次',
    'Complaint about the service: third',
    'consequence',
    'dismissal',
  ],
  ['shift-missed', 'C1-P', '换班不清造成缺岗', 'A shift missed by a careless swap', 'CNY', 20],
  ['desk-breach-first', 'C3-P', '违反客服规定：首次', 'Breach of a rule of the desk: first', 'CNY', 100],
  ['desk-breach-second', 'C3-P', '再犯同一条', 'Breach of the same rule: second', 'CNY', 200],
  ['desk-breach-third', 'C3-P', '三犯同一条', 'Breach of the same rule: third', 'consequence', 'dismissal'],
  ['private-business', 'C3-P', '办私事或越权承诺', 'Private dealings, or promises beyond the office', 'CNY', 200],
  ['quarrel', 'C3-P', '与客户争吵', 'A quarrel with a customer', 'consequence', 'dismissal'],
  ['quarrel-pay', 'C3-P', '争吵扣发工资', 'A quarrel: pay withheld', 'months-of-pay', 1],
  ['leak', 'C3-P', '泄露记录', 'Records leaked', 'CNY', 1_000],
  ['leak-damage', 'C3-P', '泄露造成损害', 'Records leaked, with damage', 'CNY', 10_000, 100_000],
  ['leak-office', 'C3-P', '利用职权泄露', 'Records leaked by misuse of office', 'CNY', 50_000, 150_000],
  [
    'leak-aftermath',
    'C3-P',
    '致损或利用职权的后续',
    'Damage or misuse of office: also',
    'consequence',
    'dismissal-and-referral',
  ],
  ['head-jointly', 'C3-P', '部门负责人连带', 'The head of the department, jointly', 'times-the-fine', 2],
  [
    'head-jointly-leak',
    'C3-S4',
    '泄密时部门负责人连带',
    'A leak: the head of the department, jointly',
    'times-the-fine',
    2,
  ],
];

const figureOf = ([id, clause, zh, en, unit, amount, upTo]: Row): FigureData => ({
  id,
  clause,
  choice: 'clause',
  text: { zh, en },
  value: upTo === undefined ? { unit, amount } : { unit, amount, upTo },
});

/** Assessment and its consequences, which the product proposes and never decides. */
export const staffFigures: readonly FigureData[] = [
  ...FRAME.map(figureOf),
  ...CONSEQUENCES.map((row): FigureData => ({ ...figureOf(row), proposal: true })),
];
