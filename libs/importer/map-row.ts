import { datePlusDays } from '#libs/clock/civil.js';
import type { Severity } from '#libs/contracts/case.js';
import type { Raised } from '#libs/contracts/repair/fields.js';
import type { Site } from '#libs/contracts/site.js';
import { graveMatterOf, neverMinor } from '#libs/domain/shared/never-minor.js';
import { FIELD_CHARACTERS_MAX, type Mapping } from './mapping-schema.js';
import type { MappedEvent, MappedRow, QuarantineReason, Quarantined, SourceRow } from './source-case.js';
import { wallClockReader } from './time-format.js';

/** Thrown inside the mapping of one row only; the row goes to quarantine and the next one is read. */
class Unfit extends Error {
  constructor(
    readonly code: QuarantineReason,
    message: string,
  ) {
    super(message);
  }
}

/** Turns a row of the source into what it tells, or says why it cannot. */
export type RowMapper = (row: SourceRow) => { mapped: MappedRow } | { quarantined: Quarantined };

/** `header`: the file's own order of columns, already compared with the mapping's. */
export function rowMapper(mapping: Mapping, header: readonly string[]): RowMapper {
  const read = columnReaders(mapping, header);
  return (row) => {
    try {
      checkShape(row, header);
      return { mapped: read(row) };
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      return { quarantined: { row, code: error.code, reason: error.message } };
    }
  };
}

function checkShape({ fields, raw }: SourceRow, header: readonly string[]): void {
  if (fields.length !== header.length) {
    throw new Unfit('column-count', `${fields.length} columns where the header has ${header.length}`);
  }
  if (raw.includes('\u0000')) throw new Unfit('text-has-nul', `U+0000 in ${named(header, fields, hasNul)}`);
  if (raw.length > FIELD_CHARACTERS_MAX && fields.some(tooLong)) {
    throw new Unfit('field-too-long', `${named(header, fields, tooLong)} has over ${FIELD_CHARACTERS_MAX} characters`);
  }
}

const hasNul = (field: string): boolean => field.includes('\u0000');
const tooLong = (field: string): boolean => field.length > FIELD_CHARACTERS_MAX;
const named = (header: readonly string[], fields: readonly string[], test: (field: string) => boolean): string =>
  header[fields.findIndex(test)] ?? 'the row';

function columnReaders(mapping: Mapping, header: readonly string[]): (row: SourceRow) => MappedRow {
  const place = new Map(header.map((name, index) => [name, index]));
  const value = (row: SourceRow, column: string): string => (row.fields[place.get(column) ?? -1] ?? '').trim();
  const optional = (row: SourceRow, column: string | undefined): string | undefined =>
    column === undefined ? undefined : value(row, column) || undefined;
  const clock = wallClockReader(mapping.timeFormat);
  const time = (row: SourceRow, column: string): string | undefined => {
    const text = value(row, column);
    if (text === '') return undefined;
    const read = clock(text);
    if (read === undefined)
      throw new Unfit('date-impossible', `${column}: no such time: "${text}" (${mapping.timeFormat})`);
    return read;
  };
  const kept = (row: SourceRow, columns: readonly string[]): Record<string, string> =>
    Object.fromEntries(columns.flatMap((name) => (value(row, name) === '' ? [] : [[name, value(row, name)]])));

  return (row) => {
    const key = keyOf(mapping, row, value);
    const required = (column: string) => present(column, time(row, column));
    const event = mapping.events && eventOf(mapping.events, row, { value, required });
    const received = mapping.receivedAt === undefined ? event?.at : required(mapping.receivedAt);
    if (received === undefined) throw new Unfit('value-missing', 'nothing says when it was received');
    const closed = event === undefined ? closedOf(mapping, row, { value, time, received }) : event.closed;
    if (closed !== undefined && closed < received) {
      throw new Unfit('closed-before-received', `closed at ${closed}, received at ${received}`);
    }
    const target = mapping.targetAt === undefined ? undefined : time(row, mapping.targetAt);
    return {
      row,
      key,
      received,
      site: siteOf(mapping, row, value),
      reference: bounded('reference', referenceOf(mapping, row, value), 120),
      ...absentOr('department', bounded(mapping.department, optional(row, mapping.department), 120)),
      ...severityOf(mapping, row, value),
      ...absentOr('target', target),
      ...absentOr('closed', closed),
      ...absentOr('outcome', bounded(mapping.outcome, optional(row, mapping.outcome), 200)),
      ...absentOr('flag', flagOf(mapping, row, value)),
      ...absentOr('event', event && { at: event.at, order: event.order, wait: event.wait }),
      kept: kept(row, mapping.keep),
      keptPerRow: kept(row, mapping.keepPerRow),
      personal: kept(row, mapping.personal),
    };
  };
}

