import { isAlive } from '#infra/embedded/process-identity.js';
import { command, stackArgs } from '../command.js';
import { standstillOf, standstillText } from '../standstill.js';
import { withSql } from '../store-access.js';
import { readRunningStack, stackDir, type StackFile } from '../stack/stack-file.js';

const ANSWER_WITHIN_MS = 3_000;

type PartState = 'ready' | 'unready' | 'down' | 'up';

export const status = command({
  name: 'status',
  description: 'what runs, where, whether it is ready, and why boards stand still if they do',
  args: stackArgs,
  async run({ args }) {
    const stack = readRunningStack(stackDir(args.dir));
    const parts = await Promise.all(
      stack.parts.map(async ({ identity, ...part }) => ({
        ...part,
        pid: identity?.pid,
        state: await stateOf(stack, part, identity),
      })),
    );
    // unknown where the store is away, which `parts` says already
    const standstill = await withSql({ dir: args.dir }, standstillOf).catch(() => undefined);
    const running = stack.ready && parts.every(({ state }) => state === 'ready' || state === 'up');
    const ok = running && standstill === undefined;
    const lines = parts.map(
      ({ name, state, port, pid, restarts, role }) =>
        `${name.padEnd(10)} ${state.padEnd(8)} ${String(port ?? '').padEnd(6)} pid ${String(pid ?? '-').padEnd(8)} restarts ${restarts}  ${role}`,
    );
    if (standstill !== undefined) lines.push(standstillText(standstill));
    const json = { ...stack, ok, parts, standstill: standstill ?? null };
    return { ok, json, text: [`${stack.dir}  ${stack.api}`, ...lines].join('\n') };
  },
});

/** A service is asked at `/readyz`; of a server it is known that its supervisor keeps it alive. */
async function stateOf(
  stack: StackFile,
  part: { name: string; port?: number | undefined },
  identity: StackFile['supervisor'] | undefined,
): Promise<PartState> {
  if (identity === undefined || !isAlive(identity)) return 'down';
  if (['postgres', 'temporal', 'kafka'].includes(part.name)) return 'up';
  if (part.port === undefined) return 'unready';
  const base = part.name === 'api' ? stack.api : `http://127.0.0.1:${part.port}`;
  const response = await fetch(`${base}/readyz`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).catch(
    () => undefined,
  );
  return response?.ok === true ? 'ready' : 'unready';
}
