import type { RegisterSectionData } from './clause.js';

export const desk: RegisterSectionData = {
  id: 'desk',
  title: { zh: '客服台', en: 'The desk' },
  clauses: {
    'C3-T1': {
      zh: '来电及时接起。',
      en: 'The telephone is answered promptly.',
      figure: [{ bound: 'within', amount: 3, unit: 'rings' }],
      status: { is: 'pack', test: 'libs/contacts/contact.unit.spec.ts' },
    },
    'C3-T2': {
      zh: '自己答不了的，马上转给责任人，由其答复。',
      en: 'A question that the desk cannot answer is passed on at once, and the person responsible answers it.',
      figure: [{ bound: 'within', amount: 30, unit: 'minutes' }],
      status: { is: 'pack', test: 'libs/domain/enquiry/enquiry.unit.spec.ts' },
    },
    'C3-T3': {
      zh: '分歧久拖不决，上交领导。',
      en: 'A disagreement that lasts is taken to the leader.',
      status: { is: 'pack', test: 'libs/domain/enquiry/enquiry.unit.spec.ts' },
    },
    'C3-T4': {
      zh: '每通电话都登记内容、解决办法和客户资料；记录本于次日上交。',
      en: 'What was said, how it was solved and whose call it was is written down for each call; the log is delivered on the following day.',
      figure: [{ zh: '次日', en: 'the next day' }],
      status: { is: 'pack', test: 'libs/desk/call-log/call-log.unit.spec.ts' },
    },
    'R-2.4': {
      zh: '答复只有三种：能办（何时办好，办好后告知）；还说不准（约定时间、记下联系方式、到时答复）；不能办（讲明原因并给出替代办法）。',
      en: 'There are three answers. Yes: by when, and word once it is done. Not sure: a time to answer by, and a contact on record. No: the reason, and something else instead.',
      figure: [{ zh: '所承诺的时间即为时限', en: 'the promised time is the deadline' }],
      status: { is: 'pack', test: 'libs/domain/complaint/dispute.unit.spec.ts' },
    },
    'R-2.2a': {
      zh: '初次接触时，客服自报项目和姓名。',
      en: 'On first contact the agent says which site it is and who is speaking.',
      status: { is: 'pack', test: 'libs/policy/scripts.unit.spec.ts' },
    },
    'R-2.2': {
      zh: '转接时说出原因和接手的同事。',
      en: 'Whoever transfers a call says why, and to which colleague.',
      status: { is: 'pack', test: 'libs/domain/enquiry/enquiry.unit.spec.ts' },
    },
    'R-2.1': {
      zh: '按时段问好，逢节日加上节日祝福。',
      en: 'The greeting goes with the hour, and on a festival with a wish for it.',
      status: { is: 'pack', test: 'libs/policy/scripts.unit.spec.ts' },
    },
    'R-2.3': {
      zh: '倾听：鼓励对方讲，核对要点，归纳后请对方确认。',
      en: 'Listening: encourage, check, sum up, and ask if that is right.',
      status: { is: 'pack', test: 'libs/policy/scripts.unit.spec.ts' },
    },
    'R-3.1a': {
      zh: '答物业费：每平方米每月单价乘以建筑面积、包含哪些服务、怎样缴纳。',
      en: 'On the property fee: the monthly rate per square metre times the floor area, what it pays for, and how it can be paid.',
      status: { is: 'pack', test: 'libs/domain/enquiry/answers.unit.spec.ts' },
    },
    'R-3.1b': {
      zh: '答配套设施：何时开放、有何规定。',
      en: 'On facilities: when they are open and which rules apply.',
      status: { is: 'pack', test: 'libs/domain/enquiry/answers.unit.spec.ts' },
    },
    'C1-11': {
      zh: '不用否定字眼（不能、不会、不愿、不可以、但是）；也不用生硬、推责、责备的话（C2）。',
      en: 'No negative wording (cannot, will not, unwilling, not allowed, but) and, by C2, nothing stiff, reproachful or passing on the blame.',
      status: { is: 'pack', test: 'libs/policy/wording.unit.spec.ts' },
    },
    'C1-6': {
      zh: '在线聊天的响应速度。',
      en: 'How fast a chat is answered.',
      figure: [
        { of: { zh: '首次问候', en: 'first greeting' }, bound: 'within', amount: 15, unit: 'seconds' },
        { of: { zh: '其后每次回答', en: 'each further answer' }, bound: 'within', amount: 20, unit: 'seconds' },
      ],
      status: { is: 'pack', test: 'libs/contacts/contact.unit.spec.ts' },
    },
    'C5-1': {
      zh: '须先查证的细节：预先说好答复的时间和方式，到时答复。',
      en: 'A detail to be checked first is answered later; when and how is said in advance.',
      figure: [{ bound: 'within', amount: 24, unit: 'hours' }],
      status: { is: 'pack', test: 'libs/domain/enquiry/enquiry.unit.spec.ts' },
    },
    'C5-2': {
      zh: '定期清查迟延的案件，抢在客户来问之前告知。',
      en: 'Cases that run late are looked through, and their customers hear of it before they have to ask.',
      figure: [{ bound: 'is', amount: 1, upTo: 2, unit: 'times-a-week' }],
      status: {
        is: 'pack',
        person: {
          zh: '每周清查由客服主管进行，清单取自看板上的逾期和临期案件；系统不代为致电。',
          en: 'The supervisor of the desk looks through them each week, from the late and nearly late cases of the queue; the product calls nobody.',
        },
      },
    },
    'C5-3': {
      zh: '抽查聊天记录，与典型案例一并评议。',
      en: 'Chats are sampled, and discussed together with telling cases.',
      figure: [
        { of: { zh: '抽查', en: 'sample' }, bound: 'every', amount: 2, upTo: 3, unit: 'days' },
        { of: { zh: '评议', en: 'review' }, bound: 'every', amount: 1, unit: 'weeks' },
      ],
      status: {
        is: 'pack',
        person: {
          zh: '抽查与评议由客服主管组织；系统公布周期。',
          en: 'The supervisor draws the chats and holds the review; the product publishes the intervals.',
        },
      },
    },
    'C1-4': {
      zh: '轮班用交接簿：客户未了的问题、待办事项；调班必须事先报告。',
      en: 'Shifts hand over by a book: what customers still wait for and what is pending. Swaps are announced beforehand.',
      figure: [{ of: { zh: '调班', en: 'swaps' }, bound: 'at-most', amount: 2, unit: 'times-a-month' }],
      status: { is: 'pack', test: 'libs/desk/handover/handover.unit.spec.ts' },
    },
    'C1-5': {
      zh: '每周例会：各人的目标、问题和改进。',
      en: 'A weekly meeting on the goals, problems and improvements of each agent.',
      figure: [{ zh: '星期一 14:30', en: 'Monday 14:30' }],
      status: {
        is: 'pack',
        person: {
          zh: '周会由客服主管召开；系统公布时间。',
          en: 'The supervisor holds the weekly meeting; the product publishes its time.',
        },
      },
    },
    'C2-h': {
      zh: '任何人不得不休息地连续工作过久。',
      en: 'Nobody works on and on without a break.',
      figure: [{ bound: 'at-most', amount: 8, unit: 'hours' }],
      status: { is: 'pack', test: 'libs/desk/roster/roster.unit.spec.ts' },
    },
    'C2-l': {
      zh: '突发缺勤要打电话报告；请假须在事前（C1 规定提前一天）。',
      en: 'Who is kept away by an emergency phones in; leave is requested beforehand, by C1 a day ahead.',
      figure: [
        { of: { zh: '电话报告', en: 'phoned in' }, bound: 'within', amount: 1, unit: 'hours' },
        { of: { zh: '请假提前（C1）', en: 'leave asked ahead (C1)' }, bound: 'at-least', amount: 1, unit: 'days' },
      ],
      status: {
        is: 'pack',
        person: {
          zh: '打电话和请假由员工自己办理，主管批准；系统公布期限。',
          en: 'Whoever is absent phones in or asks for leave, and the supervisor decides; the product publishes the times.',
        },
      },
    },
    'D-5.3': {
      zh: '上门礼仪：先说来意，讲清缘由，道谢，离开时随手关门。',
      en: 'Manners at the door: say what one comes for, give the reasons, thank, close the door when leaving.',
      status: {
        is: 'person',
        why: {
          zh: '上门举止由员工自律、主管抽查；系统看不到门口。',
          en: 'How one behaves at the door is up to the visitor, and to the supervisor who looks; the product is not there.',
        },
      },
    },
    'C5-4': {
      zh: '谁处理谁做标记：彩旗加原因、处理人和日期。五种含义：一般变更、尚未开始、进行中、特殊要求、待退款。',
      en: 'Who handles a case marks it: a flag of some colour, the reason, the name and the date. The colours say: plain change, not begun, under way, special request, refund due.',
      status: {
        is: 'person',
        why: {
          zh: '处理人把标记写成案件备注，系统记下姓名、时间和阶段；彩旗颜色由各店自定，系统不设。',
          en: 'The handler writes it as a note on the case, and the product keeps name, time and stage with it; it has no coloured flags.',
        },
      },
    },
    'C5-5': {
      zh: '回复率或工作量不及平均的客服台或客服，优先抽查并帮助。',
      en: 'Where the reply rate or the load lies under the average, desk or agent is sampled before others, and helped.',
      status: {
        is: 'person',
        why: {
          zh: '抽查谁、帮助谁由客服主管决定；系统给出各人手上的案件和及时率，不自行抽查。',
          en: 'Whom to sample and to help is decided by the supervisor of the desk, from the open cases and on-time rates that the product shows; it samples nobody by itself.',
        },
      },
    },
    'C1-8': {
      zh: '平时练习打字，速度由培训师测试。',
      en: 'Typing is practised, and its speed is tested by the trainer.',
      figure: [
        { of: { zh: '网络客服', en: 'online desk' }, bound: 'at-least', amount: 50, unit: 'characters-a-minute' },
        { of: { zh: '电话客服', en: 'telephone desk' }, bound: 'at-least', amount: 60, unit: 'characters-a-minute' },
      ],
      status: {
        is: 'pack',
        person: {
          zh: '练习和测试由培训师安排；系统公布标准。',
          en: 'The trainer has typing practised and tested; the product publishes the figures.',
        },
      },
    },
    'C3-V': {
      zh: '来访要登记；答不了的由责任人接手；参观走访附调查表和书面报告。',
      en: 'Visitors are registered, and what cannot be answered is taken over by the person responsible; a tour of visits comes with a survey form and a written report.',
      status: { is: 'domain-rule', test: 'libs/desk/visitors/visitors.unit.spec.ts' },
    },
  },
};