type Value = (row: SourceRow, column: string) => string;

/** What the mapping says of a value. A value such as `constructor` must not find what every object has. */
const toldOf = <T>(values: Readonly<Record<string, T>>, text: string): T | undefined =>
  Object.hasOwn(values, text) ? values[text] : undefined;

function keyOf(mapping: Mapping, row: SourceRow, value: Value): string {
  const parts = mapping.key.map((column) => {
    const part = value(row, column);
    if (part === '') throw new Unfit('key-missing', `${column} is blank`);
    // `a|` with `b` is another case than `a` with `|b`
    return mapping.key.length > 1 ? part.replace(/[\\|]/g, '\\$&') : part;
  });
  return parts.join('|');
}

function present<T>(column: string, found: T | undefined): T {
  if (found === undefined) throw new Unfit('value-missing', `${column} is blank`);
  return found;
}

interface EventParts {
  readonly value: Value;
  readonly required: (column: string) => string;
}

function eventOf(
  { at, order, state, waits, closed }: NonNullable<Mapping['events']>,
  row: SourceRow,
  { value, required }: EventParts,
): MappedEvent & { readonly closed: string | undefined } {
  const happened = required(at);
  const name = present(state, value(row, state) || undefined);
  const ends = closed !== undefined && closed.is.includes(value(row, closed.column));
  return {
    at: happened,
    order: order === undefined ? 0 : wholeNumber(order, value(row, order)),
    wait: toldOf(waits, name) ?? null,
    closed: ends ? happened : undefined,
  };
}

function wholeNumber(column: string, text: string): number {
  if (!/^-?\d{1,15}$/.test(text))
    throw new Unfit('value-unknown', `${column}: a whole number is expected, not "${text}"`);
  return Number(text);
}

interface ClosingParts {
  readonly value: Value;
  readonly time: (row: SourceRow, column: string) => string | undefined;
  readonly received: string;
}

function closedOf(mapping: Mapping, row: SourceRow, { value, time, received }: ClosingParts): string | undefined {
  const rule = mapping.closedAt;
  if (rule === undefined) return undefined;
  // The column is read in any case, so that nonsense in it is not passed over.
  const closed =
    'column' in rule ? time(row, rule.column) : afterDays(rule.daysColumn, value(row, rule.daysColumn), received);
  const counts = rule.onlyWhen === undefined || rule.onlyWhen.is.includes(value(row, rule.onlyWhen.column));
  return counts ? closed : undefined;
}

function afterDays(column: string, text: string, received: string): string | undefined {
  if (text === '') return undefined;
  const days = /^(-?\d{1,5})(?:\.0*)?$/.exec(text)?.[1];
  if (days === undefined) throw new Unfit('duration-impossible', `${column}: whole days are expected, not "${text}"`);
  // The same time of day so many calendar days later: the source counts days, not hours.
  return datePlusDays(received.slice(0, 10), Number(days)) + received.slice(10);
}

function siteOf({ site, zone }: Mapping, row: SourceRow, value: Value): Site {
  if ('constant' in site) return { ...site.constant, zone: site.constant.zone ?? zone };
  const found = toldOf(site.values, value(row, site.column));
  if (!found) throw new Unfit('value-unknown', `${site.column}: no site for "${value(row, site.column)}"`);
  return { ...found, zone: found.zone ?? zone };
}

function referenceOf({ reference }: Mapping, row: SourceRow, value: Value): string {
  return reference.replace(/\{([^}]+)\}/g, (_, column: string) => value(row, column));
}

function severityOf({ severity }: Mapping, row: SourceRow, value: Value): { severity?: Severity; raised?: Raised } {
  if (severity === undefined) return {};
  const text = value(row, severity.column);
  if (text === '') return {};
  const found = toldOf(severity.values, text);
  if (!found) throw new Unfit('value-unknown', `${severity.column}: no severity for "${text}"`);
  const judged = neverMinor(found, graveMatterOf(...severity.matter.map((column) => value(row, column))));
  return { severity: judged.severity, ...absentOr('raised', judged.raised ?? undefined) };
}

function flagOf({ flag }: Mapping, row: SourceRow, value: Value): 'met' | 'missed' | undefined {
  if (flag === undefined) return undefined;
  const text = value(row, flag.column);
  if (text === '') return undefined;
  if (text === flag.met) return 'met';
  if (text === flag.missed) return 'missed';
  throw new Unfit('value-unknown', `${flag.column}: neither ${flag.met} nor ${flag.missed}: "${text}"`);
}

function bounded<T extends string | undefined>(name: string | undefined, text: T, max: number): T {
  if (text !== undefined && text.length > max) throw new Unfit('field-too-long', `${name}: over ${max} characters`);
  return text;
}

const absentOr = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
