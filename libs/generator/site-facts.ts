import type { Site } from '#libs/contracts/site.js';
import { type SiteFacts, siteFacts } from '#libs/policy/site-facts.js';
import { characterOf } from './site-character.js';

type Service = SiteFacts['services'][number];

const service = (
  id: string,
  department: string,
  feeCents: number,
  zh: [string, string],
  en: [string, string],
): Service => ({
  ...{ id, department, feeCents },
  name: { zh: zh[0], en: en[0] },
  per: { zh: zh[1], en: en[1] },
});

/** D-7: what every generated site offers. */
export const SERVICES: readonly [Service, ...Service[]] = [
  service('house-cleaning', '保洁部', 6_000, ['家庭保洁', '每小时'], ['House cleaning', 'per hour']),
  service('window-cleaning', '保洁部', 12_000, ['擦窗', '每户'], ['Window cleaning', 'per flat']),
  service('aircon-cleaning', '工程部', 9_000, ['空调清洗', '每台'], ['Air-conditioner cleaning', 'per unit']),
  service('lamp-fitting', '工程部', 3_000, ['灯具安装', '每盏'], ['Fitting a lamp', 'per lamp']),
  service('lock-change', '工程部', 15_000, ['更换锁芯', '每把'], ['Changing a lock', 'per lock']),
  service('parcel-to-door', '客服部', 0, ['包裹送上门', '每次'], ['Parcel brought to the door', 'each time']),
  service('plant-care', '客服部', 2_000, ['代养花木', '每周'], ['Looking after plants', 'per week']),
];

/** What a generated site tells its households when they ask. */
export function factsOf(site: Site): SiteFacts {
  const { ageYears } = characterOf(site);
  return siteFacts.parse({
    site: site.id,
    version: '1.0.0',
    propertyFee: {
      rateCents: 180 + (24 - ageYears) * 8,
      covers: [
        { zh: '公共区域保洁、秩序维护与绿化', en: 'Cleaning, guards and green of the public area' },
        { zh: '公共设施设备的日常养护', en: 'Upkeep of the public facilities' },
      ],
      waysOfPayment: [{ zh: '前台、转账或手机支付', en: 'At the desk, by transfer or by phone' }],
    },
    facilities: [
      {
        id: 'gym',
        name: { zh: '健身房', en: 'Gym' },
        hours: { zh: '每日七点至二十二点', en: 'Daily from 7:00 to 22:00' },
        rules: [{ zh: '请穿运动鞋入场', en: 'Sports shoes, please' }],
      },
      {
        id: 'pool',
        name: { zh: '游泳池', en: 'Swimming pool' },
        hours: { zh: '六月至九月，每日十点至二十点', en: 'June to September, daily from 10:00 to 20:00' },
        rules: [{ zh: '儿童由家长陪同', en: 'Children with a grown-up' }],
      },
    ],
    services: SERVICES,
  });
}
