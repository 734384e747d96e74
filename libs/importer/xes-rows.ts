import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { unreadable } from './source-file.js';
import type { SourceRow } from './source-case.js';

/** What an attribute of the trace has before its key. */
const OF_TRACE = 'case:';

/**
 * Reads the events of an XES log as rows, the columns themselves (number 0) among them, in blocks: one row an event, in the order
 * of the file; an attribute that an event or its trace has not is blank, and what is nested in an attribute is not read.
 * Throws `import-source-unreadable`: not UTF-8, not XML, no log (each with its line).
 */
export async function* xesRows(
  blocks: AsyncIterable<Buffer>,
  columns: readonly string[],
  path: string,
): AsyncGenerator<readonly SourceRow[]> {
  const log = new LogReader(columns, path);
  const text = new TextDecoder('utf-8', { fatal: true });
  yield [{ number: 0, line: 0, fields: columns, raw: columns.join('\t') }];
  for await (const block of blocks) yield log.read(() => text.decode(block, { stream: true }));
  yield log.end(() => text.decode());
}

class LogReader {
  private readonly parser = new SaxesParser();
  private readonly place: ReadonlyMap<string, number>;
  private rows: SourceRow[] = [];
  private number = 1;
  private readonly open: string[] = [];
  private trace: string[] = [];
  private event: string[] = [];
  /** events of the trace: its own attributes may come after them */
  private events: { line: number; fields: string[] }[] = [];

  constructor(
    columns: readonly string[],
    private readonly path: string,
  ) {
    this.place = new Map(columns.map((name, index) => [name, index]));
    this.parser.on('error', (error) => {
      throw this.malformed(error.message);
    });
    this.parser.on('opentag', (tag) => this.begin(tag as SaxesTagPlain));
    this.parser.on('closetag', ({ name }) => this.finish(localName(name)));
  }

  read(decoded: () => string): readonly SourceRow[] {
    this.parser.write(this.utf8(decoded));
    return this.taken();
  }

  end(decoded: () => string): readonly SourceRow[] {
    this.parser.write(this.utf8(decoded)).close();
    return this.taken();
  }

  private utf8(decoded: () => string): string {
    try {
      return decoded();
    } catch {
      const { path } = this;
      throw unreadable('wrong-encoding', `${path}: after line ${this.parser.line} it is not utf-8 text`, { path });
    }
  }

  private begin({ name: tag, attributes }: SaxesTagPlain): void {
    const name = localName(tag);
    const parent = this.open.at(-1);
    if (parent === undefined && name !== 'log') throw this.malformed(`the root is <${name}>, not <log>`);
    if (name === 'trace') this.trace = [];
    else if (name === 'event') this.event = [];
    else if (parent === 'event') this.keep(this.event, '', attributes);
    else if (parent === 'trace') this.keep(this.trace, OF_TRACE, attributes);
    this.open.push(name);
  }

  private keep(fields: string[], prefix: string, { key, value }: Record<string, string>): void {
    const place = key === undefined ? undefined : this.place.get(prefix + key);
    if (place !== undefined && value !== undefined) fields[place] = value;
  }

  private finish(name: string): void {
    this.open.pop();
    if (name === 'event') this.events.push({ line: this.parser.line, fields: this.event });
    if (name !== 'trace') return;
    for (const { line, fields: own } of this.events) {
      const fields = [...this.place.values()].map((place) => own[place] ?? this.trace[place] ?? '');
      this.rows.push({ number: this.number++, line, fields, raw: fields.join('\t') });
    }
    this.events = [];
  }

  private taken(): readonly SourceRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  private malformed(message: string): Error {
    const { path } = this;
    return unreadable('malformed', `${path}: ${message}`, { path, line: this.parser.line });
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
