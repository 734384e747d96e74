import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '#libs/contracts/errors.js';
import { endLeftover, isAlive, type ProcessIdentity } from '#infra/embedded/process-identity.js';
import { command, stackArgs } from '../command.js';
import { readStackFile, stackDir } from '../stack/stack-file.js';

/** the services have 15 s to finish what they hold, the servers as long after them */
const STOP_WITHIN_MS = 45_000;

export const down = command({
  name: 'down',
  description: 'end the stack; its data stay',
  args: stackArgs,
  async run({ args, say }) {
    const dir = stackDir(args.dir);
    const stack = readStackFile(dir);
    if (stack === undefined) throw new DomainError('stack-not-running', `no stack was started in ${dir}`, { dir });
    const wasRunning = isAlive(stack.supervisor);
    if (wasRunning) {
      say(`stopping the stack of ${dir}`);
      process.kill(stack.supervisor.pid, 'SIGTERM');
      await gone(stack.supervisor);
    }
    // the supervisor ends them; what is left is of one that was killed
    const parts = (readStackFile(dir) ?? stack).parts;
    const left = await Promise.all(
      parts.map(async ({ name, identity }) => (identity && (await endLeftover(identity)) ? [name] : [])),
    );
    const ended = left.flat();
    if (isAlive(stack.supervisor)) throw new DomainError('internal', `process ${stack.supervisor.pid} does not end`);
    const rest = ended.length > 0 ? `; ended what was left over: ${ended.join(', ')}` : '';
    const text = wasRunning || ended.length > 0 ? `stopped${rest}` : 'it was not running';
    return { json: { dir, wasRunning, leftoversEnded: ended }, text };
  },
});

async function gone(identity: ProcessIdentity): Promise<void> {
  for (let waitedMs = 0; waitedMs < STOP_WITHIN_MS && isAlive(identity); waitedMs += 100) await pause(100);
  if (isAlive(identity)) await endLeftover(identity);
}
