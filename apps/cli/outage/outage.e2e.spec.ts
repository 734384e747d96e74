import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { runOutage } from './run-outage.js';
import { troubleOf } from './troubles.js';

const SECONDS = 8;

/** The same account as of the ten minutes that `redress torture --outage` takes, over a few seconds. */
describe.each(['postgres', 'temporal-wiped'])('a short outage: %s', (name) => {
  const dir = resolve('.redress', `e2e-outage-${name}-${process.pid}`);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('is told to the desks in time, costs little, and leaves nothing behind', async () => {
    const options = { name, dir, trouble: troubleOf(name), ms: SECONDS * 1_000, seed: 7, kept: false };
    const report = await runOutage({ ...options, say: () => undefined });
    const broken = report.invariants.filter(({ holds }) => !holds);
    expect({ failures: report.failures, broken }).toEqual({ failures: [], broken: [] });
    expect(report.attempts.attempts).toBeGreaterThan(0);
  }, 240_000);
});
