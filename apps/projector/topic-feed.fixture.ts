import type { SequencedReader, Sequencer, SequencerTerm } from '#libs/event-store/port.js';
import { toMessage } from '#libs/messaging/cloud-events.js';
import type { Publisher } from '#libs/messaging/port.js';

/** Carries what the store has into a topic when a test says so; the relay's own tests are with the relay. */
export class TopicFeed {
  private term: SequencerTerm | undefined;
  private seq = 0;

  constructor(
    private readonly store: Sequencer & SequencedReader,
    private readonly publisher: Publisher,
  ) {}

  async feed(): Promise<void> {
    this.term ??= await this.store.lead();
    if (!this.term) throw new Error('somebody else leads');
    while ((await this.term.stamp(500)) > 0);
    for (;;) {
      const events = await this.store.readSequenced(this.seq, 500);
      const last = events.at(-1);
      if (!last) return;
      await this.publisher.publish(events.map(toMessage));
      this.seq = last.seq;
    }
  }

  async stop(): Promise<void> {
    await this.term?.resign();
    await this.publisher.disconnect();
  }
}
