import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { fail, node, root } from './steps.mjs';

// bootstrap → build where stale → the command. stdout is the command's own.
bootstrap();
const { build } = await import('./build.mjs');
const main = 'dist/apps/cli/main.js';
// a type error is told, and is no reason not to run: the code is emitted all the same
const code = await build({ tolerant: true });
if (code !== 0 && !existsSync(join(root, main))) fail('the build failed: see above');
process.exitCode = code || (await node(main, process.argv.slice(2)));
