import type { RecordedEvent } from '#libs/contracts/event.js';

/** Place in commit order; decimal texts of whole numbers. */
interface Place {
  readonly transactionId: string;
  readonly position: string;
}

/** Committed facts by (transaction id, position), whatever the order in which their transactions ended. */
export class CommitLog {
  private readonly events: RecordedEvent[] = [];

  get size(): number {
    return this.events.length;
  }

  add(events: readonly RecordedEvent[]): void {
    const [first] = events;
    if (first === undefined) return;
    this.events.splice(this.endOf(first), 0, ...events);
  }

  /** Facts behind `place` of transactions below the horizon. */
  after(place: Place | undefined, horizon: number, limit: number): RecordedEvent[] {
    const from = place === undefined ? 0 : this.endOf(place);
    const page: RecordedEvent[] = [];
    for (let at = from; at < this.events.length && page.length < limit; at += 1) {
      const event = this.events[at];
      if (event === undefined || Number(event.transactionId) >= horizon) break;
      page.push(event);
    }
    return page;
  }

  /** Index of the first fact behind `place`; most are added and read near the end. */
  private endOf(place: Place): number {
    let end = this.events.length;
    while (end > 0 && isAfter(this.events[end - 1], place)) end -= 1;
    return end;
  }
}

function isAfter(event: RecordedEvent | undefined, place: Place): boolean {
  if (event === undefined) return false;
  const apart = Number(event.transactionId) - Number(place.transactionId);
  return apart > 0 || (apart === 0 && Number(event.position) > Number(place.position));
}
