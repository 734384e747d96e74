import { SEVERITIES, type Severity } from '#libs/contracts/case.js';
import { DomainError, invariant } from '#libs/contracts/errors.js';
import type { MappedRow, SourceCase, SourceWait } from './source-case.js';
import { waitsOf } from './waits-of.js';
import { instantsInOrder } from './wall-clock-order.js';

/**
 * One case of its rows (at least one, in the order of the file). Of several rows: received at the first, as grave as the
 * gravest, closed when the last is closed and open while one is open. Of events: closed or not as the last one says.
 */
export function assembleCase(told: readonly MappedRow[], zone: string): SourceCase {
  const rows = [...told].sort(byTime);
  const first = rows[0];
  invariant(first !== undefined, 'a case has rows');
  const received = rows.reduce((earliest, row) => (row.received < earliest ? row.received : earliest), first.received);
  const closed = closedOf(rows);
  const waits = waitsOf(rows);
  const [receivedAt, targetAt, closedAt] = instantsInOrder([received, first.target, closed] as const, zone);
  invariant(receivedAt !== undefined, 'a case is received');
  const severity = gravest(rows);
  return {
    key: first.key,
    rows: rows.map(({ row }) => row),
    site: first.site,
    reference: first.reference,
    ...(first.department === undefined ? {} : { department: first.department }),
    ...(severity === undefined ? {} : { severity }),
    ...raisedOf(rows, severity),
    receivedAt,
    ...(targetAt === undefined ? {} : { targetAt }),
    ...(closedAt === undefined ? {} : { closedAt }),
    ...(first.outcome === undefined ? {} : { outcome: first.outcome }),
    ...(first.flag === undefined ? {} : { flag: first.flag }),
    waits: waits.map((wait) => inInstants(wait, zone)),
    source: sourceOf(rows),
    personal: first.personal,
  };
}

/** As it happened; rows that are no events stay as the file has them. */
function byTime({ event: left, row: leftRow }: MappedRow, { event: right, row: rightRow }: MappedRow): number {
  if (left === undefined || right === undefined) return 0;
  if (left.at !== right.at) return left.at < right.at ? -1 : 1;
  return left.order - right.order || leftRow.number - rightRow.number;
}

function inInstants({ reason, from, until }: SourceWait, zone: string): SourceWait {
  const [fromAt, untilAt] = instantsInOrder([from, until] as const, zone);
  invariant(fromAt !== undefined, 'a wait begins');
  return { reason, from: fromAt, ...(untilAt === undefined ? {} : { until: untilAt }) };
}

function closedOf(rows: readonly MappedRow[]): string | undefined {
  if (rows[0]?.event !== undefined) return rows.at(-1)?.closed;
  return rows.every((row) => row.closed !== undefined) ? lastClosed(rows) : undefined;
}

function lastClosed(rows: readonly MappedRow[]): string | undefined {
  return rows.reduce<string | undefined>(
    (last, { closed }) => (last === undefined || (closed !== undefined && closed > last) ? closed : last),
    undefined,
  );
}

/** SEVERITIES lists the gravest first. */
function gravest(rows: readonly MappedRow[]): Severity | undefined {
  return SEVERITIES.find((severity) => rows.some((row) => row.severity === severity));
}

/** Where no row has the case's severity by its own label. */
function raisedOf(rows: readonly MappedRow[], severity: Severity | undefined): Pick<SourceCase, 'raised'> {
  const gravestRows = rows.filter((row) => row.severity === severity);
  const raised = gravestRows.every((row) => row.raised !== undefined) ? gravestRows[0]?.raised : undefined;
  return raised === undefined ? {} : { raised };
}

function sourceOf(rows: readonly MappedRow[]): Record<string, string> {
  const perRow = rows.flatMap((row, index) =>
    Object.entries(row.keptPerRow).map(([column, value]): [string, string] => [`problem${index + 1}.${column}`, value]),
  );
  return { ...rows[0]?.kept, ...Object.fromEntries(perRow) };
}

/** A zone of a mapping that the clock knows. Throws `import-mapping-invalid`. */
export function checkZone(zone: string, mapping: string): void {
  try {
    instantsInOrder(['2000-01-01 00:00:00'], zone);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DomainError('import-mapping-invalid', `mapping ${mapping}: zone: no time zone "${zone}"`, {
      mapping,
      issues: [{ path: 'zone', message: `no time zone "${zone}"` }],
    });
  }
}
