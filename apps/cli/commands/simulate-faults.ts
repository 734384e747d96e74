import { DomainError } from '#libs/contracts/errors.js';
import { command } from '../command.js';
import { runSeeds, type SeedsReport } from '../simulator/run-seeds.js';
import { type RunResult, simulate } from '../simulator/simulation.js';

const SEEDS = 2_000;
const FAILURES_MAX = 10;

export const simulateFaults = command({
  name: 'simulate-faults',
  description: 'the write path, relay, projector and conductor under seeded faults, with no server and a virtual clock',
  usage: 'redress simulate-faults [--seeds 2000] [--from 1] | --seed N',
  args: {
    seeds: { type: 'string', description: `how many runs, ${SEEDS} by default`, valueHint: 'N' },
    from: { type: 'string', description: 'the first seed, 1 by default', valueHint: 'N' },
    seed: { type: 'string', description: 'one run, told line by line: a failing seed replays exactly', valueHint: 'N' },
  },
  async run({ args, say }) {
    if (args.seed !== undefined) return replay(wholeNumber('seed', args.seed, 0));
    const report = await runSeeds({
      from: wholeNumber('from', args.from ?? '1', 0),
      seeds: wholeNumber('seeds', args.seeds ?? String(SEEDS), 1),
      failuresMax: FAILURES_MAX,
      onFailure: (failed) =>
        say(
          `seed ${failed.seed} FAILED: redress simulate-faults --seed ${failed.seed} tells it\n${brokenText(failed)}`,
        ),
      onProgress: (done) => say(`${done} seeds`),
    });
    return { json: report, ok: report.failed.length === 0, text: reportText(report) };
  },
});

async function replay(seed: number) {
  const result = await simulate({ seed, traced: true });
  const verdicts = result.invariants.map(({ id, name, holds, checked }) => {
    return `${id} ${holds ? 'holds ' : 'BROKEN'} ${name} (${checked} looked at)`;
  });
  const text = [`seed ${seed}`, ...result.trace, ...verdicts, brokenText(result)].join('\n').trimEnd();
  return { json: result, ok: result.ok, text };
}

function brokenText({ invariants }: RunResult): string {
  return invariants
    .filter(({ holds }) => !holds)
    .flatMap(({ id, faultCount, faults }) => [`${id}: ${faultCount} faults`, ...faults.map((fault) => `     ${fault}`)])
    .join('\n');
}

function reportText(report: SeedsReport): string {
  const { failed } = report;
  return [
    `${report.seeds} seeds from ${report.from}: ${failed.length === 0 ? 'all holds' : `FAILED: ${failed.join(', ')}`}`,
    `${report.acknowledged} commands acknowledged, ${report.kills} kills, ${report.alarms} deadlines and rungs fired, ` +
      `${report.duplicateMessages} duplicate messages, ${report.timers} virtual events`,
    `${Math.round(report.virtualSeconds)} virtual seconds in ${report.realSeconds.toFixed(1)} s: ${report.timesRealTime} × real time`,
    `of them ${Math.round(report.underFireSeconds)} under fire: ${report.timesRealTimeUnderFire} × real time`,
  ].join('\n');
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (/^\d{1,10}$/.test(text) && value >= least && value <= 0x7fff_ffff) return value;
  throw new DomainError('invalid-input', `--${name}: a whole number from ${least} is expected`);
}
