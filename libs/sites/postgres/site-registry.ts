import type postgres from 'postgres';
import type { Site } from '#libs/contracts/site.js';
import { answered } from '#libs/event-store/postgres/failure.js';
import type { SiteRegistry } from '../port.js';

interface SiteRow {
  readonly id: string;
  readonly region: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly zone: string;
}

/** Table redress.sites. */
export function createPostgresSiteRegistry(sql: postgres.Sql): SiteRegistry {
  const columns = sql`id, region, name_zh as "nameZh", name_en as "nameEn", zone`;
  return {
    async find(siteId) {
      // U+0000 is in no id, and PostgreSQL would refuse to look for it.
      if (siteId.includes('\0')) return undefined;
      const [row] = await answered(() => sql<SiteRow[]>`select ${columns} from redress.sites where id = ${siteId}`);
      return row === undefined ? undefined : toSite(row);
    },
    async all() {
      const rows = await answered(() => sql<SiteRow[]>`select ${columns} from redress.sites order by id`);
      return rows.map(toSite);
    },
    async save(sites) {
      // The last of a repeated id counts: one statement may touch a row once only.
      const rows = [...new Map(sites.map((site) => [site.id, site])).values()];
      if (rows.length === 0) return;
      await answered(
        () => sql`
          insert into redress.sites (id, region, name_zh, name_en, zone)
          select * from unnest(${rows.map(({ id }) => id)}::text[], ${rows.map(({ region }) => region)}::text[],
            ${rows.map(({ name }) => name.zh)}::text[], ${rows.map(({ name }) => name.en)}::text[],
            ${rows.map(({ zone }) => zone)}::text[])
          on conflict (id) do update set region = excluded.region, name_zh = excluded.name_zh,
            name_en = excluded.name_en, zone = excluded.zone`,
      );
    },
  };
}

function toSite({ id, region, nameZh, nameEn, zone }: SiteRow): Site {
  return { id, region, name: { zh: nameZh, en: nameEn }, zone };
}
