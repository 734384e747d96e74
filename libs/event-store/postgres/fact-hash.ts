import { hash } from 'node:crypto';
import type { FactBytes } from './copied-facts.js';

/** More than all of a record but its data and metadata: keys, two instants, three names, two numbers, the predecessor. */
const REST_BYTES_MAX = 512;
const BEFORE_DATA = Buffer.from('{"data":');
const BEFORE_METADATA = Buffer.from(',"metadata":');

const HASH_BYTES = 32;

/**
 * The same as recordHash, from bytes as they are stored, put together in a buffer that is used again. Hashes are texts of a
 * character a byte: the digest as a buffer would cost half as much again.
 */
export class FactHash {
  private buffer = Buffer.allocUnsafe(16_384);
  private readonly occurredAt = new InstantText();
  private readonly recordedAt = new InstantText();

  of(previous: string, fact: FactBytes): string {
    const { data, metadata } = fact;
    const needed = data.length + metadata.length + REST_BYTES_MAX;
    if (this.buffer.length < needed) this.buffer = Buffer.allocUnsafe(needed * 2);
    const { buffer } = this;
    buffer.write(previous, 0, 'latin1');
    buffer.set(BEFORE_DATA, HASH_BYTES);
    let at = HASH_BYTES + BEFORE_DATA.length;
    buffer.set(data, at);
    at += data.length;
    buffer.set(BEFORE_METADATA, at);
    at += BEFORE_METADATA.length;
    buffer.set(metadata, at);
    at += metadata.length;
    const rest =
      `,"occurredAt":"${this.occurredAt.of(fact.occurredAt)}","recordedAt":"${this.recordedAt.of(fact.recordedAt)}",` +
      `"schemaVersion":${fact.schemaVersion},"streamId":"${fact.streamId}","type":"${fact.type}","version":${fact.version}}`;
    at += buffer.write(rest, at, 'latin1');
    return hash('sha256', buffer.subarray(0, at), 'binary');
  }
}

/** Facts of one command share their instants. */
class InstantText {
  private instant = Number.NaN;
  private text = '';

  of(instant: number): string {
    if (instant !== this.instant) {
      this.instant = instant;
      this.text = new Date(instant).toISOString();
    }
    return this.text;
  }
}
