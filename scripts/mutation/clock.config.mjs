import { MUTATED, SPECS } from './clock-files.mjs';

export const clockConfig = {
  mutate: MUTATED,
  testRunner: 'specs',
  plugins: ['./scripts/mutation/spec-runner.mjs'],
  mutation: { specs: SPECS, runs: 30, seed: 7 },
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
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  // Of one file the share says little; the whole is judged in scripts/mutate.mjs.
  thresholds: { high: 95, low: 90, break: null },
  allowConsoleColors: false,
  warnings: { unknownOptions: false },
};
