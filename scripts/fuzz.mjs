import { fail, node, say } from './steps.mjs';

// The long form of the fuzz tests: ten thousand requests made of the OpenAPI document, twenty times as many hostile files.
// npm run fuzz [-- SEED]
const [seed = '1'] = process.argv.slice(2);
if (!/^\d{1,9}$/.test(seed)) fail(`a seed is a whole number, not ${seed}`);
say(`seed ${seed}`);
const specs = ['test/schemathesis', 'libs/importer/import-fuzz'];
process.exitCode = await node('scripts/test.mjs', ['--selectProjects', 'int', 'e2e', '--', ...specs], {
  env: { ...process.env, REDRESS_TEST_LONG: '1', REDRESS_FUZZ_SEED: seed },
});
