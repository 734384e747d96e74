import type { ScriptData } from '../../pack.js';

/** the greeting goes with the hour; R-2.2a: with the site and one's own name. */
const greetings: readonly ScriptData[] = [
  {
    id: 'good-morning',
    clause: 'R-2.1',
    scene: 'greeting',
    when: { from: '05:00', to: '11:00' },
    text: {
      zh: '早上好，这里是{site}客服，我是{agent}。',
      en: 'Good morning, {site} customer service, {agent} speaking.',
    },
  },
  {
    id: 'good-noon',
    clause: 'R-2.1',
    scene: 'greeting',
    when: { from: '11:00', to: '13:00' },
    text: { zh: '中午好，这里是{site}客服，我是{agent}。', en: 'Good day, {site} customer service, {agent} speaking.' },
  },
  {
    id: 'good-afternoon',
    clause: 'R-2.1',
    scene: 'greeting',
    when: { from: '13:00', to: '18:00' },
    text: {
      zh: '下午好，这里是{site}客服，我是{agent}。',
      en: 'Good afternoon, {site} customer service, {agent} speaking.',
    },
  },
  {
    id: 'good-evening',
    clause: 'R-2.1',
    scene: 'greeting',
    when: { from: '18:00', to: '05:00' },
    text: {
      zh: '晚上好，这里是{site}客服，我是{agent}。',
      en: 'Good evening, {site} customer service, {agent} speaking.',
    },
  },
];

const wish = (id: string, festival: string, zh: string, en: string): ScriptData => ({
  ...{ id, clause: 'R-2.1', scene: 'wish', when: { festival } },
  text: { zh, en },
});
/** By the names of the site's calendar. Qingming is a day of mourning: it has no wish. */
const wishes: readonly ScriptData[] = [
  wish('new-year', '元旦', '祝您新年快乐！', 'A happy New Year to you!'),
  wish('spring-festival', '春节', '给您拜年，祝您阖家安康！', 'A happy Spring Festival to you and your family!'),
  wish('labour-day', '劳动节', '祝您劳动节愉快！', 'Have a good Labour Day!'),
  wish('dragon-boat', '端午节', '祝您端午安康！', 'Good health to you on the Dragon Boat Festival!'),
  wish('mid-autumn', '中秋节', '祝您中秋团圆美满！', 'A happy Mid-Autumn Festival to you and yours!'),
  wish('national-day', '国庆节', '祝您国庆节快乐！', 'A happy National Day to you!'),
];

const line = (id: string, clause: string, when: ScriptData['when'], zh: string, en: string): ScriptData => ({
  ...{ id, clause, when, scene: 'line' },
  text: { zh, en },
});

/** Any call, whatever it is about. */
const everyCall: readonly ScriptData[] = [
  line(
    'introduce',
    'R-2.2a',
    {},
    '我是{site}客服{agent}，您的事由我来跟进。',
    'This is {agent} of {site} customer service; I will see to your matter.',
  ),
  line('encourage', 'R-2.3', {}, '您请讲，我在记录。', 'Please go on; I am writing it down.'),
  line(
    'sum-up',
    'R-2.3',
    {},
    '我复述一下，您听听对不对：……还有要补充的吗？',
    'Let me sum up, and tell me if it is right: … Is there anything to add?',
  ),
  line(
    'yes',
    'R-2.4',
    {},
    '可以办，……前办好，办好后我告诉您。',
    'Yes. It will be done by …, and I will tell you when it is.',
  ),
  line(
    'not-sure',
    'R-2.4',
    {},
    '这一点我要先核实，今天……前给您答复。请问怎样联系您最方便？',
    'I want to check that first and will answer you by … today. How do I reach you best?',
  ),
  line(
    'no-and-instead',
    'R-2.4',
    {},
    '很抱歉，这件事我们办起来有困难，原因是……；我们可以这样帮您：……',
    'I am sorry, this is out of our hands, because …; what we can do for you is …',
  ),
  line(
    'transfer',
    'R-2.2',
    {},
    '这件事由……负责，我把电话转给同事……，情况我先同他说明，您就省得再讲一遍。',
    'This is the task of …; I pass you on to my colleague … and tell them what you told me.',
  ),
];

