/** Sums of changes to a rollup's counts, by key; keys whose changes cancel out are left out. */
export class RollupDelta {
  private readonly sums = new Map<string, { readonly key: readonly string[]; readonly counts: number[] }>();

  constructor(private readonly width: number) {}

  add(key: readonly string[], counts: readonly number[]): void {
    const text = key.join('\0'); // which no text of PostgreSQL has
    let sum = this.sums.get(text);
    if (!sum) {
      sum = { key, counts: new Array<number>(this.width).fill(0) };
      this.sums.set(text, sum);
    }
    for (let at = 0; at < this.width; at += 1) sum.counts[at] = (sum.counts[at] ?? 0) + (counts[at] ?? 0);
  }

  /** The same with those places of the key alone. */
  coarsened(places: readonly number[]): RollupDelta {
    const coarse = new RollupDelta(this.width);
    for (const { key, counts } of this.sums.values()) {
      coarse.add(
        places.map((place) => key[place] ?? ''),
        counts,
      );
    }
    return coarse;
  }

  /** In one order everywhere, so that two batches never wait for each other's rows in a circle. */
  rows(): { readonly key: readonly string[]; readonly counts: readonly number[] }[] {
    return [...this.sums]
      .filter(([, { counts }]) => counts.some((count) => count !== 0))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, sum]) => sum);
  }
}
