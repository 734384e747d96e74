import type { EventMetadata, EventToAppend, RecordedEvent } from '#libs/contracts/event.js';

export interface StreamAppend {
  readonly streamId: string;
  /** Version the caller has seen; 0 for a stream that must not exist yet. Always concrete: there is no "any". */
  readonly expectedVersion: number;
  readonly events: readonly EventToAppend[];
}

export interface AppendRequest {
  readonly metadata: EventMetadata;
  /** One or several streams, all or nothing. */
  readonly streams: readonly StreamAppend[];
  /** Only on a stack that simulates: the instant the facts count as recorded at. Refused (`not-simulated`) elsewhere. */
  readonly recordedAt?: string;
}

export interface AppendedStream {
  readonly streamId: string;
  /** Version of the stream's last event of this command. */
  readonly version: number;
  readonly events: readonly RecordedEvent[];
}

export interface AppendResult {
  /** True when the command id had been stored before: `streams` is then the first result, nothing was added. */
  readonly duplicate: boolean;
  readonly streams: readonly AppendedStream[];
}

/** Place in commit order. `epoch` changes when xids lose their meaning (dump and restore). */
export interface CommitCursor {
  readonly epoch: string;
  readonly transactionId: string;
  readonly position: string;
}

export interface CommittedPage {
  readonly events: readonly RecordedEvent[];
  readonly cursor: CommitCursor;
}

/** A fact with its dense, gap-free number from the sequencer (starts at 1). */
export interface SequencedEvent extends RecordedEvent {
  readonly seq: number;
}

/**
 * The store. Errors (DomainError codes): `version-conflict`, `idempotency-key-reused` (same command id, other digest),
 * `transaction-open`, `text-has-nul`, `not-simulated`, `store-unavailable`.
 */
export interface EventStore {
  append(request: AppendRequest): Promise<AppendResult>;
  /**
   * Many commands in one round trip and one transaction, for imports and generators. A command id stored before adds
   * nothing and comes back as duplicate; any conflict refuses the whole batch.
   */
  appendBulk(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]>;
  /** Events of the stream from `fromVersion` (default 1) on, and the store's clock at the time of reading. */
  readStream(streamId: string, fromVersion?: number): Promise<{ now: string; events: readonly RecordedEvent[] }>;
  /** Several streams in one query; streams without events are absent. */
  readStreams(streamIds: readonly string[]): Promise<ReadonlyMap<string, readonly RecordedEvent[]>>;
  /** Result of a command stored before, if any. */
  findCommand(commandId: string): Promise<AppendResult | undefined>;
  /** Commit order, only rows below the xmin horizon. `undefined` starts at the beginning. */
  readCommitted(after: CommitCursor | undefined, limit: number): Promise<CommittedPage>;
  /** The store's clock (with the simulation's offset, where there is one), ISO-8601 UTC. */
  now(): Promise<string>;
}

/** One leader stamps `seq` in commit order; a deposed one is fenced by its epoch. */
export interface Sequencer {
  /** Takes the lead; resolves to undefined while another leader holds it. */
  lead(): Promise<SequencerTerm | undefined>;
}

export interface SequencerTerm {
  readonly epoch: number;
  /** Stamps up to `limit` further events; returns how many. Throws `transaction-open`-free errors, `fenced` ends the term. */
  stamp(limit: number): Promise<number>;
  /** Highest seq known to be delivered, and its advance after a delivery. */
  delivered(): Promise<number>;
  setDelivered(seq: number): Promise<void>;
  resign(): Promise<void>;
}

export interface SequencedReader {
  readSequenced(afterSeq: number, limit: number): Promise<readonly SequencedEvent[]>;
  head(): Promise<number>;
}

/** A fact as a scan reads it. Its data and its metadata are there where its type was asked for; elsewhere they throw. */
export type ScannedFact = Pick<RecordedEvent, 'streamId' | 'version' | 'type' | 'occurredAt' | 'data' | 'metadata'>;

/** Where the sequencer stands: the facts up to `seq` are those up to this place in commit order. */
export interface ScanMark {
  readonly seq: number;
  readonly transactionId: string;
  readonly position: string;
}

export interface ScanPage {
  /** '' = from the first stream on */
  readonly afterStream: string;
  /** facts, about: a page has whole streams, at least one */
  readonly facts: number;
  /** types of facts of which the data are wanted */
  readonly dataOf: ReadonlySet<string>;
  /** those of them of which the metadata are wanted as well */
  readonly metadataOf: ReadonlySet<string>;
}

/** Whole streams, for what starts anew from the store. */
export interface StreamScanner {
  scanMark(): Promise<ScanMark>;
  /** The next streams in the order of their ids, each with its facts up to the mark in order; none at the end. */
  scanStreams(mark: ScanMark, page: ScanPage): Promise<readonly (readonly ScannedFact[])[]>;
}
