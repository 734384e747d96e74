import type { RegisterSectionData } from './clause.js';

export const repairs: RegisterSectionData = {
  id: 'repairs',
  title: { zh: '报修、回访与走访', en: 'Repairs, revisits and visits' },
  clauses: {
    'D-1': {
      zh: '房屋、户内设备和公共设备的报修：接待、开出工单、跟进、回访。',
      en: 'Repairs of the home, its equipment and the shared equipment are taken in, given a work order, followed and revisited.',
      status: { is: 'pack', test: 'libs/domain/repair/repair.unit.spec.ts' },
    },
    'R-3.2a': {
      zh: '漏水：致歉、问清地址、请住户关阀、马上派工；维修工一出发就告知住户预计到达时间，并保持电话畅通。',
      en: 'A leak: an apology, the address, the valve closed, somebody dispatched at once. Once the technician is on the way the household hears when to expect him; the phone stays reachable.',
      status: { is: 'pack', test: 'libs/domain/repair/repair.unit.spec.ts' },
    },
    'R-3.2b': {
      zh: '保洁与环境问题：交保洁处理，增加巡查次数，办完告知结果。',
      en: 'Dirt and environment go to the cleaning team, the rounds become more frequent, and the result is told.',
      status: { is: 'pack', test: 'libs/domain/repair/repair.unit.spec.ts' },
    },
    'R-3.2c': {
      zh: '停电：安抚、问地址、请先看自家开关、立即通知工程部；每隔一段时间通报进展，说明初步原因和预计恢复时间。',
      en: 'A power cut: calm words, the address, a look at the own breaker, the works department at once; then regular word with the first finding and when power should be back.',
      status: { is: 'pack', test: 'libs/domain/emergency/emergency.unit.spec.ts' },
    },
    'R-3.2d': {
      zh: '打架等治安事件：立即启动预案：提醒远离，保安到场并且报警，记下地点和情形，报告保安队长和上级，事后协调，告知结果。',
      en: 'A fight or another safety event starts the emergency plan: people are told to keep away, guards go there and the police are called as well, place and situation are noted, the captain of the guards and the superiors are told; mediation follows, and word of the result.',
      status: { is: 'pack', test: 'libs/domain/emergency/emergency.unit.spec.ts' },
    },
    'R-3.1c': {
      zh: '住户问维修进度：答复已做了什么、预计哪天完成。',
      en: 'Whoever asks how a repair stands hears what has been done and the expected date.',
      status: { is: 'pack', test: 'libs/domain/repair/progress.unit.spec.ts' },
    },
    'D-5.1a': {
      zh: '维修件件回访。',
      en: 'No repair goes without a revisit.',
      figure: [{ bound: 'is', amount: 100, unit: 'percent' }],
      status: { is: 'pack', test: 'libs/domain/repair/revisit.unit.spec.ts' },
    },
    'D-5.1b': {
      zh: '安全设施维修后的回访。',
      en: 'The revisit after safety equipment was repaired.',
      figure: [{ bound: 'within', amount: 2, unit: 'days' }],
      status: { is: 'pack', test: 'libs/domain/repair/revisit.unit.spec.ts' },
    },
    'D-5.1c': {
      zh: '渗漏维修：先试漏，再回访。',
      en: 'After a leak or seepage comes a water test, and the revisit after that.',
      figure: [{ of: { zh: '试漏之后', en: 'from the test' }, bound: 'within', amount: 3, unit: 'days' }],
      status: { is: 'pack', test: 'libs/domain/repair/revisit.unit.spec.ts' },
    },
    'D-5.1d': {
      zh: '其余各类维修的回访。',
      en: 'The revisit after any other repair.',
      figure: [{ bound: 'within', amount: 2, unit: 'days' }],
      status: { is: 'pack', test: 'libs/domain/repair/revisit.unit.spec.ts' },
    },
    'D-5.1e': {
      zh: '回访可上门，也可打电话。查出的问题立刻退回维修人员整改，维修重新打开。',
      en: 'By phone or at the door. A problem that it brings up returns to the repair staff at once, and the repair is open again.',
      status: { is: 'pack', test: 'libs/domain/repair/revisit.unit.spec.ts' },
    },
    'D-5.2a': {
      zh: '客服主管掌握走访计划，指派人员走访业主和住户。',
      en: 'The supervisor of the desk has a plan of visits and sends staff to owners and residents.',
      status: { is: 'domain-rule', test: 'libs/desk/visit-plan/visit-plan.unit.spec.ts' },
    },
    'D-5.2b': {
      zh: '每年一次业主意见征询：发放、收回、统计，结果报主任。',
      en: 'Once a year owners are asked for their opinion on a form: handed out, collected, counted, reported to the director.',
      figure: [{ bound: 'every', amount: 1, unit: 'years' }],
      status: {
        is: 'pack',
        person: {
          zh: '意见表由客服发放、收回和统计，主任审阅；系统公布周期，不代为调查。',
          en: 'The desk hands the forms out, collects and counts them; the product publishes the interval and asks nobody by itself.',
        },
      },
    },
    'D-5.4': {
      zh: '走访和回访都要留档：表单、处理意见、结果，交客服主管。',
      en: 'Visits and revisits leave a form, an opinion on the handling and a result, all for the supervisor of the desk.',
      status: { is: 'domain-rule', test: 'libs/desk/visit-plan/visit-plan.unit.spec.ts' },
    },
    'D-5.5': {
      zh: '月末收齐记录并分析；同类问题集中出现时写出书面分析，客服主管审阅后呈主任。',
      en: 'When the month ends the records are brought together and studied. Like problems that pile up call for a written analysis, which the supervisor reviews before the director gets it.',
      figure: [
        { bound: 'every', amount: 1, unit: 'months' },
        { bound: 'is', amount: 2, unit: 'signatures' },
      ],
      status: { is: 'pack', test: 'libs/read-model/clusters/clusters.int.spec.ts' },
    },
    'C3-R': {
      zh: '电话回访：是否清楚、是否满意。意见不一，换个时间再打。提出新要求，在原案之下另立跟进案件，一有办法就告知。',
      en: 'The revisit call asks whether all is clear and satisfactory. No agreement: another call at another time. Something new: a follow-up case under the original one, with word as soon as there is a solution.',
      status: { is: 'pack', test: 'libs/domain/repair/revisit.unit.spec.ts' },
    },
    'C4-3': {
      zh: '每天巡视公共区域并记录；隐患和损坏的设备逐项转给所属部门，隐患立案。',
      en: 'The public area is walked every day with a record; each hazard and each broken thing goes to its department, a hazard as a case.',
      figure: [{ bound: 'every', amount: 1, unit: 'days' }],
      status: {
        is: 'pack',
        test: 'libs/domain/repair/repair.unit.spec.ts',
        person: {
          zh: '每日巡视由人去走；系统接收巡视发现的隐患并立案。',
          en: 'People walk the area every day; the product takes what they find as a case.',
        },
      },
    },
    'C4-6': {
      zh: '楼内维修逐日跟进：记录、拍照，并回馈部门和业主。',
      en: 'Repairs in the building are followed day by day, written down, photographed and reported to department and owner.',
      figure: [{ bound: 'every', amount: 1, unit: 'days' }],
      status: { is: 'pack', test: 'libs/domain/repair/repair.unit.spec.ts' },
    },
  },
};
