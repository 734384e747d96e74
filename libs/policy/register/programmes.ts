import type { RegisterSectionData } from './clause.js';

export const programmes: RegisterSectionData = {
  id: 'programmes',
  title: { zh: '专项工作', en: 'Programmes' },
  clauses: {
    'D-6': {
      zh: '社区活动：先有方案（主题、项目、费用、地点、时间、参加者与人数、进程、配合部门、奖品），再按部门和分工布置；过程留照片和录像，存档。',
      en: 'Community activities have a plan (theme, items, cost, place, time, who and how many, course, departments, prizes) and a set-up with departments, roles and means; photos and video go into the file.',
      status: { is: 'planned' },
    },
    'D-6.2': {
      zh: '宣传栏定期更新。',
      en: 'The notice board gets new contents.',
      figure: [{ bound: 'every', amount: 2, unit: 'weeks' }],
      status: { is: 'pack' },
    },
    'D-7': {
      zh: '便民与委托服务：项目公开；口头或书面约定项目、面积、时间、费用和效果；交部门主管派人；按约定时间完成；业主验收；收费；开票据。',
      en: 'Convenience and commissioned services: a public list; an agreement, spoken or written, on item, area, time, fee and effect; to the supervisor of the department; done when agreed; accepted by the owner; paid; receipted.',
      status: { is: 'pack', test: 'libs/domain/service-order/service-order.unit.spec.ts' },
    },
    'D-2': {
      zh: '入住和装修手续。',
      en: 'The formalities of moving in and of renovating.',
      status: { is: 'pack', test: 'libs/domain/formality/formality.unit.spec.ts' },
    },
    'D-8': {
      zh: '物业费催缴，电话进行，已入住和未入住的住户都包括；依 P-P4 与投诉分开。',
      en: 'Unpaid fees are asked for by phone, of households that have moved in and of those that have not; by P-P4 apart from any complaint.',
      status: { is: 'pack', test: 'libs/domain/fee-reminder/fee-reminder.unit.spec.ts' },
    },
    'C3-M': {
      zh: '与客户的会面：讲座、培训、研讨、座谈，均有纪要。',
      en: 'Customers are met in lectures, courses, seminars and talks, each with its minutes.',
      status: { is: 'planned' },
    },
    'A-1': {
      zh: '前置服务第一阶段：理清服务流程和与客户接触的关键点；分两个层次讨论，客服汇总。客服、维修、保洁、秩序四个部门参加。',
      en: 'Proactive programme, first: service processes and the points of contact that matter are mapped in talks on two levels; the desk sums up. Four departments take part: desk, maintenance, cleaning, order.',
      status: { is: 'planned' },
    },
    'A-2': {
      zh: '第二阶段：五个步骤：认识、了解、帮助、理解、感动。',
      en: 'Second: the five steps towards the customer, to know, understand, help, empathise and move.',
      status: { is: 'planned' },
    },
    'A-3': {
      zh: '第三阶段：建立服务体系。',
      en: 'Third: the system of service is built.',
      status: { is: 'planned' },
    },
    'A-4': {
      zh: '第四阶段：分析、找出关键问题、提案、批准；创新奖与当月考核挂钩。',
      en: 'Fourth: analysis, the key problem, a proposal, its approval; an award for innovation counts in the assessment of the month.',
      status: { is: 'planned' },
    },
    'A-5': {
      zh: '第五阶段：巩固：验证有效的流程固定下来，缺的补上，未了事项交管理部门备案。',
      en: 'Fifth: what proved itself becomes the procedure, missing procedures are written, and what stays open is filed with the management department.',
      status: { is: 'planned' },
    },
    'R-4.1': {
      zh: '新员工：先培训，后由导师带教跟岗。',
      en: 'New staff are trained first and then follow a mentor.',
      figure: [
        { zh: '第 1 周培训', en: 'week 1: training' },
        { zh: '第 2 周跟岗', en: 'week 2: shadowing' },
      ],
      status: { is: 'pack' },
    },
    'R-4.2': {
      zh: '全员按期培训，另设专题。',
      en: 'All staff are trained regularly, with special topics besides.',
      figure: [{ bound: 'every', amount: 1, unit: 'months' }],
      status: { is: 'pack' },
    },
    'R-4.3': {
      zh: '每次培训后考理论，另考实操；成绩差的有人辅导。',
      en: 'A training ends with an exam in theory; practice is assessed as well, and weak results bring tutoring.',
      status: { is: 'planned' },
    },
    'R-5.1': {
      zh: '主管巡查；定期抽听录音，写出报告和措施。',
      en: 'The supervisor walks round, and samples recordings on a regular basis; a report and measures follow.',
      status: { is: 'pack' },
    },
    'R-5.2': {
      zh: '业主反馈渠道（意见箱、热线、即时通讯）和满意度调查。',
      en: 'Owners can speak up by box, hotline and messenger; satisfaction is surveyed.',
      figure: [{ of: { zh: '调查', en: 'survey' }, bound: 'every', amount: 1, unit: 'quarters' }],
      status: { is: 'pack' },
    },
    'R-5.3': {
      zh: '指标：礼貌、准确、满意度，量化并加权计入考核；有奖励，也有警告、扣分、调岗；补训补考直到合格。',
      en: 'Courtesy, accuracy and satisfaction are put into numbers and weighted into the assessment: rewards on one side; warning, deduction and transfer on the other; training and exam again until passed.',
      status: { is: 'pack' },
    },
  },
};
