import type { Severity } from '#libs/contracts/case.js';
import type { Command } from '#libs/contracts/commands.js';
import { invariant } from '#libs/contracts/errors.js';

/** A department stands in the facts by its name. */
export const DEPARTMENTS = ['工程部', '客服部', '保安部', '保洁部'] as const;
export type Department = (typeof DEPARTMENTS)[number];
export type Party = Command<'RecordInvestigation'>['body']['responsible'][number];

/** What a household may complain of, in words of our own. `{where}` is replaced by the place. */
export interface Topic {
  readonly department: Department;
  readonly severity: Severity;
  readonly dispute: 'property' | 'non-property';
  readonly responsible: readonly [Party, ...Party[]];
  readonly course: string;
  readonly request: string;
  readonly cause: string;
  readonly impact: string;
  /** from the one offered first to what is offered after objections */
  readonly plans: readonly [string, string, string];
  readonly result: string;
  readonly costCents: number;
}

const engineering: readonly Topic[] = [
  {
    department: '工程部',
    severity: 'major',
    dispute: 'property',
    responsible: ['company'],
    course: '{where}的电梯两天内第三次停在楼层之间，老人和孩子被困了将近半小时，按铃后很久才有人应答。',
    request: '查清停梯原因，彻底修好，在修好之前安排专人值守。',
    cause: '门机皮带磨损，上次保养没有更换。',
    impact: '影响整个单元出行，有人员被困的风险。',
    plans: ['当天更换门机皮带并连续运行测试', '更换整套门机，夜间施工', '请厂家全面检测，每日公布运行情况'],
    result: '门机皮带已更换，连续运行七十二小时正常。',
    costCents: 680_000,
  },
  {
    department: '工程部',
    severity: 'important',
    dispute: 'property',
    responsible: ['company', 'works'],
    course: '{where}天花板渗水，上个月报过一次，来人看了一眼说要等雨停，之后没有人再联系。',
    request: '查出漏点，做好防水，把弄脏的墙面恢复原样。',
    cause: '楼顶排水沟堵塞，雨水沿裂缝渗入。',
    impact: '墙面发霉，家里有婴儿。',
    plans: ['清通排水沟并修补裂缝', '修补后做试漏，再重刷墙面', '整段重做防水，并由公司承担墙面修复'],
    result: '裂缝已修补，试漏合格，墙面已重刷。',
    costCents: 230_000,
  },
  {
    department: '工程部',
    severity: 'minor',
    dispute: 'property',
    responsible: ['company'],
    course: '{where}的楼道灯坏了一个多星期，晚上上下楼只能用手机照路。',
    request: '尽快换灯。',
    cause: '声控开关老化。',
    impact: '夜间通行不便。',
    plans: ['更换开关和灯具', '同时检查整栋楼道灯', '改为常亮的节能灯'],
    result: '开关和灯具已更换，全楼检查完毕。',
    costCents: 9_800,
  },
  {
    department: '工程部',
    severity: 'important',
    dispute: 'non-property',
    responsible: ['developer'],
    course: '{where}的外窗关不严，下雨进水，物业说在开发商保修期内，让我自己联系，打了好几次没人接。',
    request: '请物业帮忙联系开发商上门维修。',
    cause: '窗框安装偏差，属于开发商保修范围。',
    impact: '窗台和地板受潮。',
    plans: ['代为联系开发商约定上门时间', '先由工程部临时封堵，再由开发商维修', '陪同开发商现场查看并跟进到修好'],
    result: '开发商已调整窗框并重新打胶，淋水试验不再进水。',
    costCents: 0,
  },
];

