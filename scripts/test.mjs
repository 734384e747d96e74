import { bootstrap } from './bootstrap.mjs';
import { node, say } from './steps.mjs';

// All tiers, or what is asked for: npm test -- --selectProjects unit -- path. The set-up of the tiers `int` and `e2e` starts the servers.
bootstrap();
const { build } = await import('./build.mjs');
const built = await build({ tolerant: true });
if (built !== 0) say('the build failed: see above');
const options =
  `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim();
process.exitCode = await node('node_modules/jest/bin/jest.js', process.argv.slice(2), {
  env: { ...process.env, NODE_OPTIONS: options },
});
