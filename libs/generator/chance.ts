import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** All chance of a generator comes from one seed: the same seed gives the same group. */
export class Chance {
  private readonly generator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** from ≤ n ≤ to */
  int(from: number, to: number): number {
    return uniformInt(this.generator, from, to);
  }

  /** True in `percent` of 100 cases. */
  happens(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.int(0, choices.length - 1)] ?? choices[0];
  }

  /** A source of its own, so that what one case does with chance moves no other case. */
  fork(): Chance {
    return new Chance(this.int(0, 0x7fff_ffff));
  }

  /** uuid of version 4 form */
  uuid(): string {
    const hex = Array.from({ length: 32 }, () => this.int(0, 15).toString(16)).join('');
    const variant = '89ab'[this.int(0, 3)] ?? '8';
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}

/** The chance of a generated case: whoever knows its id can tell its story again. */
export function chanceOf(caseId: string): Chance {
  return new Chance(Number.parseInt(caseId.slice(0, 8), 16) & 0x7fff_ffff);
}
