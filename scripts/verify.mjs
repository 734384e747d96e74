import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { node, root, say } from './steps.mjs';

// Format, lint, types, unit tests (the arrows between folders and the file sizes are among them). All are run; any failure fails.
bootstrap();
const bin = (path) => `node_modules/${path}`;
const checks = [
  ['format', bin('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']],
  ['lint', bin('eslint/bin/eslint.js'), ['.']],
  ['types', bin('typescript/bin/tsc'), ['--noEmit', '-p', 'tsconfig.json']],
];
if (existsSync(join(root, 'apps/dashboard/tsconfig.json'))) {
  checks.push(['types of the board', bin('typescript/bin/tsc'), ['--noEmit', '-p', 'apps/dashboard/tsconfig.json']]);
}
const settings = readdirSync(root).find((name) => name.startsWith('.dependency-cruiser.'));
if (settings !== undefined) {
  const folders = ['apps', 'libs', 'workflows', 'activities', 'infra'];
  checks.push(['arrows', bin('dependency-cruiser/bin/dependency-cruise.mjs'), ['--config', settings, ...folders]]);
}
checks.push(['unit tests', 'scripts/test.mjs', ['--selectProjects', 'unit', ...process.argv.slice(2)]]);

// a tenth of the seeds: `npm test` looks at all of them
const env = { REDRESS_TEST_SEEDS: '200', ...process.env };
const failed = [];
for (const [name, file, args] of checks) {
  say(`— ${name}`);
  if ((await node(file, args, { env })) !== 0) failed.push(name);
}
say(failed.length === 0 ? 'verify: all good' : `verify: failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
