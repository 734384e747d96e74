import { DomainError } from '#libs/contracts/errors.js';
import type { SequencedEvent, SequencedReader, Sequencer, SequencerTerm } from '../port.js';
import { InMemoryEventStore } from './event-store.js';

/** Adds the sequencer, its fencing and its checkpoint to the twin. */
export class InMemorySequencedEventStore extends InMemoryEventStore implements Sequencer, SequencedReader {
  private stamped = 0;
  private deliveredSeq = 0;
  private term = 0;
  private led = false;

  async lead(): Promise<SequencerTerm | undefined> {
    if (this.led) return undefined;
    this.led = true;
    this.term += 1;
    const term = this.term;
    const guarded = <T>(write: () => T): Promise<T> => {
      if (this.term !== term) throw new DomainError('fenced', `term ${term} has ended, term ${this.term} leads`);
      return Promise.resolve(write());
    };
    return {
      epoch: term,
      stamp: async (limit) =>
        guarded(() => {
          const further = Math.min(limit, this.events.length - this.stamped);
          this.stamped += further;
          return further;
        }),
      delivered: async () => this.deliveredSeq,
      setDelivered: async (seq) =>
        guarded(() => {
          this.deliveredSeq = Math.max(this.deliveredSeq, Math.min(seq, this.stamped));
        }),
      resign: async () => {
        if (this.term === term) this.led = false;
      },
    };
  }

  /** Deposes the leader as a lost connection would: its lock is free, its term goes on until somebody else leads. */
  loseLeader(): void {
    this.led = false;
  }

  async readSequenced(afterSeq: number, limit: number): Promise<readonly SequencedEvent[]> {
    return this.events
      .slice(afterSeq, Math.min(afterSeq + limit, this.stamped))
      .map((event, place) => ({ ...event, seq: afterSeq + place + 1 }));
  }

  async head(): Promise<number> {
    return this.stamped;
  }
}
