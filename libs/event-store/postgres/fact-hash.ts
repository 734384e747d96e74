import { hash } from 'node:crypto';
import type { FactBytes } from './copied-facts.js';

/** More than all of a record but its data and metadata: keys, two instants, three names, two numbers, the predecessor. */
const REST_BYTES_MAX = 512;
const BEFORE_DATA = Buffer.from('{"data":');
const BEFORE_METADATA = Buffer.from(',"metadata":');

/** The same as recordHash, from bytes as they are stored, put together in a buffer that is used again. */
export class FactHash {
  private buffer = Buffer.allocUnsafe(16_384);
  private readonly occurredAt = new InstantText();
  private readonly recordedAt = new InstantText();

  of(previous: Buffer, fact: FactBytes): Buffer {
    const { data, metadata } = fact;
    const needed = data.length + metadata.length + REST_BYTES_MAX;
    if (this.buffer.length < needed) this.buffer = Buffer.allocUnsafe(needed * 2);
    const { buffer } = this;
    let at = 0;
    for (const part of [previous, BEFORE_DATA, data, BEFORE_METADATA, metadata]) {
      buffer.set(part, at);
      at += part.length;
    }
    const rest =
      `,"occurredAt":"${this.occurredAt.of(fact.occurredAt)}","recordedAt":"${this.recordedAt.of(fact.recordedAt)}",` +
      `"schemaVersion":${fact.schemaVersion},"streamId":"${fact.streamId}","type":"${fact.type}","version":${fact.version}}`;
    at += buffer.write(rest, at, 'latin1');
    return hash('sha256', buffer.subarray(0, at), 'buffer');
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
