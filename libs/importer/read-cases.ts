import { assembleCase, checkZone } from './assemble-case.js';
import { csvRows } from './csv-rows.js';
import { type RowMapper, rowMapper } from './map-row.js';
import type { Mapping } from './mapping-schema.js';
import type { MappedRow, Quarantined, SourceCase, SourceRow } from './source-case.js';
import { type SourceFile, unreadable, wholeLines } from './source-file.js';
import { xesRows } from './xes-rows.js';

/** What a stretch of the file came to. Every row is in exactly one of `cases`, `repeated` and `quarantined`. */
export interface ReadBlock {
  readonly cases: readonly SourceCase[];
  /** rows that say again, word for word, what an earlier row of the file said */
  readonly repeated: readonly SourceRow[];
  readonly quarantined: readonly Quarantined[];
}

/**
 * Reads a file as cases. With one row per case they come block by block; with many, a later row may still belong to the
 * first case, so they come when the whole file has been read, and nothing comes from a file that breaks off.
 * Throws `import-source-unreadable` after the blocks before the fault, `import-mapping-invalid` for an unknown zone.
 */
export async function* readCases(
  file: SourceFile,
  mapping: Mapping,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<ReadBlock> {
  checkZone(mapping.zone, mapping.name);
  const shape = { delimiter: mapping.delimiter, encoding: mapping.encoding, path: file.path };
  const sorter = mapping.rowsPerCase === 'many' ? new ManyRowsPerCase(mapping) : new OneRowPerCase(mapping);
  let mapper: RowMapper | undefined;
  const lines = wholeLines(file, onBytes);
  const source = mapping.format === 'xes' ? xesRows(lines, mapping.columns, file.path) : csvRows(lines, shape);
  for await (const rows of source) {
    const [first, ...others] = rows;
    if (first === undefined) continue;
    if (mapper !== undefined) {
      yield sorter.take(rows, mapper);
      continue;
    }
    mapper = rowMapper(mapping, checkedHeader(first, mapping, file.path));
    yield sorter.take(others, mapper);
  }
  if (mapper === undefined) throw unreadable('empty', `${file.path} has no header`, { path: file.path });
  yield sorter.end();
}

function checkedHeader({ fields }: SourceRow, mapping: Mapping, path: string): readonly string[] {
  const header = fields.map((field) => field.trim());
  const missing = mapping.columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !mapping.columns.includes(column));
  const twice = header.filter((column, index) => header.indexOf(column) !== index);
  if (missing.length + unknown.length + twice.length === 0) return header;
  const told = [
    ['missing', missing],
    ['unknown', unknown],
    ['twice', twice],
  ] as const;
  const text = told.filter(([, names]) => names.length > 0).map(([what, names]) => `${what}: ${shown(names)}`);
  throw unreadable('header', `${path} has not the columns of mapping ${mapping.name}; ${text.join('; ')}`, {
    path,
    ...{ missing, unknown, twice },
  });
}

/** A file that is no CSV at all may have a header of any length. */
const shown = (names: readonly string[]): string =>
  names
    .slice(0, 30)
    .map((name) => name.slice(0, 60))
    .join(', ');

class OneRowPerCase {
  /** key → row number and content of its first row: a key may stand twice only with the same content */
  private readonly first = new Map<string, { number: number; raw: string }>();

  constructor(private readonly mapping: Mapping) {}

  take(rows: readonly SourceRow[], map: RowMapper): ReadBlock {
    const cases: SourceCase[] = [];
    const repeated: SourceRow[] = [];
    const quarantined: Quarantined[] = [];
    for (const row of rows) {
      const result = map(row);
      if ('quarantined' in result) {
        quarantined.push(result.quarantined);
        continue;
      }
      const { key } = result.mapped;
      const first = this.first.get(key);
      if (first === undefined) {
        this.first.set(key, { number: row.number, raw: row.raw });
        cases.push(assembleCase([result.mapped], this.mapping.zone));
      } else if (first.raw === row.raw) repeated.push(row);
      else {
        const reason = `${this.mapping.key.join(', ')} ${key} stands in row ${first.number} with other content`;
        quarantined.push({ row, code: 'key-repeated', reason });
      }
    }
    return { cases, repeated, quarantined };
  }

  end(): ReadBlock {
    return { cases: [], repeated: [], quarantined: [] };
  }
}

class ManyRowsPerCase {
  private readonly rowsOf = new Map<string, MappedRow[]>();
  /** what the events of a source have said: the same one may come again */
  private readonly said = new Set<string>();

  constructor(private readonly mapping: Mapping) {}

  take(rows: readonly SourceRow[], map: RowMapper): ReadBlock {
    const repeated: SourceRow[] = [];
    const quarantined: Quarantined[] = [];
    for (const row of rows) {
      const result = map(row);
      if ('quarantined' in result) {
        quarantined.push(result.quarantined);
        continue;
      }
      const { mapped } = result;
      if (mapped.event !== undefined && this.said.has(row.raw)) {
        repeated.push(row);
        continue;
      }
      if (mapped.event !== undefined) this.said.add(row.raw);
      const others = this.rowsOf.get(mapped.key);
      if (others === undefined) this.rowsOf.set(mapped.key, [mapped]);
      else others.push(mapped);
    }
    return { cases: [], repeated, quarantined };
  }

  end(): ReadBlock {
    const cases = [...this.rowsOf.values()].map((rows) => assembleCase(rows, this.mapping.zone));
    return { cases, repeated: [], quarantined: [] };
  }
}
