import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const SEED_MAX = 0x7fff_ffff;

/** All chance of a generator comes from one seed: the same seed gives the same group. */
export class Chance {
  private readonly generator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** The chance of a name: the same for the same text. */
  static of(text: string): Chance {
    let hash = 0x811c_9dc5;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
    return new Chance(hash & SEED_MAX);
  }

  /** from ≤ n ≤ to */
  int(from: number, to: number): number {
    return uniformInt(this.generator, from, to);
  }

  /** 0 ≤ n < 1 */
  unit(): number {
    return this.int(0, SEED_MAX - 1) / SEED_MAX;
  }

  /** True in `percent` of 100 cases. */
  happens(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.int(0, choices.length - 1)] ?? choices[0];
  }

  /** One of the choices, each as often as its weight says; weights are not all 0. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
    const choices = Object.entries(weights) as [T, number][];
    let left = this.unit() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) if ((left -= weight) < 0) return choice;
    throw new RangeError('no choice has any weight');
  }

  /** How often something happens that happens `mean` times on average, each time by itself (Poisson). */
  times(mean: number): number {
    let [count, product] = [0, this.unit()];
    for (const limit = Math.exp(-mean); product > limit; count += 1) product *= this.unit();
    return count;
  }

  /** A source of its own, so that what one case does with chance moves no other case. */
  fork(): Chance {
    return new Chance(this.int(0, SEED_MAX));
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
  return new Chance(Number.parseInt(caseId.slice(0, 8), 16) & SEED_MAX);
}
