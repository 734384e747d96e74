import { DomainError } from '#libs/contracts/errors.js';
import { importFile } from '#libs/importer/import-file.js';
import type { ImportReport } from '#libs/importer/import-report.js';
import { knownMappings, loadMapping } from '#libs/importer/load-mapping.js';
import { PostgresImportLedger } from '#libs/importer/postgres-import-ledger.js';
import { command, stackArgs } from '../command.js';
import { type Progress, progress } from '../progress.js';
import { withWritePath } from '../store-access.js';

export const importHistory = command({
  name: 'import',
  description: `bring in the history of another system (csv or xes, also .gz); mappings: ${knownMappings().join(', ')}`,
  usage: 'redress import --mapping NAME FILE',
  args: {
    ...stackArgs,
    file: { type: 'positional', description: 'csv or csv.gz', required: true },
    mapping: { type: 'string', description: 'a name, or the path of a mapping file (.yaml)', required: true },
    chunk: { type: 'string', description: 'cases of one transaction', default: '200' },
  },
  async run({ args, say }) {
    const mapping = loadMapping(args.mapping);
    const chunk = chunkOf(args.chunk);
    const report = await withWritePath(args, async ({ dependencies, sql }) => {
      let shown: Progress | undefined;
      try {
        return await importFile({
          dependencies,
          ledger: new PostgresImportLedger(sql),
          mapping,
          path: args.file,
          chunk,
          onStart: ({ file, earlierRows }) => {
            if (earlierRows !== undefined)
              say(`an earlier run stopped after ${earlierRows} rows: what it stored is kept`);
            shown = progress('import', file.bytes, say);
          },
          onProgress: ({ bytesRead, rows, events }) => shown?.at(bytesRead, `${rows} rows, ${events} facts added`),
        });
      } finally {
        shown?.end();
      }
    });
    return { json: report, text: inWords(report) };
  },
});

/** More would keep a transaction open for over a second, and hide committed facts from every reader meanwhile. */
const CHUNK_MAX = 1_000;

function chunkOf(text: string): number {
  const chunk = Number(text);
  if (Number.isInteger(chunk) && chunk >= 1 && chunk <= CHUNK_MAX) return chunk;
  throw new DomainError('invalid-input', `--chunk: a whole number from 1 to ${CHUNK_MAX} is expected`, {
    field: 'chunk',
  });
}

function inWords(report: ImportReport): string {
  const { agreement, quarantineReasons } = report;
  const compared = agreement.same + agreement.different;
  const reasons = Object.entries(quarantineReasons).map(([code, count]) => `${code} ${count}`);
  return [
    `rows          ${report.rows} = ${report.imported} imported + ${report.quarantined} in quarantine`,
    ...(reasons.length > 0 ? [`quarantine    ${reasons.join(', ')} (table redress.import_quarantine)`] : []),
    `cases         ${report.cases}, of them ${report.casesAdded} new; ${report.openCases} open`,
    `known before  ${report.duplicates} rows`,
    `facts added   ${report.events} in ${report.seconds} s (${report.eventsPerSecond}/s)`,
    ...(compared + agreement.noFlag === 0
      ? []
      : [
          `verdicts      ${agreement.met} met, ${agreement.missed} missed; the source says the same in ${agreement.same},` +
            ` otherwise in ${agreement.different}, nothing in ${agreement.noFlag}`,
        ]),
  ].join('\n');
}
