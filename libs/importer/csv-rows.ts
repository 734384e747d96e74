import { isUtf8 } from 'node:buffer';
import { type InfoRecord, type Parser, parse } from 'csv-parse';
import type { Mapping } from './mapping-schema.js';
import { unreadable } from './source-file.js';
import type { SourceRow } from './source-case.js';

/** An unclosed quote swallows what follows; this is where it is given up. */
const RECORD_BYTES_MAX = 1024 * 1024;

export interface CsvShape {
  readonly delimiter: string;
  readonly encoding: Mapping['encoding'];
  /** for the messages */
  readonly path: string;
}

/**
 * Reads records, the header (number 0) among them, in blocks. Records before a fault come out before it is thrown.
 * `blocks` end at line ends (see wholeLines). Throws `import-source-unreadable`: broken quotes, bytes that are no text of
 * the encoding (each with its line).
 */
export async function* csvRows(blocks: AsyncIterable<Buffer>, shape: CsvShape): AsyncGenerator<readonly SourceRow[]> {
  const reader = new BlockReader(shape);
  let fault: unknown;
  try {
    for await (const block of blocks) yield await reader.read(block);
  } catch (error) {
    fault = error;
  }
  // Without a fault the end of the file ends the last record; with one, a record still open is no record.
  if (fault === undefined) {
    yield await reader.end();
    return;
  }
  yield await reader.endAfterFault();
  throw fault;
}

class BlockReader {
  private readonly utf8Of: (bytes: Buffer) => Buffer | undefined;
  private readonly parser: Parser;
  private rows: SourceRow[] = [];
  private number = 0;
  private line = 0;

  constructor(private readonly shape: CsvShape) {
    this.utf8Of = transcoder(shape.encoding);
    this.parser = parse({
      bom: true,
      delimiter: shape.delimiter,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: RECORD_BYTES_MAX,
      raw: true,
      on_record: (record: unknown, { lines }: InfoRecord) =>
        this.take(record as { raw: string; record: string[] }, lines),
    });
  }

  async read(block: Buffer): Promise<readonly SourceRow[]> {
    const text = this.utf8Of(block);
    if (text === undefined) return this.readToFault(block);
    await this.feed(text);
    this.line += countLineEnds(block);
    return this.taken();
  }

  async end(): Promise<readonly SourceRow[]> {
    await new Promise<void>((resolve, reject) => {
      this.parser.once('error', (error) => reject(this.csvFault(error)));
      // Nothing is ever pushed (on_record keeps it all), so the readable side ends as soon as the writable one has.
      this.parser.once('end', resolve);
      this.parser.resume();
      this.parser.end();
    });
    return this.taken();
  }

  /** The parser holds the last bytes back until it sees more; whole lines among them still count. */
  async endAfterFault(): Promise<readonly SourceRow[]> {
    if (this.parser.destroyed) return this.taken();
    return this.end().catch(() => this.taken());
  }

  private taken(): readonly SourceRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  /** Some line of the block is not of the encoding: the lines before it still count, the reader learns which it is. */
  private async readToFault(block: Buffer): Promise<never> {
    let start = 0;
    for (;;) {
      const end = block.indexOf(0x0a, start) + 1 || block.length;
      const bytes = block.subarray(start, end);
      this.line++;
      const text = this.utf8Of(bytes);
      if (text === undefined) {
        const { path, encoding } = this.shape;
        throw unreadable('wrong-encoding', `${path}: line ${this.line} is not ${encoding} text`, {
          path,
          line: this.line,
        });
      }
      await this.feed(text);
      start = end;
    }
  }

  private feed(text: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      const refuse = (error: Error) => reject(this.csvFault(error));
      this.parser.once('error', refuse);
      this.parser.write(text, (error) => {
        if (error) return;
        this.parser.off('error', refuse);
        resolve();
      });
    });
  }

  private take({ raw, record }: { raw: string; record: string[] }, line: number): null {
    this.rows.push({ number: this.number++, line, fields: record, raw: raw.replace(/\r?\n?$/, '') });
    return null;
  }

  private csvFault(error: Error): Error {
    const { path } = this.shape;
    const line = (error as { lines?: number }).lines;
    return unreadable('malformed', `${path}: ${error.message}`, { path, ...(line === undefined ? {} : { line }) });
  }
}

function countLineEnds(block: Buffer): number {
  let count = 0;
  for (let at = block.indexOf(0x0a); at >= 0; at = block.indexOf(0x0a, at + 1)) count++;
  return count;
}

/** Bytes in UTF-8; undefined where they are no text of the encoding. */
function transcoder(encoding: Mapping['encoding']): (bytes: Buffer) => Buffer | undefined {
  if (encoding === 'utf-8') return (bytes) => (isUtf8(bytes) ? bytes : undefined);
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes) => {
    try {
      return Buffer.from(decoder.decode(bytes), 'utf8');
    } catch {
      return undefined;
    }
  };
}
