import { DomainError } from '#libs/contracts/errors.js';
import { command, stackArgs, type Answer } from '../command.js';
import { forwardDemo } from '../demo/forward-demo.js';
import { runDemo } from '../demo/run-demo.js';
import { readRunningStack, stackDir } from '../stack/stack-file.js';
import { killPart } from './kill.js';

const DEMO_DIR = '.redress/demo';
const PARTS = 'postgres, temporal, kafka, api, relay, projector, worker, conductor';

export const demo = command({
  name: 'demo',
  description: 'everything on one machine, with a generated group that lives; demo kill <part>, demo forward <10d>',
  usage: 'redress demo | redress demo kill <part> | redress demo forward <10d, 36h, 90m>',
  args: {
    action: { type: 'positional', description: 'nothing, kill or forward', required: false },
    what: { type: 'positional', description: `a part (${PARTS}) or a duration`, required: false },
    ...stackArgs,
    fresh: { type: 'boolean', description: 'delete what the last demo left first' },
    seed: { type: 'string', description: 'of the generated group (default 1)', valueHint: 'N' },
  },
  async run({ args }): Promise<Answer> {
    const dir = stackDir(args.dir ?? DEMO_DIR);
    const { action, what } = args as { action?: string; what?: string };
    if (action === undefined) {
      await runDemo({ dir, fresh: args.fresh ?? false, seed: seedOf(args.seed) });
      return { json: { stopped: true }, text: '' };
    }
    if (what === undefined) throw new DomainError('invalid-input', `demo ${action} needs a word more: see --help`);
    if (action === 'kill') {
      const killed = killPart(dir, what);
      return {
        json: { killed },
        text: `killed ${killed.name} (pid ${killed.pid}) with SIGKILL; it comes back by itself`,
      };
    }
    if (action === 'forward') return forwardDemo(readRunningStack(dir), what);
    throw new DomainError('invalid-input', `demo ${action}: kill or forward is expected`);
  },
});

function seedOf(text: string | undefined): number {
  const seed = Number(text ?? 1);
  if (!Number.isSafeInteger(seed) || seed < 0 || seed > 0x7fff_ffff) {
    throw new DomainError('invalid-input', '--seed: a whole number from 0 to 2147483647 is expected', {
      field: 'seed',
    });
  }
  return seed;
}
