import { type OutboxEntry, afterSent, firstToSend, isToldLate, needsNobody } from './outbox-entry.js';

const entry = (key: string, caseId: string, rest: Partial<OutboxEntry> = {}): OutboxEntry => ({
  key,
  order: Number(key),
  person: 'technician',
  caseId,
  reference: caseId,
  site: 's1',
  zone: 'Asia/Shanghai',
  command: 'Arrive',
  body: {},
  photos: [],
  occurredAt: '2026-03-02T01:00:00.000Z',
  version: 4,
  state: 'waiting',
  problem: null,
  since: [],
  ...rest,
});

describe('the outbox', () => {
  it('sends in order, and lets a case that is stuck hold up itself alone', () => {
    const queue = [entry('1', 'a', { state: 'conflict' }), entry('2', 'a'), entry('3', 'b'), entry('4', 'b')];
    expect(firstToSend(queue)?.key).toBe('3');
    expect(firstToSend(queue.slice(0, 2))).toBeUndefined();
    expect(firstToSend([entry('1', 'a'), entry('2', 'a')])?.key).toBe('1');
  });

  it('lets what waits of the same case go on from the version that was made', () => {
    const [first, second, other] = [entry('1', 'a'), entry('2', 'a'), entry('3', 'b')];
    const left = afterSent([first, second, other], first, 6);
    expect(left.map(({ key, version }) => [key, version])).toEqual([
      ['2', 6],
      ['3', 4],
    ]);
  });

  it('never takes a version back: a repeat answers with the version of the first time', () => {
    const [first, second] = [entry('1', 'a'), entry('2', 'a', { version: 9 })];
    expect(afterSent([first, second], first, 6)[0]?.version).toBe(9);
  });

  it('gives evidence only where it is told a minute late or more', () => {
    const work = entry('1', 'a');
    expect(isToldLate(work, Date.parse(work.occurredAt) + 60_000)).toBe(false);
    expect(isToldLate(work, Date.parse(work.occurredAt) + 60_001)).toBe(true);
  });

  it('asks a person only where another person has done something since', () => {
    const since = (role: string, own: boolean) => ({ version: 5, type: 'X', occurredAt: '', role, own });
    expect(needsNobody([since('engine', false), since('technician', true)])).toBe(true);
    expect(needsNobody([since('engine', false), since('agent', false)])).toBe(false);
  });
});
