import { setTimeout as pause } from 'node:timers/promises';
import { EventSourceParserStream } from 'eventsource-parser/stream';

const LIST_EVERY_MS = 100;
const ANSWER_MS_MAX = 10_000;

export interface BoardSeen {
  readonly lists: number;
  readonly slowestListMs: number;
  readonly changes: number;
  /** the longest time without a change of the board */
  readonly longestStandstillMs: number;
  readonly faults: readonly string[];
}

/** Somebody at the board: asks for the list again and again, and follows the stream of changes. */
export class BoardWatch {
  private readonly ending = new AbortController();
  private readonly faults = new Set<string>();
  private lists = 0;
  private slowestListMs = 0;
  private changes = 0;
  private lastChangeNo = 0;
  private lastChangeAt = 0;
  private longestStandstillMs = 0;
  private watching: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly api: string,
    private readonly token: string,
  ) {}

  start(): void {
    this.lastChangeAt = performance.now();
    this.watching = Promise.all([this.readLists(), this.follow()]);
  }

  async stop(): Promise<BoardSeen> {
    this.noteStandstill();
    this.ending.abort();
    await this.watching;
    const { lists, changes, faults } = this;
    return {
      ...{ lists, changes, faults: [...faults] },
      slowestListMs: Math.round(this.slowestListMs),
      longestStandstillMs: Math.round(this.longestStandstillMs),
    };
  }

  private async readLists(): Promise<void> {
    while (!this.ending.signal.aborted) {
      const from = performance.now();
      try {
        const signal = AbortSignal.timeout(ANSWER_MS_MAX);
        const response = await fetch(`${this.api}/v1/cases?limit=50`, { headers: this.headers(), signal });
        if (!response.ok) this.faults.add(`the list answered ${response.status}`);
        await response.text();
      } catch (error) {
        this.faults.add(`the list did not answer: ${String(error)}`);
      }
      this.lists += 1;
      this.slowestListMs = Math.max(this.slowestListMs, performance.now() - from);
      await pause(LIST_EVERY_MS);
    }
  }

  private async follow(): Promise<void> {
    while (!this.ending.signal.aborted) {
      try {
        const response = await fetch(`${this.api}/v1/changes`, { headers: this.headers(), signal: this.ending.signal });
        if (response.body === null) throw new Error('no stream');
        const messages = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
        for await (const { id } of messages) if (id !== undefined) this.changed(Number(id));
      } catch (error) {
        if (!this.ending.signal.aborted) this.faults.add(`the stream of changes broke: ${String(error)}`);
      }
    }
  }

  private changed(changeNo: number): void {
    if (changeNo < this.lastChangeNo) this.faults.add(`change ${changeNo} came after ${this.lastChangeNo}`);
    this.changes += 1;
    this.lastChangeNo = changeNo;
    this.noteStandstill();
    this.lastChangeAt = performance.now();
  }

  private noteStandstill(): void {
    this.longestStandstillMs = Math.max(this.longestStandstillMs, performance.now() - this.lastChangeAt);
  }

  private headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }
}
