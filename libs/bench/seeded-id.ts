import { createHash } from 'node:crypto';

/** A UUID (version 4 in form) that a seed and a name decide: a run can be repeated with the same ids. */
export function seededId(seed: number, name: string): string {
  const hex = createHash('sha256').update(`${seed}/${name}`).digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
