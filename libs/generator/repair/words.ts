import type { Command } from '#libs/contracts/commands.js';
import type { RepairCategory } from '#libs/contracts/repair/words.js';

/** What breaks, in words of our own. */
export interface Defect {
  readonly area: Command<'ReportRepair'>['body']['area'];
  readonly description: string;
  readonly finding: string;
  readonly work: string;
  readonly result: string;
  /** 0: the company bears it */
  readonly costCents: number;
}

const defect = (
  [description, finding, work, result]: readonly [string, string, string, string],
  { area = 'home', costCents = 0 }: Partial<Pick<Defect, 'area' | 'costCents'>> = {},
): Defect => ({ area, description, finding, work, result, costCents });

export const DEFECTS: Readonly<Record<RepairCategory, readonly [Defect, ...Defect[]]>> = {
  leak: [
    defect([
      '卫生间顶上滴水，接了半盆了。',
      '楼上地漏周边防水开裂。',
      '清理后重做节点防水。',
      '防水已重做，顶面干燥。',
    ]),
    defect(['外墙窗边下雨就渗，墙皮鼓起来了。', '窗框与墙体间密封胶老化。', '铲除旧胶，重新打胶。', '已重新打胶。'], {
      area: 'building',
    }),
    defect(['厨房水槽下面一直湿，柜子发霉。', '下水软管破裂。', '更换软管和垫圈。', '软管已更换。'], {
      costCents: 4_500,
    }),
    defect(['地下车库顶板漏水，正好滴在我车上。', '变形缝止水带失效。', '注浆堵漏，加导水槽。', '已注浆并装导水槽。'], {
      area: 'building',
    }),
  ],
  heat: [
    defect([
      '暖气片上半截是凉的，屋里只有十五度。',
      '管内积气，过滤器堵塞。',
      '排气并清洗过滤器。',
      '室温已到二十一度。',
    ]),
    defect(['整层暖气都不热，老人受不了。', '楼层平衡阀卡死。', '更换平衡阀。', '阀门已更换，各户供暖正常。'], {
      area: 'building',
    }),
  ],
  power: [
    defect(['客厅一开空调就跳闸。', '漏电保护器老化。', '更换漏电保护器。', '已更换，连续运行正常。'], {
      costCents: 12_000,
    }),
    defect(['楼道感应灯整排不亮。', '线路接头松脱。', '重新压接并测试。', '照明恢复。'], { area: 'building' }),
  ],
  cleaning: [
    defect(['电梯里有人吐了，味道很大。', '轿厢地面污物。', '清洗消毒。', '已清洗消毒。'], { area: 'building' }),
    defect(['单元门口的垃圾满了，袋子堆到地上。', '清运延迟。', '清运并冲洗。', '已清运冲洗。'], { area: 'building' }),
  ],
  'safety-equipment': [
    defect(['楼道消火栓箱门打不开，玻璃也裂了。', '箱门变形，水带缺失。', '更换箱门，补齐水带。', '已更换并试压。'], {
      area: 'building',
    }),
    defect(['单元门禁坏了，谁都能进来。', '电磁锁线圈烧坏。', '更换电磁锁。', '门禁恢复。'], { area: 'building' }),
    defect(['儿童滑梯的护栏松了。', '固定螺栓脱落。', '重新固定并逐一检查。', '护栏已固定。'], { area: 'building' }),
  ],
  other: [
    defect(['入户门关不严，要用力推。', '铰链下沉。', '调整铰链。', '门已开关自如。'], { costCents: 3_000 }),
    defect(['马桶一直流水，夜里很响。', '进水阀密封圈磨损。', '更换进水阀。', '水声已停。'], { costCents: 6_800 }),
    defect(['对讲机听不见声音。', '听筒排线断开。', '更换排线。', '通话正常。']),
    defect(['楼下晾衣架的立柱歪了。', '基础松动。', '重新浇筑固定。', '立柱已扶正。'], { area: 'building' }),
    defect(['水压小，洗澡水断断续续。', '减压阀堵塞。', '拆洗减压阀。', '水压恢复。']),
  ],
};
