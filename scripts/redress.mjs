import { bootstrap } from './bootstrap.mjs';
import { fail, node } from './steps.mjs';

// bootstrap → build where stale → the command. stdout is the command's own.
bootstrap();
const { build } = await import('./build.mjs');
if ((await build()) !== 0) fail('the build failed: see above');
// megabytes for young objects: what a rebuild, an import or a check has read of a page is then dead before it would be moved
const flags = ['--max-semi-space-size=32'];
process.exitCode = await node('dist/apps/cli/main.js', process.argv.slice(2), { flags });
