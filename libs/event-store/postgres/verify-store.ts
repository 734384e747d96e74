import { createHash } from 'node:crypto';
import type postgres from 'postgres';
import { CHAIN_ORIGIN } from '../record-hash.js';
import { type FactBytes, copyFacts } from './copied-facts.js';
import { FactHash } from './fact-hash.js';
import { storeFailure } from './failure.js';

export interface ChainFault {
  readonly streamId: string;
  readonly version: number;
  readonly fault:
    | 'hash' // does not follow from the content and the predecessor
    | 'gap' // versions before this one are absent
    | 'command' // the command id beside the fact is not the one it was stored with
    | 'sequenced-but-absent'; // the sequencer numbered a fact that is no longer there
}

export interface StoreVerification {
  readonly streams: number;
  readonly events: number;
  /** sha256 hex over `<stream id> <version> <hash>` of every stream's head, in the order of stream ids (bytes) */
  readonly headDigest: string;
  /** the first FAULTS_MAX */
  readonly faults: readonly ChainFault[];
  readonly faultCount: number;
}

/** of one statement: well within its time limit */
const CHUNK_EVENTS = 50_000;
const FAULTS_MAX = 1_000;
const ORIGIN = CHAIN_ORIGIN.toString('latin1');

/**
 * Recomputes the hash of every fact of the store from the bytes it holds. Reads in chunks, so that it can run beside the
 * living store; what is appended meanwhile may or may not be counted. Throws `store-unavailable`.
 */
export async function verifyStore(
  sql: postgres.Sql,
  onProgress: (events: number) => void = () => undefined,
): Promise<StoreVerification> {
  try {
    const walk = new ChainWalk();
    for (let count = CHUNK_EVENTS; count === CHUNK_EVENTS; onProgress(walk.events)) {
      count = await copyFacts(sql, { ...walk.place, limit: CHUNK_EVENTS }, (fact) => walk.step(fact));
    }
    for (const { streamId, version } of await readAbsent(sql)) {
      walk.report({ streamId, version, fault: 'sequenced-but-absent' });
    }
    return walk.finish();
  } catch (error) {
    throw storeFailure(error);
  }
}

class ChainWalk {
  events = 0;
  private streams = 0;
  private faultCount = 0;
  private readonly faults: ChainFault[] = [];
  private readonly heads = createHash('sha256');
  private readonly factHash = new FactHash();
  private readonly commandName = new CommandName();
  private last: FactBytes | undefined;

  get place(): { readonly streamId: string; readonly version: number } {
    return { streamId: this.last?.streamId ?? '', version: this.last?.version ?? 0 };
  }

  step(row: FactBytes): void {
    this.events += 1;
    let before = this.last;
    if (before?.streamId !== row.streamId) {
      this.closeStream();
      before = undefined;
    }
    this.last = row;
    const { streamId, version } = row;
    if (version !== (before?.version ?? 0) + 1) this.report({ streamId, version, fault: 'gap' });
    // The stored predecessor, not the recomputed one: an altered fact is reported once, not all that follow it.
    else if (this.factHash.of(before?.hash ?? ORIGIN, row) !== row.hash) {
      this.report({ streamId, version, fault: 'hash' });
    }
    if (!this.commandName.isIn(row)) this.report({ streamId, version, fault: 'command' });
  }

  report(fault: ChainFault): void {
    this.faultCount += 1;
    if (this.faults.length < FAULTS_MAX) this.faults.push(fault);
  }

  finish(): StoreVerification {
    this.closeStream();
    const { streams, events, faults, faultCount } = this;
    return { streams, events, headDigest: this.heads.digest('hex'), faults, faultCount };
  }

  private closeStream(): void {
    if (this.last === undefined) return;
    this.streams += 1;
    this.heads.update(
      `${this.last.streamId} ${this.last.version} ${Buffer.from(this.last.hash, 'latin1').toString('hex')}\n`,
    );
    this.last = undefined;
  }
}

/** As metadata tell it. Facts of one command lie together, and share what is looked for. */
class CommandName {
  private commandId = '';
  private member = Buffer.alloc(0);

  isIn({ metadata, commandId }: FactBytes): boolean {
    if (commandId !== this.commandId) {
      this.commandId = commandId;
      this.member = Buffer.from(`"commandId":"${commandId}"`, 'latin1');
    }
    return metadata.includes(this.member);
  }
}

/** A chain cannot tell that its end was cut off; the sequencer's count can. */
function readAbsent(sql: postgres.Sql): Promise<readonly { streamId: string; version: number }[]> {
  return sql<{ streamId: string; version: number }[]>`
    select q.stream_id as "streamId", q.version from redress.event_sequence q
     where not exists (select from redress.events e where e.stream_id = q.stream_id and e.version = q.version)
     order by q.seq limit ${FAULTS_MAX}`.execute();
}
