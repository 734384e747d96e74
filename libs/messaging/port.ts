/** A message on its way out. Messages of one key keep their order and lie in one partition. */
export interface Message {
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface ReceivedMessage {
  readonly key: string;
  readonly value: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly offset: bigint;
}

/** Consecutive messages of one partition, in order, at least one. */
export interface Batch {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly ReceivedMessage[];
  /** Offset that the next message of the partition will get: `highWatermark - last offset - 1` are still to come. */
  readonly highWatermark: bigint;
}

export interface Publisher {
  /**
   * Resolves when the topic has all of them for good. Rejects when that is not known: the caller sends them again, and
   * consumers drop what they have seen (by stream and version).
   */
  publish(messages: readonly Message[]): Promise<void>;
  disconnect(): Promise<void>;
}

export interface Subscription {
  /**
   * Handles a batch and answers with the offset to go on from: last + 1 when all of it is done, another one to read
   * from there. That offset is committed for the group. When it rejects, the same messages come again after a pause.
   */
  handle(batch: Batch): Promise<bigint>;
  /** Where to start in a partition just assigned; `undefined`: at the group's committed offset, or at the beginning. */
  startAt?(partition: number): Promise<bigint | undefined>;
}

export interface Subscriber {
  /** Starts and goes on by itself, through outages too. Resolves at once; `connected` tells when it has joined. */
  start(subscription: Subscription): Promise<void>;
  connected(): boolean;
  /** Lets the batch in hand finish, commits, leaves the group. */
  stop(): Promise<void>;
}
