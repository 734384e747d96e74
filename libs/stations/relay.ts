import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { hasCode } from '#libs/contracts/errors.js';
import type { SequencedEvent, SequencedReader, Sequencer, SequencerTerm } from '#libs/event-store/port.js';
import { toMessage } from '#libs/messaging/cloud-events.js';
import type { Publisher } from '#libs/messaging/port.js';
import type { Logger } from '#libs/telemetry/logger.js';
import { Outage } from '#libs/telemetry/outage.js';
import type { RelayGauges } from './relay-gauges.js';

const PAGE = 500;
const POLL_MS_MIN = 5;
const POLL_MS_MAX = 100;
interface Page {
  readonly stamped: number;
  readonly events: readonly SequencedEvent[];
  /** of the store; undefined: the page's own last one */
  readonly head: number | undefined;
}

/** The page after `after`, on its way already. */
interface Ahead {
  readonly after: number;
  readonly page: Promise<Page>;
}

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
 * publishes what is not delivered yet and notes how far it came only after the topic has it; the next page is on its way
 * meanwhile. Whatever fails, the round is begun again from what is noted.
 */
export class Relay {
  readonly storeOutage: Outage;
  readonly topicOutage: Outage;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private term: SequencerTerm | undefined;
  private delivered = 0;
  private ahead: Ahead | undefined;
  /** of the page before */
  private noted: Promise<void> = Promise.resolve();
  /** of the next page, sent with the read of this one: the store always has one of the two to work at */
  private stampAhead: Promise<number> | undefined;

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
    const { stamped, events, head } = await this.nextPage(term);
    const last = events.at(-1);
    if (!last) {
      gauges.lag(0);
      return stamped > 0;
    }
    const more = events.length === PAGE || stamped === PAGE;
    // the store works at the next page while the topic takes this one
    if (more) {
      this.readAhead(term, last.seq);
      await turn(); // what is asked of the store leaves before the thread is busy with what goes to the topic
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
    await this.noted;
    this.note(term, last.seq);
    if (!more) await this.noted;
    gauges.published(events.length);
    gauges.lag((head ?? last.seq) - last.seq);
    return more;
  }

  private note(term: SequencerTerm, seq: number): void {
    this.delivered = seq;
    this.noted = term.setDelivered(seq);
    this.noted.catch(() => undefined); // told by whoever waits for it
  }

  private async nextPage(term: SequencerTerm): Promise<Page> {
    const ahead = this.ahead;
    this.ahead = undefined;
    const page = await ahead?.page;
    // after a failure, what was read ahead is not what comes next
    return page !== undefined && ahead?.after === this.delivered ? page : this.read(term, this.delivered);
  }

  private readAhead(term: SequencerTerm, after: number): void {
    const page = this.read(term, after);
    page.catch(() => undefined); // told when it is asked for
    this.ahead = { after, page };
  }

  private async read(term: SequencerTerm, after: number): Promise<Page> {
    const { store } = this.parts;
    const stamped = await (this.stampAhead ?? term.stamp(PAGE));
    const full = stamped === PAGE;
    this.stampAhead = full ? term.stamp(PAGE) : undefined;
    this.stampAhead?.catch(() => undefined); // told when the next page is read
    const [events, head] = await Promise.all([store.readSequenced(after, PAGE), full ? store.head() : undefined]);
    return { stamped, events, head };
  }

  private async resign(): Promise<void> {
    const term = this.term;
    this.term = undefined;
    this.ahead = undefined;
    this.stampAhead = undefined;
    await this.noted.catch(() => undefined);
    this.noted = Promise.resolve();
    await term?.resign().catch((error: unknown) => this.parts.log.debug({ err: error }, 'resigning'));
  }

  private async rest(delayMs: number): Promise<void> {
    const { pause = hostPause } = this.parts;
    await pause(delayMs, this.stopping.signal).catch(() => undefined);
  }
}
