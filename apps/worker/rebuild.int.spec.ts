import { randomUUID } from 'node:crypto';
import { forwardStack } from '#libs/conducting/forward-stack.js';
import { rebuildWorkflows } from '#libs/conducting/rebuild-workflows.js';
import { streamIdsAfter } from '#libs/event-store/postgres/stream-ids.js';
import { CaseStack, DAY, HOUR, until } from '../../test/case-stack.js';

let stack: CaseStack;
let wiped: CaseStack;
const open: string[] = [];

beforeAll(async () => {
  stack = await CaseStack.start();
  await stack.startWorker();
  for (const provisionalSeverity of ['major', 'important', 'minor']) {
    open.push(await stack.accept({ provisionalSeverity }));
  }
  const closed = await stack.accept({ provisionalSeverity: 'minor' });
  await stack.say(closed, 'WithdrawCase', { reason: 'settled among neighbours' });
  await until(async () => (await stack.handle(closed).describe()).status.name === 'COMPLETED', 'the end');
  await stack.stopWorker();
  wiped = await stack.withTemporalWiped();
});
afterAll(async () => {
  await wiped?.stopWorker();
  await wiped?.client.connection.close();
  await stack?.stop();
});

const rebuild = () =>
  rebuildWorkflows({
    client: wiped.client,
    offsetMs: wiped.offsetMs,
    searchable: wiped.searchable,
    store: stack.path.store,
    caseStreamsAfter: (after, limit) => streamIdsAfter(stack.path.sql, { prefix: 'case-', after, limit }),
  });

const rungs = async (caseId: string) =>
  (await stack.events(caseId)).filter(({ type }) => type === 'RungNotified').map(({ data }) => data['notify']);

describe('after Temporal lost its data', () => {
  it('every open case has its workflow again, and no closed one has', async () => {
    expect(await rebuild()).toEqual({ openCases: 3, started: 3, alreadyRunning: 0, failed: 0 });
    expect(await rebuild()).toEqual({ openCases: 3, started: 0, alreadyRunning: 3, failed: 0 });
  });

  it('no deadline is lost: the whole stack goes on by ten days, and all rungs are told once', async () => {
    await wiped.startWorker();
    const done = await forwardStack({ client: wiped.client, clock: stack.clock }, 12 * DAY);
    expect(done).toMatchObject({ offsetMs: 12 * DAY, workflows: 3, forwarded: 3, failed: 0 });
    const told = await Promise.all(open.map(rungs));
    expect(told.map(({ length }) => length)).toEqual([9, 6, 3]);
  });

  it('a case that is opened after the forward lives in the same time', async () => {
    const caseId = await wiped.accept({ provisionalSeverity: 'important' });
    const before = await stack.path.store.now();
    await forwardStack({ client: wiped.client, clock: stack.clock }, 2 * HOUR);
    const missed = (await stack.events(caseId)).find(({ type }) => type === 'ObligationMissed');
    const lateMs = Date.parse(String(missed?.data['missedAt'])) - Date.parse(before);
    expect(Math.abs(lateMs - HOUR)).toBeLessThan(60_000);
  });

  it('a repeated forward of nothing forwards nobody', async () => {
    await expect(forwardStack({ client: wiped.client, clock: stack.clock }, 0)).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('cases are found by what they are searched by', async () => {
    const count = async (query: string) => (await wiped.client.workflow.count(query)).count;
    await until(async () => (await count("RedressSite = 'harbour' AND RedressSeverity = 'major'")) === 1, 'a case');
    expect(await count(`RedressSite = '${randomUUID()}'`)).toBe(0);
  });
});
