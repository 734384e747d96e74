import { DomainError } from '#libs/contracts/errors.js';
import { command, stackArgs } from '../command.js';
import { outageText } from '../outage/outage-report.js';
import { runOutage } from '../outage/run-outage.js';
import { TROUBLES, troubleOf } from '../outage/troubles.js';
import { stackDir } from '../stack/stack-file.js';
import { reportText } from '../torture/report.js';
import { runTorture } from '../torture/run-torture.js';

const DIR = '.redress/torture';
const SECONDS = 60;
const MINUTES = 10;

export const torture = command({
  name: 'torture',
  description: 'kill every part again and again while 16 writers write, then hold the stores to what was acknowledged',
  usage: 'redress torture [--seconds 60] [--seed N] | redress torture --outage NAME [--minutes 10] [--kept]',
  args: {
    seconds: { type: 'string', description: `of writing and killing, ${SECONDS} by default`, valueHint: 'N' },
    seed: { type: 'string', description: 'decides what is written and the order of kills; printed', valueHint: 'N' },
    outage: { type: 'string', description: `instead of kills: ${Object.keys(TROUBLES).join(', ')}`, valueHint: 'NAME' },
    minutes: { type: 'string', description: `that the outage lasts, ${MINUTES} by default`, valueHint: 'N' },
    kept: { type: 'boolean', description: 'an outage of what the folder holds; else it begins with nothing' },
    ...stackArgs,
  },
  async run({ args, say }) {
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
  },
});

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