const service: readonly Topic[] = [
  {
    department: '客服部',
    severity: 'important',
    dispute: 'property',
    responsible: ['company'],
    course: '打前台电话问装修押金退还，先后换了三个人，说法都不一样，最后一位直接挂了电话。',
    request: '给一个准确的答复，并为态度道歉。',
    cause: '交接记录不完整，接听人员没有核实就答复。',
    impact: '住户多次往返，对前台失去信任。',
    plans: ['由主管当面道歉并说明退还流程', '当天办完退还手续', '主管上门道歉，并为住户办理代办服务一次'],
    result: '押金已退还，主管已当面道歉。',
    costCents: 0,
  },
  {
    department: '客服部',
    severity: 'minor',
    dispute: 'property',
    responsible: ['company'],
    course: '快递放在前台两天没有通知，里面的水果坏了。',
    request: '以后有件及时通知，这次给个说法。',
    cause: '登记后漏发了通知。',
    impact: '住户损失约八十元。',
    plans: ['道歉并补偿水果损失', '补偿损失，并改用自动通知', '补偿损失，另赠送一次保洁服务'],
    result: '损失已另行补偿，通知改为登记时自动发出。',
    costCents: 8_000,
  },
  {
    department: '客服部',
    severity: 'minor',
    dispute: 'non-property',
    responsible: ['neighbour'],
    course: '{where}楼上每晚十一点以后拖桌椅，和他们说过两次没有用。',
    request: '请物业出面协调。',
    cause: '楼上住户夜班回家，家具没有防滑垫。',
    impact: '影响休息。',
    plans: ['与楼上住户沟通并送上防滑垫', '约双方到前台面谈', '请居委会一同调解'],
    result: '楼上已装防滑垫，双方约定二十二点后不移动家具。',
    costCents: 3_000,
  },
];

const security: readonly Topic[] = [
  {
    department: '保安部',
    severity: 'major',
    dispute: 'property',
    responsible: ['company', 'security'],
    course: '凌晨有陌生人跟着车进了{where}，在楼道里拉门把手，监控室说当时没有看到。',
    request: '调出录像，加强夜间巡逻，说明当班情况。',
    cause: '当班人员离岗十二分钟，道闸没有及时落下。',
    impact: '住户担心人身和财产安全。',
    plans: ['调取录像报警并增加夜巡', '更换当班人员，道闸加装防尾随', '主任向全楼住户说明，并公布整改安排'],
    result: '录像已交警方，道闸防尾随已启用，夜巡增至每小时一次。',
    costCents: 460_000,
  },
  {
    department: '保安部',
    severity: 'important',
    dispute: 'property',
    responsible: ['security'],
    course: '{where}消防通道长期停着几辆车，和门岗反映过，门岗说管不了。',
    request: '把车清走，划线，以后不许再停。',
    cause: '门岗没有登记和劝离的要求。',
    impact: '消防车无法通过。',
    plans: ['通知车主挪车并重新划线', '安装地锁和警示牌', '联合交警现场清理，安排专人看守一周'],
    result: '通道已清空并重新划线，专人看守一周无违停。',
    costCents: 120_000,
  },
  {
    department: '保安部',
    severity: 'minor',
    dispute: 'property',
    responsible: ['security'],
    course: '访客登记排队太久，门岗一边看手机一边登记，态度冷淡。',
    request: '改进登记，提醒门岗注意态度。',
    cause: '高峰时段只有一人当班。',
    impact: '访客等候二十多分钟。',
    plans: ['高峰增派一人', '启用扫码登记', '队长当面道歉并重新培训门岗'],
    result: '扫码登记已启用，高峰两人当班。',
    costCents: 15_000,
  },
];

const cleaning: readonly Topic[] = [
  {
    department: '保洁部',
    severity: 'minor',
    dispute: 'property',
    responsible: ['company'],
    course: '{where}的垃圾桶早上九点还没有清，污水流到路面上，味道很大。',
    request: '按时清运，把地面冲洗干净。',
    cause: '清运车故障，没有安排替代。',
    impact: '出入口有异味。',
    plans: ['立即清运并冲洗', '增加备用清运车', '每天两次清运并公示时间'],
    result: '已清运冲洗，清运时间已公示。',
    costCents: 5_000,
  },
  {
    department: '保洁部',
    severity: 'important',
    dispute: 'property',
    responsible: ['company'],
    course: '保洁在{where}拖地后没有放警示牌，我母亲滑倒，去医院拍了片子。',
    request: '承担检查费用，以后必须放警示牌。',
    cause: '当班保洁没有按规程放警示牌。',
    impact: '住户受伤，需要复查。',
    plans: ['承担检查费用并当面道歉', '承担全部医药费，重新培训保洁', '承担医药费，主任上门探望并说明整改'],
    result: '医药费已另行支付，警示牌检查列入每日巡查。',
    costCents: 86_000,
  },
  {
    department: '保洁部',
    severity: 'minor',
    dispute: 'property',
    responsible: ['company'],
    course: '{where}的健身器材上都是灰，儿童沙坑里有烟头和碎玻璃。',
    request: '清理干净，经常检查。',
    cause: '该区域不在每日保洁范围。',
    impact: '孩子有被划伤的可能。',
    plans: ['当天清理并筛沙', '纳入每日保洁', '更换沙子并加装围栏'],
    result: '沙已筛净，已纳入每日保洁。',
    costCents: 30_000,
  },
];

