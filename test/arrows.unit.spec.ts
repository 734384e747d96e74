import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

const cruise = (...paths: string[]) =>
  spawnSync(
    process.execPath,
    ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--output-type', 'err', ...paths],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );

describe('dependency arrows', () => {
  it('hold in the whole tree', () => {
    const result = cruise('libs', 'apps', 'workflows', 'activities', 'infra');
    expect(result.stdout + result.stderr).toContain('no dependency violations found');
    expect(result.status).toBe(0);
  });

  it('are seen when crossed: the clock must not import the store', () => {
    const folder = `libs/clock/arrow-probe-${process.pid}`;
    mkdirSync(folder);
    try {
      writeFileSync(
        `${folder}/crossed.ts`,
        "import type { EventStore } from '#libs/event-store/port.js';\nexport type Crossed = EventStore;\n",
      );
      const result = cruise(folder);
      expect(result.stdout).toContain('clock-knows-contracts-only');
      expect(result.status).not.toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
