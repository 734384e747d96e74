import { HUMAN_ROLES } from '#libs/identity/person.js';
import { type RunningApi, startApi } from '../../apps/api/api.fixture.js';
import { workBefore, workMeanwhile } from './desk.js';
import { installedSchemathesis } from './installed-schemathesis.js';
import { type Answered, type FuzzRun, runSchemathesis } from './run-schemathesis.js';

/** REDRESS_TEST_LONG=1 (npm run fuzz) makes the ten thousand; without it a part of them. */
const LONG = process.env['REDRESS_TEST_LONG'] === '1';
const REQUESTS_MIN = LONG ? 10_000 : 500;
const EFFORT: Pick<FuzzRun, 'examples' | 'phases'> = LONG
  ? { examples: 110, phases: ['coverage', 'fuzzing', 'stateful'] }
  : { examples: 20, phases: ['fuzzing', 'stateful'] };
const SEED = Number(process.env['REDRESS_FUZZ_SEED'] ?? 1);
const PATIENCE_MS = LONG ? 3_600_000 : 600_000;

const schemathesis = await installedSchemathesis();
const present = 'python' in schemathesis;
if (!present) process.stderr.write(`skipped: Schemathesis cannot be installed: ${schemathesis.missing}\n`);

(present ? describe : describe.skip)('requests that Schemathesis makes of the OpenAPI document', () => {
  let api: RunningApi;
  let stopDesk: () => Promise<void>;
  beforeAll(async () => {
    api = await startApi();
    await workBefore(api, SEED);
    stopDesk = workMeanwhile(api);
  }, PATIENCE_MS);
  afterAll(async () => {
    await stopDesk();
    await api.stop();
  });

  it(
    'are answered as the document says: no 5xx, nothing undocumented, every refusal with its reason',
    async () => {
      if (!present) return;
      // one who may do everything, so that the rules are reached and not only the doors
      const person = { person: 'fuzzer', name: { zh: '甲', en: 'Fuzzer' }, role: HUMAN_ROLES[0]!, roles: HUMAN_ROLES };
      const token = await api.parts.issuer!.tokenFor({ ...person, sites: ['*'] });
      const { exitCode, said, answered } = await runSchemathesis({
        ...{ python: schemathesis.python, api: api.base, token, seed: SEED },
        ...EFFORT,
      });
      process.stderr.write(`${answered.length} requests, seed ${SEED}\n${LONG ? figures(answered) : ''}`);
      if (exitCode !== 0) throw new Error(said);
      expect(answered.filter(({ status }) => status >= 500)).toEqual([]);
      expect(answered.filter(({ status, code }) => status >= 400 && code === null)).toEqual([]);
      expect(answered.length).toBeGreaterThanOrEqual(REQUESTS_MIN);
      // the rules were reached: commands were stored, and some were refused by the rules
      const commands = answered.filter(({ operation }) => operation.includes('/commands/'));
      expect(commands.filter(({ status }) => status === 200).length).toBeGreaterThan(answered.length / 100);
      const refusals = new Set(commands.map(({ code }) => code));
      for (const code of ['stage-forbids', 'version-conflict', 'case-closed']) expect(refusals).toContain(code);
    },
    PATIENCE_MS,
  );
});

/** One line an operation: how many requests, and how they were answered. */
function figures(answered: readonly Answered[]): string {
  const lines = grouped(answered, ({ operation }) => operation).map(([operation, own]) => {
    const answers = grouped(own, ({ status, code }) => `${status} ${code ?? ''}`.trim());
    return `${operation}: ${own.length} (${answers.map(([answer, { length }]) => `${answer}: ${length}`).join(', ')})`;
  });
  return `${lines.join('\n')}\n`;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
