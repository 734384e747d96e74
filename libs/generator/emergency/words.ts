import type { EmergencyType } from '#libs/contracts/emergency/words.js';

interface Situation {
  readonly told: string;
  readonly findings: readonly [string, ...string[]];
  readonly cause: string;
  readonly stable: string;
  readonly over: string;
}

export const SITUATIONS: Readonly<Record<EmergencyType, Situation>> = {
  'leak-in-progress': {
    told: '厨房水管接头突然崩开，水已经流到走廊，正往楼下渗。',
    findings: ['入户阀门已关，水势减小'],
    cause: '接头老化，夜间水压升高时脱开。',
    stable: '阀门已关，走廊积水正在清扫，楼下住户已通知。',
    over: '接头已临时更换，积水清完，供水恢复。',
  },
  'power-cut': {
    told: '整个单元突然没电，电梯停在一层，应急灯亮着。',
    findings: ['单元进线开关跳闸，正在逐层排查', '配电间进水，已请供电单位到场', '更换熔断器，正在分段送电'],
    cause: '配电间受潮，进线开关保护跳闸。',
    stable: '电梯内无人，应急照明正常，已分段送电。',
    over: '供电恢复，电梯已复位试运行。',
  },
  fight: {
    told: '车库入口两位车主因为让道吵起来，动了手，有人围观。',
    findings: ['双方已分开，各自有人陪同'],
    cause: '出入口同时放行，抢道引起争执。',
    stable: '双方已分开，警方到场询问，围观的人已劝离。',
    over: '警方调解后双方和解，车道已恢复通行。',
  },
  'other-safety': {
    told: '高层阳台的花架松了，随时会掉，下面是儿童乐园。',
    findings: ['下方已拉警戒线，正在联系住户'],
    cause: '花架膨胀螺栓锈蚀。',
    stable: '乐园已清场并拉起警戒线，有人看守。',
    over: '花架已拆下，警戒解除，同楼阳台逐户检查。',
  },
};
