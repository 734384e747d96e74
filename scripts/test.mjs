import { bootstrap } from './bootstrap.mjs';
import { fail, node } from './steps.mjs';

// All tiers, or what is asked for: npm test -- --selectProjects unit -- path. The set-up of the tiers `int` and `e2e` starts the servers.
bootstrap();
const { build } = await import('./build.mjs');
// what is tested is what was built: an older dist would pass for the new one
if ((await build()) !== 0) fail('the build failed: see above');
const options =
  `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim();
process.exitCode = await node('node_modules/jest/bin/jest.js', process.argv.slice(2), {
  env: { ...process.env, NODE_OPTIONS: options },
});
