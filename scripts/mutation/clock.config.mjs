import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Slow, and seldom the only one to find a mutant. */
const LATE = ['vectors', 'wrong-ways', 'laws', 'oracle'];
const lateness = (path) => LATE.findIndex((name) => path.endsWith(`/${name}.unit.spec.ts`));

/** Unit specs of libs/clock, the pointed ones first: the first that fails ends a mutant's run. What needs real input stays out. */
const SPECS = readdirSync('libs/clock', { recursive: true, encoding: 'utf8' })
  .map((name) => join('libs/clock', name))
  .filter((path) => path.endsWith('.unit.spec.ts') && !path.startsWith('libs/clock/fit/'))
  .sort((one, other) => lateness(one) - lateness(other) || (one < other ? -1 : 1));

/** Everything that computes; the tables of official days are data, the specs and benches no part of the product. */
export const MUTATED = [
  'libs/clock/*.ts',
  'libs/clock/ledger/*.ts',
  'libs/clock/calendars/official-year.ts',
  '!libs/clock/**/*.{spec,suite}.ts',
];

export const clockConfig = {
  mutate: MUTATED,
  testRunner: 'specs',
  plugins: ['./scripts/mutation/spec-runner.mjs'],
  mutation: { specs: SPECS, runs: 60, seed: 7 },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 4_000,
  timeoutFactor: 1.5,
  ignorePatterns: [
    '**',
    '!libs/clock/**',
    '!libs/contracts/**',
    '!test/shared-data.ts',
    '!package.json',
    '!tsconfig.json',
  ],
  tempDirName: '.redress/mutation-sandbox',
  reporters: ['json', 'html', 'clear-text', 'progress-append-only'],
  jsonReporter: { fileName: '.redress/mutation/clock.json' },
  htmlReporter: { fileName: '.redress/mutation/clock.html' },
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 90 },
  allowConsoleColors: false,
  warnings: { unknownOptions: false },
};
