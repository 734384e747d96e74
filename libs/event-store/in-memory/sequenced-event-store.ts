import { DomainError } from '#libs/contracts/errors.js';
import type { SequencedEvent, SequencedReader, Sequencer, SequencerTerm } from '../port.js';
import { InMemoryEventStore } from './event-store.js';

/** Adds the sequencer, its fencing and its checkpoint to the twin. */
export class InMemorySequencedEventStore extends InMemoryEventStore implements Sequencer, SequencedReader {
  private readonly sequence: SequencedEvent[] = [];
  private deliveredSeq = 0;
  private term = 0;
  private led = false;

  async lead(): Promise<SequencerTerm | undefined> {
    if (this.led) return undefined;
    this.led = true;
    this.term += 1;
    const term = this.term;
    return {
      epoch: term,
      stamp: async (limit) => {
        this.checkTerm(term);
        const further = this.log.after(this.sequence.at(-1), this.horizon(), limit);
        for (const event of further) this.sequence.push({ ...event, seq: this.sequence.length + 1 });
        return further.length;
      },
      delivered: async () => this.deliveredSeq,
      setDelivered: async (seq) => {
        this.checkTerm(term);
        this.deliveredSeq = Math.max(this.deliveredSeq, Math.min(seq, this.sequence.length));
      },
      resign: async () => {
        if (this.term === term) this.led = false;
      },
    };
  }

  /** Deposes the leader as a lost connection would: its lock is free, its term goes on until somebody else leads. */
  loseLeader(): void {
    this.led = false;
  }

  /** Somebody leads and has delivered all there is: until something is committed, no relay has anything to do. */
  get atRest(): boolean {
    return this.led && this.deliveredSeq === this.log.size;
  }

  async readSequenced(afterSeq: number, limit: number): Promise<readonly SequencedEvent[]> {
    return this.sequence.slice(afterSeq, afterSeq + limit);
  }

  async head(): Promise<number> {
    return this.sequence.length;
  }

  protected checkTerm(term: number): void {
    if (this.term !== term) throw new DomainError('fenced', `term ${term} has ended, term ${this.term} leads`);
  }
}
