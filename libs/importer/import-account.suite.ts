import { streamOf } from '#libs/command-handler/append-request.js';
import { hasCode } from '#libs/contracts/errors.js';
import { foldCase } from '#libs/domain/case.js';
import { InMemoryEventStore } from '#libs/event-store/in-memory/event-store.js';
import { createInMemoryRuleShelf } from '#libs/rule-shelf/in-memory/rule-shelf.js';
import { createInMemorySiteRegistry } from '#libs/sites/in-memory/site-registry.js';
import { createInMemoryVault } from '#libs/vault/in-memory/vault.js';
import { caseIdOf } from './decide-case.js';
import { importFile } from './import-file.js';
import type { ImportLedger } from './import-ledger.js';
import type { ImportReport } from './import-report.js';
import type { Mapping } from './mapping-schema.js';
import { type ReadBlock, readCases } from './read-cases.js';
import { QUARANTINE_REASONS, type Quarantined, type SourceCase, type SourceRow } from './source-case.js';
import { inspectSource } from './source-file.js';

export interface Read {
  readonly cases: readonly SourceCase[];
  readonly repeated: readonly SourceRow[];
  readonly quarantined: readonly Quarantined[];
  /** `details.fault` of the error that ended it */
  readonly fault: string | undefined;
}

/** Reads a file to its end or its fault. Any other error than the typed one comes out. */
export async function readToEnd(path: string, mapping: Mapping): Promise<Read> {
  const blocks: ReadBlock[] = [];
  let fault: string | undefined;
  try {
    for await (const block of readCases(await inspectSource(path), mapping)) blocks.push(block);
  } catch (error) {
    fault = faultOf(error);
  }
  return {
    cases: blocks.flatMap(({ cases }) => cases),
    repeated: blocks.flatMap(({ repeated }) => repeated),
    quarantined: blocks.flatMap(({ quarantined }) => quarantined),
    fault,
  };
}

function faultOf(error: unknown): string {
  if (!hasCode(error, 'import-source-unreadable')) throw error;
  const { fault } = error.details;
  if (typeof fault !== 'string' || error.message === '') throw error;
  return fault;
}

export const rowsOf = ({ cases, repeated, quarantined }: Read): SourceRow[] =>
  [...cases.flatMap(({ rows }) => rows), ...repeated, ...quarantined.map(({ row }) => row)].sort(
    (left, right) => left.number - right.number,
  );

/** Every row in exactly one place, none left out before the last one; every quarantine with its reason. */
export function expectAccount(read: Read, mapping: Mapping): void {
  const numbers = rowsOf(read).map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  // of a file with many rows a case that breaks off no case comes, so its rows come neither
  if (read.fault === undefined || mapping.rowsPerCase === 'one') {
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  } else expect(read.cases).toEqual([]);
  for (const { code, reason } of read.quarantined) {
    expect(QUARANTINE_REASONS).toContain(code);
    expect(reason).not.toBe('');
  }
}

/** The importer over the twins in memory. */
export class ImportTrial {
  readonly store = new InMemoryEventStore();
  readonly quarantined = new Map<number, Quarantined>();
  private readonly dependencies = {
    store: this.store,
    vault: createInMemoryVault(),
    rules: createInMemoryRuleShelf(),
    sites: createInMemorySiteRegistry(),
    group: 'test',
    simulation: false,
  };

  constructor(private readonly mapping: Mapping) {}

  /** The report, of a file with a fault that of its error. */
  async import(path: string): Promise<{ report: ImportReport | undefined; fault: string | undefined }> {
    const { mapping, dependencies } = this;
    this.quarantined.clear();
    const ledger: ImportLedger = {
      begin: async () => undefined,
      progress: async () => undefined,
      quarantine: async (_key, rows) => rows.forEach((each) => this.quarantined.set(each.row.number, each)),
      end: async () => undefined,
    };
    try {
      return { report: await importFile({ dependencies, ledger, mapping, path, chunk: 7 }), fault: undefined };
    } catch (error) {
      const fault = faultOf(error);
      return { report: (error as { details?: { report?: ImportReport } }).details?.report, fault };
    }
  }

  /** What is stored of each case, without what differs from run to run. */
  async contents(cases: readonly SourceCase[]): Promise<Map<string, unknown>> {
    const ids = new Map(cases.map(({ key }) => [streamOf(caseIdOf(this.mapping.name, key)), key]));
    const streams = await this.store.readStreams([...ids.keys()]);
    return new Map(
      [...streams].map(([id, events]) => [
        ids.get(id) ?? '',
        events
          .filter(({ type }) => type !== 'RungsLapsed')
          .map(({ type, data, occurredAt }) => ({ type, data: { ...data, sealed: undefined }, occurredAt })),
      ]),
    );
  }

  /** Nothing lost, nothing twice, no case in part. */
  async expectAccount(path: string): Promise<void> {
    const { report, fault } = await this.import(path);
    const read = await readToEnd(path, this.mapping);
    expect(fault).toBe(read.fault);
    expectAccount(read, this.mapping);
    const stored = await this.store.readStreams(
      read.cases.map(({ key }) => streamOf(caseIdOf(this.mapping.name, key))),
    );
    const refused = read.cases.filter(({ rows }) => rows.some(({ number }) => this.quarantined.has(number)));
    for (const source of read.cases) {
      const state = foldCase(stored.get(streamOf(caseIdOf(this.mapping.name, source.key))) ?? []);
      if (refused.includes(source)) expect(state.version).toBe(0);
      else
        expect({ key: source.key, closed: state.closed }).toEqual({
          key: source.key,
          closed: source.closedAt !== undefined,
        });
    }
    // a file whose first bytes are refused has no report: nothing of it was read
    if (report === undefined) return expect(rowsOf(read)).toEqual([]);
    expect(report.rows).toBe(rowsOf(read).length);
    expect(report.imported + report.quarantined).toBe(report.rows);
    expect(report.quarantined).toBe(this.quarantined.size);
    expect(report.cases).toBe(read.cases.length - refused.length);
  }
}