/** What a day of rain brings up. */
const storm: readonly Topic[] = [
  {
    department: '工程部',
    severity: 'major',
    dispute: 'property',
    responsible: ['company'],
    course: '一场雨下来，{where}地下车库进水，坡道口的挡水板没有人放，水已经没过轮胎。',
    request: '马上抽水，说明为什么没有提前放挡水板，车的损失怎么处理。',
    cause: '值班表遗漏，雨前没有人到坡道口。',
    impact: '二十多辆车受影响，车库停用。',
    plans: ['加泵抽水并检查车辆受损情况', '抽水后更换坡道截水沟', '改造挡水板为自动升降，并公布值班安排'],
    result: '积水已抽干，截水沟已清通，值班安排已公示。',
    costCents: 380_000,
  },
  {
    department: '工程部',
    severity: 'important',
    dispute: 'property',
    responsible: ['company'],
    course: '每次大雨{where}单元门口就成水塘，老人出不了门，说过几回了。',
    request: '把排水弄通，先铺一条能走的路。',
    cause: '雨水井被落叶堵住，坡度不够。',
    impact: '进出要趟水，老人有滑倒的可能。',
    plans: ['清掏雨水井，铺设临时步道', '增设一处雨水口', '重做门前找坡'],
    result: '雨水井已清掏，新增雨水口一处，雨后无积水。',
    costCents: 52_000,
  },
  {
    department: '工程部',
    severity: 'important',
    dispute: 'non-property',
    responsible: ['developer'],
    course: '{where}飘窗顶又渗水，去年开发商修过，今天雨一大还是漏。',
    request: '请物业帮忙催开发商彻底修好。',
    cause: '开发商上次只做了表面封堵。',
    impact: '窗帘和地板泡水。',
    plans: ['再次约开发商上门并全程跟进', '先做临时导水，再由开发商重做', '请开发商出具维修承诺书'],
    result: '开发商已重做窗顶防水，淋水试验合格。',
    costCents: 0,
  },
];

/** What a cold snap brings up. */
const cold: readonly Topic[] = [
  {
    department: '工程部',
    severity: 'major',
    dispute: 'property',
    responsible: ['company'],
    course: '{where}整栋楼暖气不热，家里十三度，有刚出生的孩子，打了两次电话没有人来。',
    request: '今天之内恢复供暖，来人量一下室温。',
    cause: '换热站循环泵故障，备用泵没有切换。',
    impact: '整栋楼室温偏低。',
    plans: ['切换备用泵并入户测温', '更换主泵轴承', '更换循环泵，每日公布供水温度'],
    result: '循环泵已更换，抽测十户室温均在二十度以上。',
    costCents: 260_000,
  },
  {
    department: '工程部',
    severity: 'important',
    dispute: 'property',
    responsible: ['company'],
    course: '暖气修了两次，{where}卧室还是凉的，师傅每次都说放放气就好。',
    request: '找到真正的原因，一次修好。',
    cause: '立管阀门卡在半开位置。',
    impact: '夜间室温只有十五度。',
    plans: ['更换立管阀门', '更换阀门并清洗支管', '更换阀门后连续三天入户测温'],
    result: '阀门已更换，连续三天室温二十一度。',
    costCents: 36_000,
  },
  {
    department: '保洁部',
    severity: 'minor',
    dispute: 'property',
    responsible: ['company'],
    course: '{where}门口台阶结冰，早上差点摔一跤，没有人撒盐也没有垫子。',
    request: '清掉冰，铺上防滑垫。',
    cause: '寒潮当天除冰班没有提前到岗。',
    impact: '进出有滑倒的可能。',
    plans: ['立即除冰并铺防滑垫', '寒潮期间提前一小时到岗除冰', '台阶加装防滑条'],
    result: '冰已清除，防滑垫已铺，寒潮期间提前到岗。',
    costCents: 2_600,
  },
];

const all = <T>([first, ...others]: readonly T[]): readonly [T, ...T[]] => {
  invariant(first !== undefined, 'there are topics');
  return [first, ...others];
};

export const TOPICS = all([...engineering, ...service, ...security, ...cleaning]);
export const STORM_TOPICS = all(storm);
export const COLD_TOPICS = all(cold);
