import { SEVERITIES, type Severity } from '#libs/contracts/case.js';
import { DomainError, invariant } from '#libs/contracts/errors.js';
import type { MappedRow, SourceCase } from './source-case.js';
import { instantsInOrder } from './wall-clock-order.js';

/**
 * One case of its rows (at least one, in the order of the file). Of several rows: received at the first, as grave as the
 * gravest, closed when the last is closed and open while one is open.
 */
export function assembleCase(rows: readonly MappedRow[], zone: string): SourceCase {
  const first = rows[0];
  invariant(first !== undefined, 'a case has rows');
  const received = rows.reduce((earliest, row) => (row.received < earliest ? row.received : earliest), first.received);
  const closed = rows.every((row) => row.closed !== undefined) ? lastClosed(rows) : undefined;
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
    receivedAt,
    ...(targetAt === undefined ? {} : { targetAt }),
    ...(closedAt === undefined ? {} : { closedAt }),
    ...(first.outcome === undefined ? {} : { outcome: first.outcome }),
    ...(first.flag === undefined ? {} : { flag: first.flag }),
    source: sourceOf(rows),
    personal: first.personal,
  };
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
