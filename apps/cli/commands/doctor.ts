import { locateAll } from '#infra/embedded/locate.js';
import { run } from '#infra/embedded/run.js';
import { command } from '../command.js';

export const doctor = command({
  name: 'doctor',
  description: 'which servers are found, where, which version, and how to get what is missing',
  args: {},
  async run() {
    const found = await locateAll({ mayFetch: false });
    const docker = await run('docker', ['compose', 'version', '--short']).catch(() => undefined);
    const ok = found.every((each) => each.found);
    const lines = found.map((each) =>
      each.found
        ? `${each.part.padEnd(9)} ${each.version.padEnd(22)} ${each.from.padEnd(12)} ${each.path}`
        : `${each.part.padEnd(9)} missing: ${each.reason}\n${' '.repeat(10)}get it: ${each.advice}`,
    );
    const node = `node      ${process.versions.node.padEnd(22)} ${'path'.padEnd(12)} ${process.execPath}`;
    const compose =
      docker === undefined
        ? 'docker    no compose plugin: docker-compose.yml cannot be tried here'
        : `docker    compose ${docker.trim()}: docker compose up is another way`;
    return {
      ok,
      json: {
        ok,
        node: { version: process.versions.node, path: process.execPath },
        parts: found,
        dockerCompose: docker?.trim() ?? null,
      },
      text: [node, ...lines, compose].join('\n'),
    };
  },
});
