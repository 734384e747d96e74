import type { PhotoMediaType } from '#libs/contracts/repair/words.js';

/** What the first bytes say, whatever the sender calls it; undefined for anything but the three types that are taken. */
export function sniffMediaType(body: Buffer): PhotoMediaType | undefined {
  if (startsWith(body, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(body, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  const isRiff = body.subarray(0, 4).toString('latin1') === 'RIFF';
  return isRiff && body.subarray(8, 12).toString('latin1') === 'WEBP' ? 'image/webp' : undefined;
}

function startsWith(body: Buffer, bytes: readonly number[]): boolean {
  return body.length >= bytes.length && bytes.every((byte, place) => body[place] === byte);
}
