import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../scripts/build.mjs';
import { root, say } from '../scripts/steps.mjs';

const STACKS = join(root, '.redress');
const GIVEN = ['REDRESS_TEST_POSTGRES_URL', 'REDRESS_TEST_KAFKA', 'REDRESS_TEST_TEMPORAL'];

/**
 * One stack for all projects of a run that need servers, in a folder of its own; Temporal may skip time in it. Where all
 * three addresses are given already, those are used and nothing is started.
 */
export default async function setUp() {
  if (globalThis.redressTestServers !== undefined) return globalThis.redressTestServers;
  if (GIVEN.every((name) => process.env[name])) return;
  globalThis.redressTestServers = start();
  await globalThis.redressTestServers;
}

async function start() {
  if ((await build()) !== 0) throw new Error('the build failed: see above');
  const { deleteStack, startServers } = await import('../dist/infra/embedded/servers.js');
  await sweep(deleteStack);
  const dir = join(STACKS, `test-${process.pid}`);
  const servers = await startServers({ dir, simulation: true, onTick: say, onNote: say });
  process.env.REDRESS_TEST_POSTGRES_URL = servers.postgres.url;
  process.env.REDRESS_TEST_KAFKA = servers.kafka.brokers;
  process.env.REDRESS_TEST_TEMPORAL = servers.temporal.address;
  // a signal ends Jest without its tear-down
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      servers.killNow();
      process.exit(130);
    });
  }
  return { servers, remove: () => deleteStack(dir) };
}

/** What a killed run left behind, servers and folder. A run that lives keeps its own. */
async function sweep(deleteStack) {
  if (!existsSync(STACKS)) return;
  for (const name of readdirSync(STACKS).filter((each) => /^test-\d+$/.test(each))) {
    await deleteStack(join(STACKS, name)).catch((error) => say(error.message));
  }
}
