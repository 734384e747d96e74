import { DomainError } from '#libs/contracts/errors.js';
import type { PresentAtCase } from '#libs/contracts/presence.js';
import type { CaseRow } from '#libs/contracts/views.js';
import type { ReadModelChanges } from '#libs/read-model/read-model.js';
import type { Logger } from '#libs/telemetry/logger.js';
import type { EventStream } from './event-stream.js';

/** More news than this at once (an import, a rebuild) is told as `resync`. */
const ROWS_MAX = 1_000;
const STREAMS_MAX = 1_000;
const BEAT_MS = 15_000;
/** Notifications can be lost with their connection: then this finds the news. */
const POLL_MS = 5_000;

/** Tells every open stream what changed in the read model: one listener and one query a change, whatever the audience. */
export class ChangeFeed {
  private readonly streams = new Set<EventStream>();
  private readonly timers: NodeJS.Timeout[] = [];
  private lastChangeNo = 0;
  private pumping = false;
  private again = false;
  private listening = false;
  private unlisten: (() => Promise<void>) | undefined;

  constructor(
    private readonly source: ReadModelChanges,
    private readonly log: Logger,
  ) {}

  get openStreams(): number {
    return this.streams.size;
  }

  /** Does not fail while the store is away: the poll goes on asking. */
  async start(): Promise<void> {
    this.timers.push(
      setInterval(() => this.streams.forEach((stream) => stream.beat()), BEAT_MS),
      setInterval(() => void this.listen().finally(() => this.look()), POLL_MS),
    );
    await this.listen();
    this.look();
  }

  async stop(): Promise<void> {
    this.timers.forEach(clearInterval);
    for (const stream of this.streams) stream.end();
    this.streams.clear();
    await this.unlisten?.().catch(() => undefined);
  }

  /** From which number a client goes on, and what it has missed; `undefined` rows = too much, `resync`. */
  async catchUp(lastEventId: number | undefined): Promise<{ from: number; missed: readonly CaseRow[] | undefined }> {
    if (this.streams.size >= STREAMS_MAX) {
      throw new DomainError('too-many-streams', 'too many streams of changes are open', { streamsMax: STREAMS_MAX });
    }
    const head = await this.source.head();
    if (lastEventId === undefined) return { from: head, missed: [] };
    // a number from before a rebuild
    if (lastEventId > head) return { from: head, missed: undefined };
    const missed = await this.source.changesSince(lastEventId, ROWS_MAX + 1);
    return missed.length > ROWS_MAX ? { from: head, missed: undefined } : { from: lastEventId, missed };
  }

  add(stream: EventStream): void {
    this.streams.add(stream);
    // what came between catching up and now
    this.look();
  }

  remove(stream: EventStream): void {
    this.streams.delete(stream);
  }

  /** Only to the streams of these persons. */
  tellPersons(persons: ReadonlySet<string>, about: (person: string) => PresentAtCase): void {
    for (const stream of this.streams) if (persons.has(stream.person)) stream.sendPresence(about(stream.person));
  }

  private async listen(): Promise<void> {
    if (this.listening) return;
    this.listening = true;
    try {
      this.unlisten = await this.source.listen(() => this.look());
    } catch (error) {
      this.listening = false;
      this.log.warn({ err: error }, 'changes are polled: listening failed');
    }
  }

  /** One query at a time; a call during one leads to one more. */
  private look(): void {
    if (this.pumping) {
      this.again = true;
      return;
    }
    this.pumping = true;
    void this.tellNews()
      .catch((error: unknown) => this.log.warn({ err: error }, 'changes cannot be read'))
      .finally(() => {
        this.pumping = false;
        if (!this.again) return;
        this.again = false;
        this.look();
      });
  }

  private async tellNews(): Promise<void> {
    // A stream that has just caught up may stand behind the others: the query starts at the hindmost.
    const from = Math.min(this.lastChangeNo, ...[...this.streams].map((stream) => stream.position));
    const rows = await this.source.changesSince(from, ROWS_MAX + 1);
    const head = rows.length > 0 ? Math.max(...rows.map((row) => row.changeNo)) : await this.source.head();
    if (rows.length > ROWS_MAX || head < this.lastChangeNo) {
      this.lastChangeNo = await this.source.head();
      for (const stream of this.streams) stream.sendResync(this.lastChangeNo);
      return;
    }
    for (const stream of this.streams) stream.sendRows(rows);
    this.lastChangeNo = head;
  }
}
