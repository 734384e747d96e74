import { join } from 'node:path';
import { deleteStack, startServers } from '#infra/embedded/servers.js';
import { DomainError } from '#libs/contracts/errors.js';
import { type Answer, command, stackArgs } from '../command.js';
import { outageText } from '../outage/outage-report.js';
import { runOutage } from '../outage/run-outage.js';
import { TROUBLES, troubleOf } from '../outage/troubles.js';
import { endingOnSignal } from '../stack/ending-on-signal.js';
import { stackDir } from '../stack/stack-file.js';
import { type CrashReport, crashReportText } from '../torture/crash-points/crash-report.js';
import { CRASH_POINTS, type CrashPointName } from '../torture/crash-points/points.js';
import { runCrashPoints } from '../torture/crash-points/run-crash-points.js';
import { reportText } from '../torture/report.js';
import { runTorture } from '../torture/run-torture.js';

const DIR = '.redress/torture';
const CRASH_DIR = '.redress/crash-points';
const SECONDS = 60;
const MINUTES = 10;
const SEEDS = 20;

export const torture = command({
  name: 'torture',
  description: 'kill every part again and again while 16 writers write, then hold the stores to what was acknowledged',
  usage: [
    'redress torture [--seconds 60] [--seed N]',
    'redress torture --outage NAME [--minutes 10] [--kept]',
    'redress torture --crash-points [--seeds 20 | --seed N] [--point NAME,NAME]',
  ].join('\n'),
  args: {
    seconds: { type: 'string', description: `of writing and killing, ${SECONDS} by default`, valueHint: 'N' },
    seed: { type: 'string', description: 'decides what is written and the order of kills; printed', valueHint: 'N' },
    outage: { type: 'string', description: `instead of kills: ${Object.keys(TROUBLES).join(', ')}`, valueHint: 'NAME' },
    minutes: { type: 'string', description: `that the outage lasts, ${MINUTES} by default`, valueHint: 'N' },
    kept: { type: 'boolean', description: 'an outage of what the folder holds; else it begins with nothing' },
    'crash-points': { type: 'boolean', description: 'instead: kill a service at each step of the way of a fact' },
    seeds: { type: 'string', description: `runs of each crash point, ${SEEDS} by default`, valueHint: 'N' },
    point: {
      type: 'string',
      description: 'these crash points alone, by name as the JSON report has it',
      valueHint: 'NAME,NAME',
    },
    ...stackArgs,
  },
  run: ({ args, say }) => endingOnSignal(say, () => tortured(args, say)),
});

interface TortureArgs extends CrashArgs {
  readonly seconds?: string | undefined;
  readonly outage?: string | undefined;
  readonly minutes?: string | undefined;
  readonly kept?: boolean | undefined;
  readonly 'crash-points'?: boolean | undefined;
}

async function tortured(args: TortureArgs, say: (text: string) => void): Promise<Answer> {
  if (args['crash-points']) {
    const report = await crashPoints(args, say);
    return { json: report, ok: report.ok, text: crashReportText(report) };
  }
  const seed = wholeNumber('seed', args.seed ?? String(Date.now() % 0x7fff_ffff), 0);
  if (args.outage !== undefined) {
    const [name, trouble] = [args.outage, troubleOf(args.outage)];
    const ms = minutesOf(args.minutes ?? String(MINUTES)) * 60_000;
    const place = { dir: stackDir(args.dir ?? DIR), kept: args.kept === true };
    const report = await runOutage({ name, trouble, ms, seed, say, ...place });
    return { json: report, ok: report.ok, text: outageText(report) };
  }
  const report = await runTorture({
    dir: stackDir(args.dir ?? DIR),
    seconds: wholeNumber('seconds', args.seconds ?? String(SECONDS), 1),
    seed,
    say,
  });
  return { json: report, ok: report.ok, text: reportText(report) };
}

interface CrashArgs {
  readonly dir?: string | undefined;
  readonly seeds?: string | undefined;
  readonly seed?: string | undefined;
  readonly point?: string | undefined;
}

function pointNamed(name: string): CrashPointName {
  if (Object.hasOwn(CRASH_POINTS, name)) return name as CrashPointName;
  throw new DomainError('invalid-input', `--point: one of ${Object.keys(CRASH_POINTS).join(', ')}`);
}

/** On servers of its own. Throws `servers-unavailable`. */
async function crashPoints(args: CrashArgs, say: (text: string) => void): Promise<CrashReport> {
  const seeds =
    args.seed === undefined
      ? Array.from({ length: wholeNumber('seeds', args.seeds ?? String(SEEDS), 1) }, (_, at) => at + 1)
      : [wholeNumber('seed', args.seed, 0)];
  const points = args.point === undefined ? {} : { points: args.point.split(',').map(pointNamed) };
  const dir = stackDir(args.dir ?? CRASH_DIR);
  await deleteStack(dir);
  const { postgres, kafka, temporal, stop } = await startServers({ dir, onTick: say });
  try {
    const servers = { postgresUrl: postgres.url, brokers: kafka.brokers, temporal: temporal.address };
    return await runCrashPoints({ servers, dir: join(dir, 'runs'), seeds, ...points, say });
  } finally {
    await stop();
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (/^\d{1,10}$/.test(text) && value >= least && value <= 0x7fff_ffff) return value;
  throw new DomainError('invalid-input', `--${name}: a whole number from ${least} is expected`);
}

function minutesOf(text: string): number {
  const value = Number(text);
  if (/^\d{1,3}(\.\d+)?$/.test(text) && value > 0) return value;
  throw new DomainError('invalid-input', '--minutes: a number above 0 is expected');
}
