import type { WordingData } from '../../pack.js';

/** The documents name the negatives one by one, and of the rest only the kind. */
export const wording: readonly WordingData[] = [
  {
    id: 'negative',
    clause: 'C1-11',
    words: {
      zh: ['不能', '不会', '不愿', '不可以', '但是'],
      en: ["can't", 'cannot', "won't", 'will not', 'unwilling', 'may not', 'but'],
    },
    advice: {
      zh: '说能做什么、何时能做；用“同时”代替转折。',
      en: 'Say what can be done and when; join the two halves with "and" or begin a new sentence.',
    },
  },
  {
    id: 'stiff',
    clause: 'C1-11',
    choice: 'own-choice',
    words: {
      zh: ['必须', '按规定', '规定就是这样', '不清楚', '不知道', '自己看', '没办法', '做不到'],
      en: [
        'you must',
        'as per regulation',
        'those are the rules',
        'no idea',
        "don't know",
        'impossible',
        'read it yourself',
      ],
    },
    advice: {
      zh: '换成请求，并说明缘由；不清楚的，约定时间答复。',
      en: 'Ask instead of ordering and give the reason; what is not known yet gets a time to be answered by.',
    },
  },
  {
    id: 'blaming',
    clause: 'C1-11',
    choice: 'own-choice',
    words: {
      zh: ['不归我管', '不是我们的责任', '不关我们的事', '你找别人', '是他们的问题', '不是我负责'],
      en: ['not my job', 'not our fault', 'not our problem', 'ask somebody else', 'their problem'],
    },
    advice: {
      zh: '说明由谁处理、如何联系，并表示会协助；责任界限在受理时讲清。',
      en: 'Name who will handle it and how to reach them, and offer help; where responsibility ends is told at the start.',
    },
  },
  {
    id: 'reproach',
    clause: 'C1-11',
    choice: 'own-choice',
    words: {
      zh: ['您应该早', '你怎么不', '你为什么不', '谁让你', '说过多少遍', '你自己'],
      en: ['you should have', "why didn't you", 'as I told you', 'your own fault', 'you failed to'],
    },
    advice: {
      zh: '只说事实和下一步，不评价客户。',
      en: 'State the facts and the next step, and leave the customer unjudged.',
    },
  },
  {
    id: 'complaining',
    clause: 'P-N4',
    choice: 'own-choice',
    words: {
      zh: ['为了您的事', '给我们添麻烦', '费了多大劲', '以后别再', '要不是您'],
      en: ['because of your complaint', 'trouble you caused', 'all this effort for you', 'had you not complained'],
    },
    advice: {
      zh: '事情已了结：不再提办理的辛苦，只留感谢或不发。',
      en: 'It is over: leave the toil unsaid; send thanks, or nothing.',
    },
  },
];
