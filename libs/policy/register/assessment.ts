import type { RegisterSectionData } from './clause.js';

export const assessment: RegisterSectionData = {
  id: 'assessment',
  title: { zh: '考核与保密', en: 'Assessment and secrecy' },
  clauses: {
    'C2-s0': {
      zh: '月度得分的起点和上限。',
      en: 'Where the score of a month starts, and where it stops.',
      figure: [
        { of: { zh: '起点', en: 'start' }, bound: 'is', amount: 80, unit: 'points' },
        { of: { zh: '上限', en: 'cap' }, bound: 'at-most', amount: 110, unit: 'points' },
      ],
      status: { is: 'pack' },
    },
    'C2-s+': {
      zh: '加分，每项：当月工作量和质量最佳且无违规；考试满分；临时顶班（每次）；完成额外工作（每次）；当月无有效投诉；提案试行有效。',
      en: 'Added for each: most and best work of the month without a violation; a perfect exam; every stand-in at short notice; every piece of extra work; a month free of valid complaints; a proposal that worked when tried.',
      figure: [{ bound: 'is', amount: 5, unit: 'points' }],
      status: { is: 'pack' },
    },
    'C2-s-l': {
      zh: '轻微扣分：数据录错 2；未讲普通话 2；迟到早退 2-5；下班后桌面凌乱 2；值日未做 2；任务未按时完成 2-5；闲聊 1-2；喧哗 2；吸烟或进食 5；抽查出错每处 2-5；交接簿未填 5；申诉答复不及时或态度差 5；未告知离岗超过 5 分钟 5；突发事件超出流程规定时间 1-10 整分钟（不足一分钟舍去）5。',
      en: 'Light deductions: data entered wrongly 2; not speaking standard Chinese 2; late or leaving early 2-5; desk untidy after the shift 2; cleaning turn skipped 2; a task late 2-5; chatter 1-2; being loud 2; eating or smoking 5; each error that a spot check finds 2-5; handover book left empty 5; an appeal answered late or unkindly 5; gone for more than 5 minutes without word 5; an emergency over its controlled time by 1-10 whole minutes (part minutes dropped) 5.',
      figure: [
        { bound: 'is', amount: 1, upTo: 5, unit: 'points' },
        { of: { zh: '突发事件超时', en: 'emergency over time' }, bound: 'is', amount: 1, upTo: 10, unit: 'minutes' },
      ],
      status: { is: 'pack' },
    },
    'C2-s-m': {
      zh: '中等扣分，每项：虚报工作、异常不报、漏办待办、无故缺席会议、考试低于 60 分、看片或玩游戏、使用未经批准的软件；突发事件超时 11-30 分钟。',
      en: 'Medium deductions, each: work misreported, something abnormal kept quiet, a pending item left out, a meeting missed without excuse, under 60 in the exam, films or games, software nobody approved; an emergency over by 11-30 minutes.',
      figure: [
        { bound: 'is', amount: 10, unit: 'points' },
        { of: { zh: '突发事件超时', en: 'emergency over time' }, bound: 'is', amount: 11, upTo: 30, unit: 'minutes' },
        { of: { zh: '考试', en: 'exam' }, bound: 'below', amount: 60, unit: 'points' },
      ],
      status: { is: 'pack' },
    },
    'C2-s-h': {
      zh: '严重扣分，每项：旷工、与客户争吵（构成有效投诉）、带外人进入、带出设备；突发事件超时 30 分钟以上；一个月内中等满 2 项或轻微满 4 项的，再扣一次。',
      en: 'Heavy deductions, each: absence without leave, a quarrel with a customer (that is a valid complaint), outsiders let in, equipment carried out; an emergency that runs over by above 30 minutes; and once more for 2 medium or 4 light items within a month.',
      figure: [
        { bound: 'is', amount: 20, unit: 'points' },
        { of: { zh: '突发事件超时', en: 'emergency over time' }, bound: 'above', amount: 30, unit: 'minutes' },
        { of: { zh: '当月中等项', en: 'medium in the month' }, bound: 'at-least', amount: 2, unit: 'items' },
        { of: { zh: '当月轻微项', en: 'light in the month' }, bound: 'at-least', amount: 4, unit: 'items' },
      ],
      status: { is: 'pack' },
    },
    'C2-g': {
      zh: '等级划分。',
      en: 'The grades.',
      figure: [
        { of: { zh: 'A', en: 'A' }, bound: 'above', amount: 90, unit: 'points' },
        { of: { zh: 'B', en: 'B' }, bound: 'is', amount: 80, upTo: 90, unit: 'points' },
        { of: { zh: 'C', en: 'C' }, bound: 'is', amount: 70, upTo: 80, unit: 'points' },
        { of: { zh: 'D', en: 'D' }, bound: 'is', amount: 65, upTo: 70, unit: 'points' },
        { of: { zh: 'E', en: 'E' }, bound: 'is', amount: 60, upTo: 65, unit: 'points' },
      ],
      status: { is: 'pack' },
    },
    'C2-p': {
      zh: '工资随得分浮动，以 80 分为准；入职头两个月只打分、不影响工资；培训师可酌情加减分，须写理由。',
      en: 'Pay follows the score, measured from 80. The first two months are scored and leave the pay alone. The trainer has some points of discretion and states the reason.',
      figure: [
        { bound: 'is', amount: 10, unit: 'CNY-a-point' },
        { of: { zh: '浮动上下限', en: 'up or down' }, bound: 'at-most', amount: 300, unit: 'CNY' },
        { of: { zh: '不影响工资', en: 'no effect on pay' }, bound: 'is', amount: 2, unit: 'months' },
        { of: { zh: '酌情加减', en: 'discretion, up or down' }, bound: 'at-most', amount: 5, unit: 'points' },
      ],
      status: { is: 'pack' },
    },
    'C2-d': {
      zh: '得分过低，或连续两个月末位且低于 70 分；上班睡觉、电话摘机不挂、拉帮结派、滥用职权：提交人作决定，系统绝不决定。',
      en: 'A score too low, or two months in a row last and under 70; sleeping on duty, the receiver left off, cliques, misuse of office: put before a person to decide. The product never decides it.',
      figure: [
        { bound: 'below', amount: 60, unit: 'points' },
        { of: { zh: '连续末位', en: 'last in a row' }, bound: 'is', amount: 2, unit: 'months' },
        { of: { zh: '末位且低于', en: 'last and under' }, bound: 'below', amount: 70, unit: 'points' },
      ],
      status: { is: 'pack' },
    },
    'C2-w': {
      zh: '培训师依每日检查（指令执行、质量、配合、整洁）打分；培训师由主管打分；每月有技能考试。',
      en: 'The trainer scores by the checks of each day (orders followed, quality, cooperation, tidiness) and is scored by the supervisor; skills are examined each month.',
      figure: [{ bound: 'every', amount: 1, unit: 'months' }],
      status: { is: 'pack' },
    },
    'C1-P': {
      zh: '客服因服务被投诉：罚款，第二次加倍，第三次开除；换班不清造成缺岗：罚款。',
      en: 'A complaint about the service of an agent: a fine, double the second time, dismissal the third; a shift left empty by a careless swap: a fine.',
      figure: [
        { of: { zh: '首次', en: 'first' }, bound: 'is', amount: 30, unit: 'CNY' },
        { of: { zh: '第二次', en: 'second' }, bound: 'is', amount: 60, unit: 'CNY' },
        { of: { zh: '缺岗', en: 'shift missed' }, bound: 'is', amount: 20, unit: 'CNY' },
      ],
      status: { is: 'pack' },
    },
    'C3-P': {
      zh: '违反客服规定：罚款，再犯同一条加倍，第三次除名；与客户办私事或越权承诺：罚款；争吵：除名并扣一个月工资；泄露记录：罚款；造成损害或利用职权的：重罚、除名、移交执法机关；部门负责人连带，加倍。',
      en: 'A breach of the rules of the desk: a fine, doubled when the same rule is broken again, dismissal the third time. Private dealings with a customer, or promising what is beyond the office: a fine. A quarrel: dismissal and the pay of a month. Records leaked: a fine; with damage, or by misuse of office: a larger one, dismissal, the authorities. The head of the department is liable jointly, at double.',
      figure: [
        { of: { zh: '首次', en: 'first' }, bound: 'is', amount: 100, unit: 'CNY' },
        { of: { zh: '再犯同一条', en: 'same rule again' }, bound: 'is', amount: 200, unit: 'CNY' },
        { of: { zh: '办私事或越权承诺', en: 'private business, promises' }, bound: 'is', amount: 200, unit: 'CNY' },
        { of: { zh: '泄密', en: 'leak' }, bound: 'is', amount: 1_000, unit: 'CNY' },
        { of: { zh: '泄密致损', en: 'leak with damage' }, bound: 'is', amount: 10_000, upTo: 100_000, unit: 'CNY' },
        { of: { zh: '利用职权', en: 'misuse of office' }, bound: 'is', amount: 50_000, upTo: 150_000, unit: 'CNY' },
      ],
      status: { is: 'pack' },
    },
    'C2-k': {
      zh: '客户资料保密：不复制、不带出，房间和电脑限人使用。',
      en: 'Customer data are confidential: not copied, not carried away; rooms and computers are for the few.',
      status: {
        is: 'person',
        why: {
          zh: '房间、纸张和电脑由人看管；系统只封存并按角色出示其中的资料。',
          en: 'Rooms, paper and computers are watched by people; the product seals the data that it holds and shows them by role.',
        },
      },
    },
    'C3-S1': {
      zh: '绝密：合同、客户跟踪记录、客户档案。',
      en: 'Top secret: contracts, the tracking records of customers, their files.',
      status: { is: 'planned' },
    },
    'C3-S2': {
      zh: '机密：来电来访记录、交接记录、日记；会暴露柜台权限的内容；调查分析。',
      en: 'Secret: what was said in calls and visits, handovers, diaries; whatever gives away the rights of the counter; the analyses of surveys.',
      status: { is: 'planned' },
    },
    'C3-S3': {
      zh: '保管：合同归负责人办公室；跟踪记录办结前由责任人保管，之后归负责人办公室；日志在每日例会后上交；调查完成后上交。',
      en: "Who keeps what: contracts the head's office; tracking records whoever is responsible while it lasts, and that office afterwards; logs and surveys go there too, after the daily meeting and when finished.",
      status: { is: 'planned' },
    },
    'C3-S4': {
      zh: '泄密作为事件记录；部门负责人连带受罚。',
      en: 'A leak goes on record as an incident, and the head of the department is liable with the person.',
      figure: [{ bound: 'is', amount: 2, unit: 'times-the-fine' }],
      status: { is: 'pack' },
    },
  },
  unnumbered: [
    {
      zh: '对员工的一切后果都只是向指定的人提出的建议，新项目默认关闭，因为劳动法可能不允许；系统只记录、计算、请示，从不决定。',
      en: 'What may follow for staff is only ever proposed, to a person by name, and is off until a site turns it on: labour law may not allow it. Computing and asking is the part of the product; deciding is not.',
    },
  ],
};
