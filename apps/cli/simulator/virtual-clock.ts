interface Timer {
  readonly at: number;
  /** of equal instants the one set first comes first */
  readonly order: number;
  fire: (() => void) | undefined;
}

/**
 * Time that passes only when nothing is left to do at the present instant: each timer fires once everything that the one
 * before it set going has come to its next wait. So one seed gives one order of things, always.
 */
export class VirtualClock {
  private readonly heap: Timer[] = [];
  private order = 0;
  private ms: number;
  private iso = '';
  private isoMs = Number.NaN;
  /** timers fired so far */
  fired = 0;

  constructor(private readonly startMs: number) {
    this.ms = startMs;
  }

  get nowMs(): number {
    return this.ms;
  }

  get elapsedMs(): number {
    return this.ms - this.startMs;
  }

  now(): string {
    if (this.isoMs !== this.ms) {
      this.iso = new Date(this.ms).toISOString();
      this.isoMs = this.ms;
    }
    return this.iso;
  }

  /** Fires in `delayMs`, a whole number of milliseconds, unless what it answers is called before. */
  after(delayMs: number, fire: () => void): () => void {
    const timer: Timer = { at: this.ms + Math.max(0, delayMs), order: this.order, fire };
    this.order += 1;
    const { heap } = this;
    let at = heap.push(timer) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(timer, heap[parent] as Timer)) break;
      heap[at] = heap[parent] as Timer;
      at = parent;
    }
    heap[at] = timer;
    return () => (timer.fire = undefined);
  }

  pause(delayMs: number): Promise<void> {
    return new Promise((resolve) => void this.after(delayMs, resolve));
  }

  /** Until no timer is left; false where that does not come about within `firedMax` timers. */
  async run(firedMax: number): Promise<boolean> {
    await settled();
    for (let timer = this.take(); timer !== undefined; timer = this.take()) {
      if (timer.fire === undefined) continue;
      if (this.fired >= firedMax) return false;
      this.fired += 1;
      this.ms = timer.at;
      timer.fire();
      await settled();
    }
    return true;
  }

  private take(): Timer | undefined {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right !== undefined && isBefore(right, heap[child] as Timer)) child += 1;
      if (!isBefore(heap[child] as Timer, last)) break;
      heap[at] = heap[child] as Timer;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}

const isBefore = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Every promise that can go on has gone on: immediates come after all of them. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
