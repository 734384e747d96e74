import { DomainError } from '#libs/contracts/errors.js';

interface Allowance {
  /** requests at once */
  readonly burst: number;
  /** how long until one more may come, milliseconds */
  readonly everyMs: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Buckets beyond which full ones are thrown away: a flood of addresses must not fill the memory. */
const BUCKETS_MAX = 10_000;

/**
 * A bucket of tokens a name (an address, a pass). In the memory of the process: several processes allow several times as much,
 * and a restart forgets. `clock`: monotonic milliseconds.
 */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly allowance: Allowance,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Throws `too-many-requests` with the seconds to wait. */
  take(name: string): void {
    const { burst, everyMs } = this.allowance;
    const now = this.clock();
    const found = this.buckets.get(name) ?? { left: burst, at: now };
    const left = Math.min(burst, found.left + (now - found.at) / everyMs);
    if (left < 1) {
      const retrySeconds = Math.ceil(((1 - left) * everyMs) / 1_000);
      throw new DomainError('too-many-requests', `wait ${retrySeconds} s and try again`, { retrySeconds });
    }
    this.buckets.delete(name);
    if (this.buckets.size >= BUCKETS_MAX) this.forget();
    this.buckets.set(name, { left: left - 1, at: now });
  }

  /** The one that was used longest ago is the fullest. */
  private forget(): void {
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