/** Complaints, stage by stage. */
const complaints: readonly ScriptData[] = [
  line(
    'ask-what-is-missing',
    'R-3.3',
    { kinds: ['complaint'], stages: ['accept'] },
    '给您带来不便，十分抱歉。请问是什么时候、在哪里发生的，涉及哪个部门或哪位同事？您希望怎样解决？怎样联系您？',
    'I am sorry for the trouble. When and where did it happen, which department or person was it, what would you like us to do, and how do we reach you?',
  ),
  line(
    'tell-the-process',
    'R-3.3b',
    { kinds: ['complaint'], stages: ['accept', 'verify'] },
    '我们先核实，再同您商量方案，预计{due}前答复您；中间有进展我会告诉您。',
    'We look into it, then put a plan to you. You can expect our answer by {due}, and I will tell you how it goes in between.',
  ),
  line(
    'tell-progress',
    'R-3.3b',
    { kinds: ['complaint'], stages: ['investigate', 'remedy'] },
    '您反映的事目前办到这一步：……下一步是……，预计{due}前完成。',
    'This is how far your matter has come: … Next comes …, by {due}.',
  ),
  line(
    'ask-about-the-plan',
    'R-3.3b',
    { kinds: ['complaint'], stages: ['reply'] },
    '我们打算这样办：……您看合适吗？若有别的想法，我们再商量一个方案。',
    'This is what we plan: … Does it suit you? If you see it differently, we will work out another way.',
  ),
  line(
    'ask-whether-satisfied',
    'R-3.3b',
    { kinds: ['complaint', 'repair'], stages: ['revisit'] },
    '想听听您的意见：事情办清楚了吗，您满意吗？有什么建议我记下来。',
    'We would like to hear from you: is the matter clear, and are you satisfied? I will write down what you suggest.',
  ),
];

/** Enquiries by their topic. */
const enquiries: readonly ScriptData[] = [
  line(
    'fee',
    'R-3.1a',
    { kinds: ['enquiry'], topics: ['fee'] },
    '物业费按每月每平方米的单价乘以建筑面积计算，包含……；缴纳方式有……',
    'The fee is the monthly rate per square metre times the floor area. It covers …; you can pay by …',
  ),
  line(
    'facilities',
    'R-3.1b',
    { kinds: ['enquiry'], topics: ['facilities'] },
    '……的开放时间是……，使用时请注意……',
    'The … is open from … to …; when you use it, please mind …',
  ),
  line(
    'repair-progress',
    'R-3.1c',
    { kinds: ['enquiry'], topics: ['repair-progress'] },
    '您报修的事已经做到……，预计……完成。',
    'On your repair: … has been done so far, and it should be finished by …',
  ),
];

/** Repairs and emergencies. */
const trouble: readonly ScriptData[] = [
  line(
    'leak',
    'R-3.2a',
    { kinds: ['repair', 'emergency'], topics: ['leak', 'leak-in-progress'] },
    '很抱歉，请告诉我楼栋和房号。请先关上水阀，师傅马上出发；出发后我告诉您到达时间，请保持电话畅通。',
    'I am sorry. Which building and flat is it? Please close the valve; a technician leaves at once, and I will tell you when to expect him. Please keep your phone at hand.',
  ),
  line(
    'cleaning',
    'R-3.2b',
    { kinds: ['repair', 'complaint'], topics: ['cleaning'] },
    '谢谢您告诉我们。我马上通知保洁并加密巡查，办好后给您回话。',
    'Thank you for telling us. Cleaning is on its way, we will look more often, and I will tell you when it is done.',
  ),
  line(
    'power-cut',
    'R-3.2c',
    { kinds: ['repair', 'emergency'], topics: ['power-cut'] },
    '请别着急，告诉我楼栋和房号，先看看家里的空气开关是否跳闸。工程人员马上查看，查到原因和预计恢复时间后告诉您。',
    'Please stay calm. Which building and flat is it, and has your own breaker tripped? Our engineers are looking; I will tell you the first finding and when power should be back.',
  ),
  line(
    'safety-event',
    'R-3.2d',
    { kinds: ['emergency'], topics: ['fight', 'other-safety'] },
    '请先离开现场、注意安全。请告诉我地点和情况，秩序人员马上到场，我们同时报警，处理完告诉您。',
    'Please keep away and stay safe. Tell me where it is and what you see: our guards are on their way, the police are being called, and you will hear how it ended.',
  ),
];

/** What may be said by scene, in our own words; what stands as … the agent fills in while speaking. */
export const scripts: readonly ScriptData[] = [
  ...greetings,
  ...wishes,
  ...everyCall,
  ...complaints,
  ...enquiries,
  ...trouble,
];
