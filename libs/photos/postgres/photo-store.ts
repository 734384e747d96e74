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

/** Tables redress.photos and redress.photo_sites. */
export function createPostgresPhotoStore(sql: postgres.Sql): PhotoStore {
  const inScope = (scope: PhotoScope) =>
    scope === '*'
      ? sql`true`
      : sql`exists (select from redress.photo_sites s where s.sha256 = p.sha256 and s.site = any(${[...scope]}))`;
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
      const hashes = photos.map(({ sha256 }) => sha256);
      const rows = await answered(
        () => sql<Row[]>`
          select encode(p.sha256, 'hex') as sha256, media_type, bytes from redress.photos p
           where p.sha256 = any(select decode(hex, 'hex') from unnest(${hashes}::text[]) as hex) and ${inScope(scope)}`,
      );
      const known = new Map(rows.map((row) => [row.sha256, row]));
      return photos.filter((photo) => !isSame(photo, known.get(photo.sha256)));
    },
  };
}

function isSame({ mediaType, bytes }: Photo, row: Row | undefined): boolean {
  return row?.media_type === mediaType && row.bytes === bytes;
}
