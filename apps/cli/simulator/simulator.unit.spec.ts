import { runSeeds } from './run-seeds.js';
import { simulate } from './simulation.js';

/** `npm run verify` looks at fewer. */
const SEEDS = Number(process.env['REDRESS_TEST_SEEDS'] ?? 2_000);

describe('the simulator', () => {
  it(`finds every invariant unbroken in ${SEEDS} runs`, async () => {
    const broken: unknown[] = [];
    const report = await runSeeds({
      from: 1,
      seeds: SEEDS,
      failuresMax: 3,
      onFailure: ({ seed, invariants }) => broken.push({ seed, invariants: invariants.filter(({ holds }) => !holds) }),
    });
    expect(broken).toEqual([]);
    // runs in which little happens would show little
    expect(report.acknowledged).toBeGreaterThan(SEEDS * 5);
    expect(report.kills).toBeGreaterThan(SEEDS * 2);
  }, 600_000);

  it('replays a seed exactly, line by line', async () => {
    const [once, again] = [await simulate({ seed: 7, traced: true }), await simulate({ seed: 7, traced: true })];
    expect(once.trace.length).toBeGreaterThan(20);
    expect(again).toEqual(once);
    expect((await simulate({ seed: 8, traced: true })).trace).not.toEqual(once.trace);
  });
});
