import type { Logger } from './logger.js';

const DELAY_MS_MIN = 100;
const DELAY_MS_MAX = 5_000;

/** A server that is away: told once when it goes and once when it is back, however many attempts lie between. */
export class Outage {
  private attempts = 0;

  constructor(
    private readonly log: Logger,
    private readonly what: string,
  ) {}

  get active(): boolean {
    return this.attempts > 0;
  }

  /** Notes a failed attempt; answers how long to wait before the next one, doubling from 100 ms to 5 s. */
  failed(error: unknown): number {
    if (this.attempts === 0) this.log.error({ err: error }, `${this.what}: failed, trying again until it works`);
    else this.log.debug({ err: error }, `${this.what}: still failing`);
    this.attempts += 1;
    return Math.min(DELAY_MS_MIN * 2 ** Math.min(this.attempts - 1, 10), DELAY_MS_MAX);
  }

  over(): void {
    if (this.attempts > 0) this.log.info({ attempts: this.attempts }, `${this.what}: works again`);
    this.attempts = 0;
  }
}
