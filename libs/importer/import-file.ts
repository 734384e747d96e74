import { basename } from 'node:path';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { streamOf } from '#libs/command-handler/append-request.js';
import { DomainError, hasCode, isDomainError } from '#libs/contracts/errors.js';
import type { Site } from '#libs/contracts/site.js';
import type { AppendResult } from '#libs/event-store/port.js';
import { type DecidedCase, caseIdOf, decideCase } from './decide-case.js';
import type { ImportKey, ImportLedger } from './import-ledger.js';
import { type ImportReport, ImportTally } from './import-report.js';
import type { Mapping } from './mapping-schema.js';
import { readCases } from './read-cases.js';
import type { Quarantined, SourceCase } from './source-case.js';
import { type SourceFile, inspectSource } from './source-file.js';

export interface ImportOptions {
  readonly dependencies: CommandDependencies;
  readonly ledger: ImportLedger;
  readonly mapping: Mapping;
  readonly path: string;
  /** cases of one transaction, which has to end within a second; default 200 */
  readonly chunk?: number;
  readonly onStart?: (start: { file: SourceFile; earlierRows: number | undefined }) => void;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rows: number;
  readonly events: number;
}

const CHUNK_CASES = 200;
const CONFLICTS_MAX = 5;

/**
 * Imports a file. Run again, it adds nothing; killed, it is taken up by running it again. Throws `import-source-unreadable`
 * (details.fault, and details.report with what was imported before the fault, which stays), `store-unavailable`.
 */
export async function importFile(options: ImportOptions): Promise<ImportReport> {
  const startedAt = performance.now();
  const file = await inspectSource(options.path);
  const run = new ImportRun(options, file);
  const earlier = await options.ledger.begin(run.key, basename(file.path));
  const unfinished = earlier !== undefined && earlier.state !== 'finished';
  options.onStart?.({ file, earlierRows: unfinished ? earlier.rows : undefined });
  const report = () =>
    run.tally.report({
      file: file.path,
      mapping: options.mapping.name,
      resumed: unfinished,
      seconds: (performance.now() - startedAt) / 1_000,
    });
  try {
    await run.toEnd();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // With the store gone the note cannot be written either; the file's fault is what the caller must hear.
    await options.ledger.end(run.key, run.tally, message).catch(() => undefined);
    if (!isDomainError(error)) throw error;
    throw new DomainError(error.code, error.message, { ...error.details, report: report() });
  }
  await options.ledger.end(run.key, run.tally);
  return report();
}

interface Chunk {
  readonly cases: readonly { source: SourceCase; decided: DecidedCase }[];
  readonly refused: readonly Quarantined[];
}

class ImportRun {
  readonly tally = new ImportTally();
  readonly key: ImportKey;
  private readonly sites = new Map<string, Site>();
  private waiting: SourceCase[] = [];
  /** The chunk that is being stored while the next one is read and decided. */
  private storing: Promise<void> = Promise.resolve();
  private bytesRead = 0;

  constructor(
    private readonly options: ImportOptions,
    private readonly file: SourceFile,
  ) {
    this.key = { fileDigest: file.digest, mapping: options.mapping.name };
  }

  async toEnd(): Promise<void> {
    const chunk = this.options.chunk ?? CHUNK_CASES;
    let fault: unknown;
    try {
      for await (const block of readCases(this.file, this.options.mapping, (bytes) => (this.bytesRead = bytes))) {
        await this.setAside(block.quarantined);
        block.repeated.forEach(() => this.tally.addRepeated());
        for (const source of block.cases) {
          this.waiting.push(source);
          if (this.waiting.length >= chunk) await this.pass();
        }
      }
    } catch (error) {
      fault = error;
    }
    // What was read before a fault of the file is stored all the same; after a fault of the store nothing more is tried.
    if (fault === undefined || hasCode(fault, 'import-source-unreadable')) await this.pass();
    await this.storing;
    if (fault !== undefined) throw fault;
  }

  private async setAside(rows: readonly Quarantined[]): Promise<void> {
    await this.options.ledger.quarantine(this.key, rows);
    rows.forEach(({ code }) => this.tally.addQuarantined(code));
  }

  /** Decides the waiting cases, then lets them be stored once the chunk before them is. */
  private async pass(): Promise<void> {
    const sources = this.waiting;
    this.waiting = [];
    if (sources.length === 0) return;
    const chunk = await this.decide(sources);
    await this.storing;
    this.storing = this.store(sources, chunk);
    // Its failure is heard where it is awaited; until then it must not count as unhandled.
    this.storing.catch(() => undefined);
  }

  private async decide(sources: readonly SourceCase[]): Promise<Chunk> {
    const { dependencies, mapping } = this.options;
    const ids = sources.map(({ key }) => streamOf(caseIdOf(mapping.name, key)));
    const stored = await dependencies.store.readStreams(ids);
    const now = await dependencies.store.now();
    const cases: { source: SourceCase; decided: DecidedCase }[] = [];
    const refused: Quarantined[] = [];
    for (const [index, source] of sources.entries()) {
      const site = await this.siteOf(source.site);
      const run = { dependencies, mapping: mapping.name, now, site };
      try {
        cases.push({ source, decided: await decideCase(source, stored.get(ids[index] ?? '') ?? [], run) });
      } catch (error) {
        if (!isDomainError(error) || error.code === 'store-unavailable') throw error;
        for (const row of source.rows) {
          refused.push({ row, code: 'rejected', reason: `${error.code}: ${error.message}` });
        }
      }
    }
    return { cases, refused };
  }

  private async store(sources: readonly SourceCase[], first: Chunk): Promise<void> {
    let chunk = first;
    let answers: readonly AppendResult[];
    for (let attempt = 1; ; attempt += 1) {
      try {
        answers = await this.options.dependencies.store.appendBulk(
          chunk.cases.flatMap(({ decided }) => decided.requests),
        );
        break;
      } catch (error) {
        // Another import of the same source was faster on some case: look again at what is there now.
        if (!hasCode(error, 'version-conflict') || attempt === CONFLICTS_MAX) throw error;
        chunk = await this.decide(sources);
      }
    }
    await this.setAside(chunk.refused);
    let place = 0;
    for (const { source, decided } of chunk.cases) {
      this.tally.addCase(source, decided, answers.slice(place, (place += decided.requests.length)));
    }
    await this.options.ledger.progress(this.key, this.tally);
    const { rows, events } = this.tally;
    this.options.onProgress?.({ bytesRead: this.bytesRead, bytesTotal: this.file.bytes, rows, events });
  }

  /** The site as the registry has it; one that it lacks is entered. */
  private async siteOf(site: Site): Promise<Site> {
    const known = this.sites.get(site.id);
    if (known !== undefined) return known;
    const { sites } = this.options.dependencies;
    const registered = await sites.find(site.id);
    if (registered === undefined) await sites.save([site]);
    const found = registered ?? site;
    if (found.zone !== site.zone) {
      const message = `mapping ${this.options.mapping.name}: site ${site.id} is in ${found.zone}, not in ${site.zone}`;
      throw new DomainError('import-mapping-invalid', message, { site: site.id });
    }
    this.sites.set(site.id, found);
    return found;
  }
}
