import { setTimeout as sleep } from 'node:timers/promises';
import { hasCode } from '#libs/contracts/errors.js';
import type { SequencedReader, Sequencer, SequencerTerm } from '#libs/event-store/port.js';
import { toMessage } from '#libs/messaging/cloud-events.js';
import type { Publisher } from '#libs/messaging/port.js';
import type { Logger } from '#libs/telemetry/logger.js';
import { Outage } from '#libs/telemetry/outage.js';
import type { RelayGauges } from './relay-gauges.js';

const PAGE = 500;
const POLL_MS_MIN = 5;
const POLL_MS_MAX = 100;
/** How often a relay that does not lead asks again. */
const STAND_BY_MS = 500;

export interface RelayParts {
  readonly store: Sequencer & SequencedReader;
  readonly publisher: Publisher;
  readonly gauges: RelayGauges;
  readonly log: Logger;
  /** Waits, or rejects once it is aborted; the host's clock where nobody gives another. */
  readonly pause?: (delayMs: number, signal: AbortSignal) => Promise<void>;
}

const hostPause = (delayMs: number, signal: AbortSignal): Promise<void> => sleep(delayMs, undefined, { signal });

/**
 * Carries facts from the store to the topic in commit order, at least once. Exactly one relay leads; it stamps `seq`,
 * publishes what is not delivered yet and notes how far it came only after the topic has it. Whatever fails, the round is
 * begun again from what is noted.
 */
export class Relay {
  readonly storeOutage: Outage;
  readonly topicOutage: Outage;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private term: SequencerTerm | undefined;
  private delivered = 0;

  constructor(private readonly parts: RelayParts) {
    this.storeOutage = new Outage(parts.log, 'event store');
    this.topicOutage = new Outage(parts.log, 'topic');
  }

  start(): void {
    this.running = this.run();
  }

  get leads(): boolean {
    return this.term !== undefined;
  }

  /** Ends after the round in hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.resign();
    await this.parts.publisher.disconnect();
  }

  private async run(): Promise<void> {
    let delayMs = POLL_MS_MIN;
    while (!this.stopping.signal.aborted) {
      try {
        const term = this.term ?? (await this.lead());
        if (!term) delayMs = STAND_BY_MS;
        else delayMs = (await this.round(term)) ? 0 : Math.min(Math.max(delayMs * 2, POLL_MS_MIN), POLL_MS_MAX);
        this.storeOutage.over();
      } catch (error) {
        await this.resign();
        if (hasCode(error, 'fenced')) this.parts.log.warn('another relay leads now');
        delayMs = hasCode(error, 'fenced') ? STAND_BY_MS : this.storeOutage.failed(error);
      }
      if (delayMs > 0) await this.rest(delayMs);
    }
  }

  private async lead(): Promise<SequencerTerm | undefined> {
    const term = await this.parts.store.lead();
    if (!term) return undefined;
    // before anything can fail: a term that nobody holds is a lead that nobody gives back
    this.term = term;
    this.delivered = await term.delivered();
    this.parts.log.info({ term: term.epoch, delivered: this.delivered }, 'leading');
    return term;
  }

  /** True when there may be more at once. */
  private async round(term: SequencerTerm): Promise<boolean> {
    const { store, publisher, gauges } = this.parts;
    const stamped = await term.stamp(PAGE);
    const events = await store.readSequenced(this.delivered, PAGE);
    const last = events.at(-1);
    if (!last) {
      gauges.lag(0);
      return stamped > 0;
    }
    try {
      await publisher.publish(events.map(toMessage));
      this.topicOutage.over();
    } catch (error) {
      // stamping goes on meanwhile: the order of facts does not wait for the topic
      gauges.lag((await store.head()) - this.delivered);
      await this.rest(this.topicOutage.failed(error));
      return true;
    }
    await term.setDelivered(last.seq);
    this.delivered = last.seq;
    gauges.published(events.length);
    if (events.length === PAGE) gauges.lag((await store.head()) - this.delivered);
    return events.length === PAGE || stamped === PAGE;
  }

  private async resign(): Promise<void> {
    const term = this.term;
    this.term = undefined;
    await term?.resign().catch((error: unknown) => this.parts.log.debug({ err: error }, 'resigning'));
  }

  private async rest(delayMs: number): Promise<void> {
    const { pause = hostPause } = this.parts;
    await pause(delayMs, this.stopping.signal).catch(() => undefined);
  }
}
