import { createHash } from 'node:crypto';
import type postgres from 'postgres';
import { inTransaction } from '#libs/event-store/postgres/transaction.js';
import type { Photo } from '#libs/contracts/repair/fields.js';
import type { PhotoMediaType } from '#libs/contracts/repair/words.js';
import { answered } from '#libs/event-store/postgres/failure.js';
import type { PhotoScope, PhotoStore } from '../port.js';

/** A photo is larger than a command, so it may take longer; milliseconds. */
const PUT_MS_MAX = 15_000;

interface Row {
  readonly sha256: string;
  readonly media_type: PhotoMediaType;
  readonly bytes: number;
}

/** Tables redress.photos, redress.photo_sites and redress.photo_offers. */
export function createPostgresPhotoStore(sql: postgres.Sql): PhotoStore {
  const inScope = (scope: PhotoScope) =>
    scope === '*'
      ? sql`true`
      : sql`exists (select from redress.photo_sites s where s.sha256 = p.sha256 and s.site = any(${[...scope]}))`;
  const hashesOf = (photos: readonly Photo[]) =>
    sql`(select decode(hex, 'hex') from unnest(${photos.map(({ sha256 }) => sha256)}::text[]) as hex)`;
  return {
    async put(body, { mediaType, site }) {
      const hash = createHash('sha256').update(body).digest();
      await answered(
        () =>
          inTransaction(sql, async (tx) => {
            await tx`
              insert into redress.photos (sha256, media_type, body) values (${hash}, ${mediaType}, ${body})
              on conflict do nothing`;
            await tx`insert into redress.photo_sites (sha256, site) values (${hash}, ${site}) on conflict do nothing`;
            await tx`insert into redress.photo_offers (sha256, site) values (${hash}, ${site}) on conflict do nothing`;
          }),
        PUT_MS_MAX,
      );
      return { sha256: hash.toString('hex'), mediaType, bytes: body.length };
    },
    async read(sha256, scope) {
      const [row] = await answered(
        () => sql<{ media_type: PhotoMediaType; body: Buffer }[]>`
          select media_type, body from redress.photos p
           where p.sha256 = ${Buffer.from(sha256, 'hex')} and ${inScope(scope)}`,
      );
      return row === undefined ? undefined : { mediaType: row.media_type, body: row.body };
    },
    async unknownOf(photos, scope) {
      if (photos.length === 0) return [];
      const rows = await answered(
        () => sql<Row[]>`
          select encode(p.sha256, 'hex') as sha256, media_type, bytes from redress.photos p
           where p.sha256 = any(${hashesOf(photos)}) and ${inScope(scope)}`,
      );
      const known = new Map(rows.map((row) => [row.sha256, row]));
      return photos.filter((photo) => !isSame(photo, known.get(photo.sha256)));
    },
    async takenOf(photos, { cases, scope }) {
      if (photos.length === 0) return [];
      const rows = await answered(
        () => sql<{ sha256: string }[]>`
          select distinct encode(o.sha256, 'hex') as sha256 from redress.photo_offers o
           where o.sha256 = any(${hashesOf(photos)}) and o.case_id = any(${['', ...cases]})
             and ${scope === '*' ? sql`true` : sql`o.site = any(${[...scope]})`}`,
      );
      const free = new Set(rows.map(({ sha256 }) => sha256));
      return photos.filter(({ sha256 }) => !free.has(sha256));
    },
    async takeUp(photos, { caseId, site }) {
      if (photos.length === 0) return;
      await answered(
        () => sql`
          with offered as (
            delete from redress.photo_offers
             where sha256 = any(${hashesOf(photos)}) and site = ${site} and case_id = '' returning sha256, site)
          insert into redress.photo_offers (sha256, site, case_id) select sha256, site, ${caseId} from offered
          on conflict do nothing`,
      );
    },
  };
}

function isSame({ mediaType, bytes }: Photo, row: Row | undefined): boolean {
  return row?.media_type === mediaType && row.bytes === bytes;
}
