import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { type Mapping } from './mapping-schema.js';

/** What a field of a real export may hold, and what somebody may try. */
const WORDS = [
  ...['', ' ', '0', 'OVERDUE', 'ONTIME', 'CLOSE', 'OPEN', 'BRONX', 'EMERGENCY', '10467', '3', '-1', '99999', '1e3'],
  ...[
    '楼上漏水',
    '😀',
    'é',
    '\ufeff',
    'a,b',
    'a;b',
    '"',
    '""',
    '5" pipe',
    "O'Hara",
    'two\nlines',
    'two\r\nlines',
    'a\rb',
  ],
  ...['constructor', '__proto__', 'toString', '=1+1', '|', 'a|b', '\\', '\t', '\u0000', 'x\u0000y', '\u2028'],
  ...['2012-03-01 08:00:00', '2012-02-30 08:00:00', '2190-01-01 00:00:00', '0000-00-00 00:00:00', '03/01/2012'],
  ...['x'.repeat(121), 'x'.repeat(4_001), '楼'.repeat(2_000)],
];
const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.string() });

/** Mostly what the mapping wants in that column, so that rows get as far as the rules. */
function fieldOf(mapping: Mapping, column: string): fc.Arbitrary<string> {
  const closed = mapping.closedAt && ('column' in mapping.closedAt ? mapping.closedAt.column : undefined);
  const days = mapping.closedAt && 'daysColumn' in mapping.closedAt ? mapping.closedAt.daysColumn : undefined;
  const told = [
    ...(column === mapping.receivedAt ? ['2012-03-01 08:00:00', '2012-03-11 02:30:00'] : []),
    ...(column === mapping.targetAt ? ['2012-03-02 08:00:00', '2012-03-11 02:30:00', ''] : []),
    ...(column === closed ? ['2012-03-01 09:00:00', '2012-11-04 01:30:00', ''] : []),
    ...(column === days ? ['0', '1', '30', ''] : []),
    ...(mapping.flag?.column === column ? [mapping.flag.met, mapping.flag.missed, ''] : []),
    ...(mapping.severity?.column === column ? Object.keys(mapping.severity.values) : []),
    ...('column' in mapping.site && mapping.site.column === column ? Object.keys(mapping.site.values) : []),
    ...(mapping.key.includes(column) && column !== mapping.receivedAt ? ['1', '2', '3', '4', '5', '6', '7'] : []),
  ];
  if (told.length === 0) return word;
  return fc.oneof({ weight: 15, arbitrary: fc.constantFrom(...told) }, { weight: 1, arbitrary: word });
}

export interface HostileFile {
  readonly header: string;
  /** each with its line end; as the file has them before it is damaged */
  readonly records: readonly string[];
}

const LINE_ENDS = ['\n', '\r\n'];

/** A CSV file that is well formed, whatever stands in its fields: quoted where it has to be, and now and then where not. */
export function csvFile(mapping: Mapping): fc.Arbitrary<HostileFile> {
  const record = fc
    .tuple(
      fc.tuple(...mapping.columns.map((column) => fieldOf(mapping, column))),
      fc.constantFrom(...LINE_ENDS),
      fc.boolean(),
      fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 1, -1),
    )
    .map(([fields, end, quoteAll, more]) => {
      const kept = more < 0 ? fields.slice(0, -1) : more > 0 ? [...fields, 'more'] : fields;
      return `${kept.map((field) => quoted(field, mapping.delimiter, quoteAll)).join(mapping.delimiter)}${end}`;
    });
  const header = `${mapping.columns.join(mapping.delimiter)}\n`;
  return fc
    .tuple(fc.array(record, { maxLength: 30 }), fc.constantFrom('', '', '\ufeff'))
    .map(([records, mark]) => ({ header: mark + header, records }));
}

function quoted(field: string, delimiter: string, always: boolean): string {
  const must = always || /["\r\n]/.test(field) || field.includes(delimiter) || field.startsWith('\ufeff');
  return must ? `"${field.replaceAll('"', '""')}"` : field;
}

export const bytesOf = ({ header, records }: HostileFile): Buffer => Buffer.from(header + records.join(''));

/** What becomes of the bytes on their way: cut off, overwritten, interrupted; then packed, and the packed ones again. */
type Blow = (bytes: Buffer) => Buffer;

export const damage: fc.Arbitrary<Blow> = fc
  .tuple(fc.array(blow(), { maxLength: 3 }), fc.boolean(), fc.array(blow(), { maxLength: 2 }))
  .map(([before, packed, after]) => (bytes: Buffer) => {
    const struck = before.reduce<Buffer>((now, strike) => strike(now), bytes);
    return packed ? after.reduce<Buffer>((now, strike) => strike(now), gzipSync(struck)) : struck;
  });

function blow(): fc.Arbitrary<Blow> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const at = (bytes: Buffer, where: number) => Math.floor(where * bytes.length);
  const inserted = fc.constantFrom(
    ...['"', '\n', '\r', '\r\n', ',', '\u0000', '\ufeff', '"\n"', '\n\n', ' '].map((text) => Buffer.from(text)),
    // Latin-1, GBK, half a character of UTF-8, the mark of UTF-16
    ...[[0xe9], [0xc2, 0xa5, 0xd6], [0xe6, 0xa5], [0xff, 0xfe]].map((bytes) => Buffer.from(bytes)),
  );
  return fc.oneof<fc.Arbitrary<Blow>[]>(
    place.map((where) => (bytes: Buffer) => bytes.subarray(0, at(bytes, where))),
    fc.tuple(place, inserted).map(([where, more]) => (bytes: Buffer) => {
      return Buffer.concat([bytes.subarray(0, at(bytes, where)), more, bytes.subarray(at(bytes, where))]);
    }),
    fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(([where, byte]) => (bytes: Buffer) => {
      const struck = Buffer.from(bytes);
      if (struck.length > 0) struck[Math.min(at(bytes, where), struck.length - 1)] = byte;
      return struck;
    }),
    fc.tuple(place, fc.nat(200)).map(([where, length]) => (bytes: Buffer) => {
      return Buffer.concat([bytes.subarray(0, at(bytes, where)), bytes.subarray(at(bytes, where) + length)]);
    }),
    fc.constant((bytes: Buffer) => Buffer.from(bytes.toString('utf8'), 'utf16le')),
  );
}
