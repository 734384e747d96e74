import { InMemoryEventStore } from '#libs/event-store/in-memory/event-store.js';
import { createInMemoryRuleShelf } from '#libs/rule-shelf/in-memory/rule-shelf.js';
import { createInMemorySiteRegistry } from '#libs/sites/in-memory/site-registry.js';
import { createInMemoryVault } from '#libs/vault/in-memory/vault.js';
import { instantOf } from '../desk-story.fixture.js';
import { openFacts, readRegister } from '../read-register.js';
import { writeRegister } from '../write-register.js';
import { callLog, logCall } from './call-log.js';
import { sweepCallLogs } from './sweep-call-logs.js';

const SITE = { id: 'harbour', region: 'south', name: { zh: '', en: '' }, zone: 'Asia/Shanghai' };
const DAY = '2026-03-02';
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function desk() {
  const clock = { now: instantOf(`${DAY} 09:00`) };
  const dependencies = {
    store: new InMemoryEventStore({ now: () => clock.now }),
    vault: createInMemoryVault(),
    sites: createInMemorySiteRegistry([SITE, { ...SITE, id: 'hillside' }]),
    rules: createInMemoryRuleShelf(),
    ...{ group: 'demo', simulation: false },
  };
  const log = (n: number, content = 'the pool') => {
    const body = { content, solution: 'told', household: '3-1201', anonymous: false };
    return writeRegister(dependencies, {
      ...{ register: callLog, site: SITE, period: DAY, commandId: idOf(n), correlationId: 'x' },
      ...{ actor: { id: 'li', role: 'agent' as const }, asked: { type: 'LogCall', body }, decide: logCall(body) },
    });
  };
  const events = async () => (await readRegister(dependencies, callLog, SITE.id, [DAY]))[0]?.events ?? [];
  return { clock, dependencies, log, events };
}

describe('logs of calls that nobody has handed in', () => {
  it('C3-T4: are stored as missed once, as of the instant that was due', async () => {
    const { clock, dependencies, log, events } = desk();
    await log(1);
    clock.now = instantOf('2026-03-03 23:59');
    expect(await sweepCallLogs(dependencies)).toBe(0);
    clock.now = instantOf('2026-03-04 03:00');
    expect(await sweepCallLogs(dependencies)).toBe(1);
    expect(await sweepCallLogs(dependencies)).toBe(0);
    expect((await events()).at(-1)).toMatchObject({
      ...{ type: 'CallLogPromiseMissed', occurredAt: instantOf('2026-03-04 00:00') },
      metadata: { actor: { id: 'engine' }, kind: 'call-log', site: 'harbour' },
    });
  });
});

describe('a register of the desk', () => {
  it('takes a command once, several at the same time, and no other body under the same id', async () => {
    const { log, events } = desk();
    const stored = await Promise.all([1, 2, 3, 3].map((n) => log(n)));
    expect(stored.filter(({ duplicate }) => duplicate)).toHaveLength(1);
    expect((await events()).map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(await log(2)).toEqual({ ...stored[1], duplicate: true });
    await expect(log(2, 'another call')).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('forgets one entry alone where that is erased', async () => {
    const { dependencies, log, events } = desk();
    const [{ id }] = [await log(1), await log(2)];
    const stored = await events();
    expect(JSON.stringify(stored)).not.toContain('3-1201');
    await dependencies.vault.erase(id);
    const opened = await openFacts(dependencies.vault, stored);
    expect(opened.map((one) => one?.['household'])).toEqual([undefined, '3-1201']);
  });
});
