import { DomainError } from '#libs/contracts/errors.js';
import { command, stackArgs } from '../command.js';
import { stackDir } from '../stack/stack-file.js';
import { reportText } from '../torture/report.js';
import { runTorture } from '../torture/run-torture.js';

const DIR = '.redress/torture';
const SECONDS = 60;

export const torture = command({
  name: 'torture',
  description: 'kill every part again and again while 16 writers write, then hold the stores to what was acknowledged',
  usage: 'redress torture [--seconds 60] [--seed N]',
  args: {
    seconds: { type: 'string', description: `of writing and killing, ${SECONDS} by default`, valueHint: 'N' },
    seed: { type: 'string', description: 'decides what is written and the order of kills; printed', valueHint: 'N' },
    ...stackArgs,
  },
  async run({ args, say }) {
    const report = await runTorture({
      dir: stackDir(args.dir ?? DIR),
      seconds: wholeNumber('seconds', args.seconds ?? String(SECONDS), 1),
      seed: wholeNumber('seed', args.seed ?? String(Date.now() % 0x7fff_ffff), 0),
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
