import { randomUUID } from 'node:crypto';
import { streamOf } from '#libs/command-handler/append-request.js';
import { foldCase, timetableOf } from '#libs/domain/case.js';
import { InMemoryEventStore } from '#libs/event-store/in-memory/event-store.js';
import { createInMemoryRuleShelf } from '#libs/rule-shelf/in-memory/rule-shelf.js';
import { createInMemorySiteRegistry } from '#libs/sites/in-memory/site-registry.js';
import { createInMemoryVault } from '#libs/vault/in-memory/vault.js';
import { Chance } from './chance.js';
import { generateGroup } from './generate-group.js';
import { handlerDesk } from './handler-desk.js';
import { startLatePromise } from './late-promise.js';
import { liveStep } from './live-step.js';
import { generatedSites } from './sites.js';
import { openSites } from './open-sites.js';
import { writeGroup } from './write-group.js';

const NOW = '2026-03-02T04:00:00.000Z';

function stack(simulation = true) {
  return {
    store: new InMemoryEventStore({ now: () => NOW, simulated: simulation }),
    vault: createInMemoryVault(),
    rules: createInMemoryRuleShelf([], generatedSites(2)),
    sites: createInMemorySiteRegistry(generatedSites(2)),
    group: 'demo',
    simulation,
  };
}

describe('a generated group in a store', () => {
  const group = generateGroup({ sites: 2, days: 12, seed: 3, now: NOW });
  const cases = new Set(group.commands.map(({ caseId }) => caseId)).size;

  it('folds to the same cases, sealed, marked, recorded in its past, and is not added twice', async () => {
    const dependencies = stack();
    const facts = group.commands.reduce((sum, { decided }) => sum + decided.length, 0);
    expect(await writeGroup(dependencies, group)).toMatchObject({
      sites: 2,
      cases,
      events: facts,
      digest: group.digest,
    });
    expect(await writeGroup(dependencies, group)).toMatchObject({ events: 0 });
    const last = group.commands.findLast(({ kind }) => kind === 'repair')!;
    const { events } = await dependencies.store.readStream(streamOf(last.caseId));
    expect(events.at(-1)).toMatchObject({ recordedAt: last.at, metadata: { simulated: true, site: last.site } });
    expect(events[0]?.data).toHaveProperty('sealed.ct');
    expect(events[0]?.data).toHaveProperty('marks.household');
    expect(JSON.stringify(events)).not.toContain('修');
    expect(foldCase(events).simulated).toBe(true);
  });

  it('comes whole where the engine rings in a case as soon as it is stored', async () => {
    const dependencies = stack();
    const { store } = dependencies;
    const appendBulk = store.appendBulk.bind(store);
    const rung = new Set<string>();
    store.appendBulk = async (requests) => {
      const answers = await appendBulk(requests);
      for (const request of requests) {
        const streamId = request.streams[0]?.streamId ?? '';
        if (rung.has(streamId)) continue;
        rung.add(streamId);
        const ring = { type: 'Rung', schemaVersion: 1, data: {}, occurredAt: NOW };
        const { events } = await store.readStream(streamId);
        await store.append({
          metadata: { ...request.metadata, commandId: randomUUID() },
          streams: [{ streamId, expectedVersion: events.length, events: [ring] }],
        });
      }
      return answers;
    };
    expect(await writeGroup(dependencies, group)).toMatchObject({ cases });
    expect(rung.size).toBe(cases);
  });

  it('is refused by a stack that does not simulate', async () => {
    await expect(writeGroup(stack(false), group)).rejects.toMatchObject({ code: 'not-simulated' });
  });
});

describe('the live desk', () => {
  it('moves open cases on, brings new ones, and every step is one that the rules take', async () => {
    const dependencies = stack();
    await openSites(dependencies, await dependencies.sites.all());
    const known = new Set<string>();
    const desk = await handlerDesk(dependencies, async () => [...known]);
    const chance = new Chance(5);
    const taken: string[] = [];
    for (let step = 0; step < 150; step += 1) {
      const done = await liveStep(chance, desk);
      if (done === undefined) continue;
      known.add(done.caseId);
      taken.push(done.command);
    }
    expect(known.size).toBeGreaterThan(5);
    for (const command of ['AcceptComplaint', 'DecideDispute', 'HandOver', 'ReportRepair', 'DispatchTechnician']) {
      expect(taken).toContain(command);
    }
    expect(taken.length).toBeGreaterThan(120);
  });

  it('starts a case whose hour to hand over ends 90 s later', async () => {
    const dependencies = stack();
    const desk = await handlerDesk(dependencies, async () => []);
    const { caseId, dueAt } = await startLatePromise(new Chance(1), desk);
    expect(dueAt).toBe('2026-03-02T04:01:30.000Z');
    const { events } = await dependencies.store.readStream(streamOf(caseId));
    const state = foldCase(events);
    expect(state.severity).toBe('important');
    expect(timetableOf(caseId, state).alarms[0]).toMatchObject({ at: dueAt });
    // The live desk leaves it alone, whatever it does otherwise.
    const busy = { ...desk, openCases: async () => [caseId] };
    const chance = new Chance(2);
    for (let step = 0; step < 30; step += 1) await liveStep(chance, busy);
    expect((await dependencies.store.readStream(streamOf(caseId))).events).toHaveLength(events.length);
  });
});
