import type { CheckedCommand } from '../append-batch.js';

export interface OpenTransaction {
  readonly id: number;
  readonly streams: ReadonlySet<string>;
  readonly commands: ReadonlySet<string>;
  readonly ended: Promise<void>;
  readonly end: () => void;
}

/** Transactions that have an id and have not ended: none of their facts is seen, and all of them may still be. */
export class OpenTransactions {
  private readonly open = new Set<OpenTransaction>();
  private next = 1;

  begin(commands: readonly CheckedCommand[]): OpenTransaction {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const transaction = {
      id: this.next,
      streams: new Set(commands.flatMap(({ parts }) => parts.map(({ streamId }) => streamId))),
      commands: new Set(commands.map(({ commandId }) => commandId)),
      ...{ ended, end },
    };
    this.next += 1;
    this.open.add(transaction);
    return transaction;
  }

  end(transaction: OpenTransaction): void {
    this.open.delete(transaction);
    transaction.end();
  }

  inTheWayOf(commands: readonly CheckedCommand[]): OpenTransaction | undefined {
    return [...this.open].find((other) =>
      commands.some(
        ({ commandId, parts }) =>
          other.commands.has(commandId) || parts.some(({ streamId }) => other.streams.has(streamId)),
      ),
    );
  }

  /** The lowest id of those open; the next one to be given where none is. */
  oldest(): number {
    return [...this.open].reduce((oldest, { id }) => Math.min(oldest, id), this.next);
  }
}
