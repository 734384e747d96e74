import type { Site } from '#libs/contracts/site.js';

const ZONE = 'Asia/Shanghai';

/** Invented communities 小区; no place of these names is meant. */
const NAMES: readonly (readonly [id: string, zh: string, en: string, region: string])[] = [
  ['yunqi-garden', '云栖花园', 'Yunqi Garden', 'east'],
  ['linjiang-court', '临江雅苑', 'Linjiang Court', 'east'],
  ['qingfeng-park', '清枫里', 'Qingfeng Park', 'south'],
  ['songhe-manor', '松鹤庄', 'Songhe Manor', 'south'],
  ['xinghe-plaza', '星河广场', 'Xinghe Plaza', 'north'],
  ['hupan-terrace', '湖畔台', 'Hupan Terrace', 'west'],
  ['luming-homes', '鹿鸣家园', 'Luming Homes', 'west'],
  ['chenguang-town', '晨光城', 'Chenguang Town', 'north'],
];
export const SITES_MAX = 1_000;

/** The first `count` sites of the generated group; from the ninth on they are the phases 期 of the first eight. */
export function generatedSites(count: number): readonly Site[] {
  return Array.from({ length: count }, (_, index) => {
    const [id, zh, en, region] = NAMES[index % NAMES.length] ?? ['site', '小区', 'Site', 'east'];
    const phase = Math.floor(index / NAMES.length) + 1;
    if (phase === 1) return { id, region, name: { zh, en }, zone: ZONE };
    return { id: `${id}-${phase}`, region, name: { zh: `${zh}${phase}期`, en: `${en} ${phase}` }, zone: ZONE };
  });
}
