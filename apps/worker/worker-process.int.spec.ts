import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CaseStack, HOUR, MINUTE, storeEnvironment, until } from '../../test/case-stack.js';

const MAIN = fileURLToPath(new URL('../../dist/apps/worker/main.js', import.meta.url));

let stack: CaseStack;
const children: ChildProcess[] = [];
beforeAll(async () => {
  stack = await CaseStack.start();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await stack?.stop();
});

function startProcess(temporal = process.env['REDRESS_TEST_TEMPORAL'] ?? ''): ChildProcess {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('REDRESS_') && name !== 'NODE_OPTIONS');
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...Object.fromEntries(own),
      ...storeEnvironment(stack.postgresUrl),
      REDRESS_TEMPORAL_ADDRESS: temporal,
      REDRESS_TEMPORAL_NAMESPACE: stack.client.options.namespace,
      REDRESS_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(child);
  return child;
}

async function ready(child: ChildProcess): Promise<{ name: string; port: number }> {
  if (child.stdout === null) throw new Error('no stdout');
  for await (const line of createInterface({ input: child.stdout })) {
    return JSON.parse(line) as { name: string; port: number };
  }
  throw new Error('ended before it was ready');
}

const answers = async (port: number, path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
const rungs = async (caseId: string) =>
  (await stack.events(caseId)).filter(({ type }) => type === 'RungNotified').map(({ data }) => data['notify']);

describe('the worker as a process', () => {
  it('killed with kill -9 and started again: each rung is told once all the same', async () => {
    const first = startProcess();
    expect((await ready(first)).name).toBe('worker');
    const caseId = await stack.accept({ provisionalSeverity: 'important' });
    await stack.forward(caseId, HOUR + MINUTE);
    expect(await rungs(caseId)).toEqual(['agent']);
    first.kill('SIGKILL');
    await once(first, 'exit');

    const forwarded = stack.forward(caseId, 3 * HOUR);
    const second = startProcess();
    await forwarded;
    expect(await rungs(caseId)).toEqual(['agent', 'supervisor', 'director']);
    second.kill('SIGTERM');
    expect(await once(second, 'exit')).toEqual([0, null]);
  });

  it('starts while Temporal is away, lives, and is not ready; SIGTERM ends it all the same', async () => {
    const child = startProcess('127.0.0.1:1');
    const { port } = await ready(child);
    expect(await answers(port, '/livez')).toBe(200);
    expect(await answers(port, '/readyz')).toBe(503);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('is ready once it polls', async () => {
    const child = startProcess();
    const { port } = await ready(child);
    await until(async () => (await answers(port, '/readyz')) === 200, 'readiness');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
