import postgres from 'postgres';
import { DomainError } from '#libs/contracts/errors.js';
import type { EventMetadata } from '#libs/contracts/event.js';
import type { SequencedEvent, SequencedReader, Sequencer, SequencerTerm } from '../port.js';
import { StoredFact } from '../stored-fact.js';
import { parseStored } from '../stored-text.js';
import { eventColumns } from './event-rows.js';
import type { EventRow } from './event-rows.js';
import { answered } from './failure.js';

/** Held by the leader's connection for as long as it lives. */
const LEADER_LOCK = 7_233_704;
/** Stamping a full page after an outage may take longer than a command is given. */
const STAMP_MS_MAX = 15_000;

/**
 * The lock keeps a second relay from working; the term keeps a deposed one from writing. Only the term is relied on: a
 * leader whose connection broke has lost the lock without knowing.
 */
export class PostgresSequencer implements Sequencer, SequencedReader {
  constructor(private readonly sql: postgres.Sql) {}

  async lead(): Promise<SequencerTerm | undefined> {
    // A connection of its own, which the pool neither lends to others nor closes when idle.
    const own = postgres({ ...this.sql.options, max: 1, idle_timeout: 0 } as unknown as postgres.Options<
      Record<string, postgres.PostgresType>
    >);
    try {
      const [row] = await answered(
        () => own<{ taken: boolean }[]>`select pg_try_advisory_lock(${LEADER_LOCK}) as taken`,
      );
      if (row?.taken === true) {
        const [term] = await answered(
          () => own<{ term: number }[]>`update redress.sequencer set term = term + 1 returning term`,
        );
        if (term !== undefined) return this.term(own, term.term);
      }
    } catch (error) {
      await own.end({ timeout: 1 });
      throw error;
    }
    await own.end({ timeout: 1 });
    return undefined;
  }

  async readSequenced(afterSeq: number, limit: number): Promise<readonly SequencedEvent[]> {
    const rows = await answered(
      () => this.sql<(EventRow & { seq: string })[]>`
        select q.seq, ${eventColumns(this.sql)}
          from (select * from redress.event_sequence where seq > ${afterSeq} order by seq limit ${limit}) q
          join redress.events e on e.stream_id = q.stream_id and e.version = q.version
         order by q.seq`,
    );
    const metadata = new MetadataRead();
    return rows.map(
      (row) => new StoredFact({ ...row, seq: Number(row.seq), metadata: metadata.of(row.metadata) }, row.data),
    );
  }

  async head(): Promise<number> {
    const [row] = await answered(() => this.sql<{ head: string }[]>`select head from redress.sequencer`);
    return Number(row?.head ?? 0);
  }

  private term(own: postgres.Sql, term: number): SequencerTerm {
    return {
      epoch: term,
      stamp: async (limit) => {
        const [row] = await answered(
          () => own<{ stamped: number }[]>`select redress.stamp(${term}, ${limit}) as stamped`,
          STAMP_MS_MAX,
        );
        return row?.stamped ?? 0;
      },
      delivered: async () => {
        const [row] = await answered(() => own<{ delivered: string }[]>`select delivered from redress.sequencer`);
        return Number(row?.delivered ?? 0);
      },
      setDelivered: async (seq) => {
        const rows = await answered(
          () => own`
            update redress.sequencer set delivered = greatest(delivered, least(${seq}, head)) where term = ${term}
            returning term`,
        );
        if (rows.length === 0) throw new DomainError('fenced', `term ${term} of the sequencer has ended`);
      },
      resign: () => own.end({ timeout: 2 }),
    };
  }
}

/** Facts of one command lie together and share their metadata. */
class MetadataRead {
  private text = '';
  private metadata: EventMetadata | undefined;

  of(text: string): EventMetadata {
    if (this.metadata === undefined || text !== this.text) {
      this.text = text;
      this.metadata = parseStored<EventMetadata>(text);
    }
    return this.metadata;
  }
}
