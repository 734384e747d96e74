import { DomainError } from '#libs/contracts/errors.js';
import { isAlive } from '#infra/embedded/process-identity.js';
import { command, stackArgs } from '../command.js';
import { readRunningStack, stackDir } from '../stack/stack-file.js';

/** SIGKILL to one part of a running stack, as a fault would; its supervisor brings it back. Throws `invalid-input`. */
export function killPart(dir: string, name: string): { name: string; pid: number } {
  const { parts } = readRunningStack(dir);
  const part = parts.find((each) => each.name === name);
  if (part === undefined) {
    throw new DomainError('invalid-input', `no part ${name}: there are ${parts.map((each) => each.name).join(', ')}`);
  }
  if (part.identity === undefined || !isAlive(part.identity)) {
    throw new DomainError('stack-not-running', `${name} is down at the moment: its supervisor is starting it`);
  }
  process.kill(part.identity.pid, 'SIGKILL');
  return { name, pid: part.identity.pid };
}

export const kill = command({
  name: 'kill',
  description: 'kill -9 one part of the stack: it comes back',
  usage: 'redress kill <part>',
  hidden: true,
  args: { part: { type: 'positional', description: 'postgres, worker, …', required: true }, ...stackArgs },
  async run({ args }) {
    const killed = killPart(stackDir(args.dir), args.part);
    return Promise.resolve({
      json: { killed },
      text: `killed ${killed.name} (pid ${killed.pid}); its supervisor starts it again`,
    });
  },
});
