import { DomainError } from '#libs/contracts/errors.js';
import { assertTakesWrites } from '#libs/event-store/postgres/takes-writes.js';
import { logger } from '#libs/telemetry/logger.js';
import { CaseStack, DAY, HOUR, MINUTE, until, writePathAt } from '../../test/case-stack.js';
import { FailedRings } from './failed-rings.js';

let stack: CaseStack;
beforeAll(async () => {
  stack = await CaseStack.start();
});
afterAll(() => stack?.stop());

const rungs = async (caseId: string) =>
  (await stack.events(caseId)).filter(({ type }) => type === 'RungNotified').map(({ data }) => String(data['notify']));

describe('the store is away', () => {
  it('costs at most 30 events of history in ten minutes; the alarm rings once it is back', async () => {
    const nowhere = writePathAt('postgres://nobody@127.0.0.1:1/nothing');
    await stack.startWorker(nowhere);
    const caseId = await stack.accept({ provisionalSeverity: 'important' });
    await stack.forward(caseId, 59 * MINUTE);
    const before = await stack.historyLength(caseId);
    await stack.forward(caseId, 11 * MINUTE);
    expect(await stack.historyLength(caseId)).toBeLessThanOrEqual(before + 31);
    expect((await stack.view(caseId)).failedRings).toBeGreaterThan(2);
    expect(await rungs(caseId)).toEqual([]);
    await stack.stopWorker();
    await nowhere.close();

    await stack.startWorker();
    await stack.forward(caseId, 10 * MINUTE);
    expect(await rungs(caseId)).toEqual(['agent']);
    await stack.stopWorker();
  });

  it('is over for a case as soon as a signal comes: it rings at once, the highest due rung only', async () => {
    const nowhere = writePathAt('postgres://nobody@127.0.0.1:1/nothing');
    await stack.startWorker(nowhere);
    const caseId = await stack.accept({ provisionalSeverity: 'important' });
    await stack.forward(caseId, HOUR + 45 * MINUTE);
    expect(await rungs(caseId)).toEqual([]);
    await stack.stopWorker();
    await nowhere.close();

    await stack.startWorker();
    await stack.say(caseId, 'DecideDispute', { dispute: 'property', reason: 'own lift' });
    await until(async () => (await rungs(caseId)).length > 0, 'a rung');
    expect(await rungs(caseId)).toEqual(['supervisor']);
    const lapsed = (await stack.events(caseId)).filter(({ type }) => type === 'RungsLapsed');
    expect(lapsed.map(({ data }) => [data['rungs'], data['reason']])).toEqual([[[1], 'outage']]);
    expect((await stack.view(caseId)).failedRings).toBe(0);
    await stack.stopWorker();
  });
});

describe('a store that comes back while a workflow rests', () => {
  it('is noticed by the worker that could not ring: the alarm rings at once', async () => {
    const gone = writePathAt('postgres://nobody@127.0.0.1:1/nothing');
    let away = true;
    const store: typeof stack.path.store = {
      ...stack.path.store,
      readStream: (...asked) => (away ? gone.store : stack.path.store).readStream(...asked),
      readStreams: (ids) => (away ? gone.store : stack.path.store).readStreams(ids),
    };
    const takesWrites = () => assertTakesWrites((away ? gone : stack.path).sql);
    const failedRings = new FailedRings({ conducting: stack, store, takesWrites, log: logger('worker') });
    await stack.startWorker({ ...stack.path, store }, failedRings.note);
    const caseId = await stack.accept({ provisionalSeverity: 'important' });
    await stack.forward(caseId, HOUR + MINUTE);
    await until(async () => (await stack.view(caseId)).failedRings > 0, 'a workflow at rest');
    const before = await stack.historyLength(caseId);
    away = false;
    await until(async () => (await rungs(caseId)).length > 0, 'a rung', 20_000);
    expect(await rungs(caseId)).toEqual(['agent']);
    expect(await stack.historyLength(caseId)).toBeLessThanOrEqual(before + 10);
    await failedRings.stop();
    await stack.stopWorker();
    await gone.close();
  });

  it('is not taken for back while it answers but writes nothing: no workflow is woken, no history grows', async () => {
    let full = true;
    const refuse = () => {
      if (full) throw new DomainError('store-unavailable', 'no space left on device');
    };
    const store: typeof stack.path.store = {
      ...stack.path.store,
      append: async (...asked) => {
        refuse();
        return stack.path.store.append(...asked);
      },
    };
    let looks = 0;
    const takesWrites = async () => {
      looks += 1;
      refuse();
      return assertTakesWrites(stack.path.sql);
    };
    const failedRings = new FailedRings({ conducting: stack, store, takesWrites, log: logger('worker') });
    await stack.startWorker({ ...stack.path, store }, failedRings.note);
    const caseId = await stack.accept({ provisionalSeverity: 'important' });
    await stack.forward(caseId, HOUR + MINUTE);
    await until(async () => (await stack.view(caseId)).failedRings > 0, 'a workflow at rest');
    const before = await stack.historyLength(caseId);
    const seen = looks;
    await until(async () => looks >= seen + 3, 'three more looks', 20_000);
    expect(await stack.historyLength(caseId)).toBe(before);
    full = false;
    await until(async () => (await rungs(caseId)).length > 0, 'a rung', 20_000);
    expect(await rungs(caseId)).toEqual(['agent']);
    await failedRings.stop();
    await stack.stopWorker();
  });
});

describe('a case that rests', () => {
  it('keeps its history small over 90 days without an alarm and 200 repeated signals', async () => {
    await stack.startWorker();
    const now = Date.parse(await stack.path.store.now());
    const requestedBy = new Date(now + 95 * DAY).toISOString();
    const caseId = await stack.accept({ provisionalSeverity: 'minor', requestedBy });
    await stack.forward(caseId, 90 * DAY);
    const quiet = await stack.historyLength(caseId);
    expect(quiet).toBeLessThan(20);
    for (let note = 0; note < 20; note++) await stack.say(caseId, 'AddNote', { text: 'asked again' });
    expect(await stack.historyLength(caseId)).toBe(quiet);

    const timetable = (await stack.view(caseId)).timetable;
    if (timetable === null) throw new Error('no timetable');
    for (let index = 0; index < 200; index++) await stack.signal(caseId, { timetable, severity: 'minor' });
    // one event for the signal and three for the task that reads it, at most: no timer is set again
    expect(await stack.historyLength(caseId)).toBeLessThanOrEqual(quiet + 4 * 200);
    await stack.stopWorker();
  });

  it('goes on in a new run before its history grows long, and rings what it held', async () => {
    await stack.startWorker();
    const caseId = await stack.accept({ provisionalSeverity: 'important' });
    const first = (await stack.handle(caseId).describe()).runId;
    const timetable = await until(async () => (await stack.view(caseId)).timetable ?? undefined, 'a timetable');
    const renewed = await until(
      async () => {
        await Promise.all(Array.from({ length: 50 }, () => stack.signal(caseId, { timetable, severity: 'important' })));
        const { runId } = await stack.handle(caseId).describe();
        return runId === first ? undefined : runId;
      },
      'a new run',
      120_000,
    );
    expect(renewed).not.toBe(first);
    await stack.forward(caseId, HOUR + MINUTE);
    expect(await rungs(caseId)).toEqual(['agent']);
    await stack.stopWorker();
  });
});
