import { type HorizonHolder, isHorizonHeld } from '#libs/contracts/horizon.js';
import type { Logger } from '#libs/telemetry/logger.js';
import type { HorizonGauges } from './relay-gauges.js';

/** Code of the alarm, in the log and for whoever watches it. */
export const HORIZON_HELD = 'horizon-held';

export interface HorizonWatchParts {
  readonly look: () => Promise<HorizonHolder | undefined>;
  readonly gauges: HorizonGauges;
  readonly log: Logger;
}

/**
 * A writing transaction that somebody left open on the server hides every fact committed after its begin from readers in
 * commit order: nothing is lost, and nothing moves. Told once when it passes the limit, and once when it is over.
 */
export class HorizonWatch {
  private told: HorizonHolder | undefined;

  constructor(private readonly parts: HorizonWatchParts) {}

  /** Rejects while the store is away. */
  async look(): Promise<void> {
    const { gauges, log } = this.parts;
    const holder = await this.parts.look();
    const held = isHorizonHeld(holder);
    gauges.age(holder?.ageSeconds ?? 0);
    gauges.alarm(held);
    // of the same session another transaction is another alarm
    const before = this.told?.since;
    this.told = held ? holder : undefined;
    if (held && holder.since !== before) {
      log.warn({ code: HORIZON_HELD, ...holder }, 'facts wait behind an open transaction on the store’s server');
    } else if (!held && before !== undefined) {
      log.info({ code: HORIZON_HELD }, 'the open transaction has ended: facts go on');
    }
  }
}
