import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Photo } from '#libs/contracts/repair/fields.js';

/** A photo that a generated fact names; what it shows is drawn here. */
export interface Picture extends Photo {
  readonly body: Buffer;
}

const WIDTH = 96;
const HEIGHT = 64;

/** A wall with something on it, in colours of its own: each picture differs from the next, the same on every machine. */
export const PICTURES: readonly [Picture, ...Picture[]] = [picture(0), ...[1, 2, 3, 4, 5].map(picture)];

export function photoOf(number: number): Photo {
  const { sha256, mediaType, bytes } = PICTURES[number % PICTURES.length] ?? PICTURES[0];
  return { sha256, mediaType, bytes };
}

function picture(number: number): Picture {
  const body = png((x, y) => {
    const patch = (x - 20 - number * 9) ** 2 + (y - 30) ** 2 < (8 + number * 3) ** 2;
    const shade = 200 - Math.round(y / 2) - (Math.floor(x / 16) + Math.floor(y / 16)) * 3;
    return patch ? [120 - number * 8, 90, 60 + number * 20] : [shade, shade, shade - 12];
  });
  return { sha256: createHash('sha256').update(body).digest('hex'), mediaType: 'image/png', bytes: body.length, body };
}

function png(colour: (x: number, y: number) => readonly [number, number, number]): Buffer {
  const rows = Array.from({ length: HEIGHT }, (_, y) => [
    0,
    ...Array.from({ length: WIDTH }, (_, x) => colour(x, y)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2], 8);
  // Stored, not squeezed: another release of zlib must not make another photo of it.
  const pixels = deflateSync(Buffer.from(rows.flat()), { level: 0 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(content.length + 12);
  frame.writeUInt32BE(content.length, 0);
  named.copy(frame, 4);
  frame.writeUInt32BE(crc32(named), content.length + 8);
  return frame;
}
