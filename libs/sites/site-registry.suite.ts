import type { Site } from '#libs/contracts/site.js';
import type { SiteRegistry } from './port.js';

const site = (id: string, zh = '锦绣园'): Site => ({
  ...{ id, region: 'south', zone: 'Asia/Shanghai' },
  name: { zh, en: 'Brocade Garden' },
});

/** What every site registry does, from empty. */
export function siteRegistryBehaves(open: () => SiteRegistry): void {
  it('finds and lists what was saved, a later saving replacing an earlier one', async () => {
    const sites = open();
    await sites.save([]);
    await sites.save([site('b'), site('a')]);
    await sites.save([site('b', '新名'), site('c'), site('c', '最后')]);
    expect(await sites.all()).toEqual([site('a'), site('b', '新名'), site('c', '最后')]);
    expect(await sites.find('b')).toEqual(site('b', '新名'));
    expect(await sites.find('none')).toBeUndefined();
    expect(await sites.find('a\0')).toBeUndefined();
  });
}
