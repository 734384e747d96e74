import { randomUUID } from 'node:crypto';
import type { JsonObject } from '#libs/contracts/json.js';
import type { Command } from '#libs/contracts/commands.js';
import { foldCase } from '#libs/domain/case.js';
import { bodies } from '#libs/domain/story-steps.js';
import { InMemoryEventStore } from '#libs/event-store/in-memory/event-store.js';
import type { AppendRequest, EventStore } from '#libs/event-store/port.js';
import { createInMemoryRuleShelf } from '#libs/rule-shelf/in-memory/rule-shelf.js';
import { createInMemorySiteRegistry } from '#libs/sites/in-memory/site-registry.js';
import { createInMemoryVault } from '#libs/vault/in-memory/vault.js';
import { streamOf } from './append-request.js';
import { handleCommand } from './handle-command.js';
import { type ChildRequest, openChild } from './open-child.js';

const SITE = { id: 'lakeside', region: 'east', name: { zh: '湖畔', en: 'Lakeside' }, zone: 'Asia/Shanghai' };
const ACTOR = { id: 'chen', role: 'director' } as const;
const QUESTION = { site: 'lakeside', channel: 'phone', topic: 'other', question: '还有一件事', contact: '138' };

function desk(wrap: (store: EventStore) => EventStore = (store) => store) {
  const now = () => '2026-03-02T01:00:00.000Z';
  const dependencies = {
    store: wrap(new InMemoryEventStore({ now })),
    vault: createInMemoryVault(),
    sites: createInMemorySiteRegistry([SITE]),
    rules: createInMemoryRuleShelf(),
    ...{ group: 'demo', simulation: false },
  };
  const stream = async (caseId: string) => (await dependencies.store.readStream(streamOf(caseId))).events;
  const say = (caseId: string, type: string, body: JsonObject = {}, more = {}) =>
    handleCommand(dependencies, {
      ...{ caseId, command: { type, body } as unknown as Command, commandId: randomUUID(), actor: ACTOR },
      ...more,
    });
  const child = (parentCaseId: string, link: string, commandId: string = randomUUID(), body: JsonObject = QUESTION) =>
    openChild(dependencies, { parentCaseId, link, kind: 'enquiry', body, commandId, actor: ACTOR });
  const accept = async () => {
    const caseId = randomUUID();
    await say(caseId, 'AcceptComplaint', { site: 'lakeside', channel: 'phone', provisionalSeverity: 'minor' });
    return caseId;
  };
  const state = async (caseId: string) => foldCase(await stream(caseId));
  return { dependencies, say, child, accept, state, stream };
}

const answer = { answer: 'yes', by: 'phone', words: '好的' };

describe('a child case', () => {
  it('is opened on both streams at once, each with its own kind and command', async () => {
    const { accept, child, stream, state } = desk();
    const parent = await accept();
    const { child: opened, parent: outcome } = await child(parent, 'follow-up');
    expect(opened).toMatchObject({ version: 3, stage: 'accept' });
    const [own, theirs] = [(await stream(parent)).at(-1), await stream(opened.caseId)];
    expect(own).toMatchObject({ type: 'ChildOpened', metadata: { kind: 'complaint' }, version: outcome.version });
    expect(theirs.map(({ type }) => type)).toEqual(['CaseAccepted', 'QuestionAsked', 'OpenedFrom']);
    expect(theirs[0]?.metadata).toMatchObject({ kind: 'enquiry', causationId: own?.metadata.commandId });
    expect(new Set([own, ...theirs].map((event) => event?.transactionId)).size).toBe(1);
    expect(await state(opened.caseId)).toMatchObject({ parent: { caseId: parent, link: 'follow-up' } });
    expect(await state(parent)).toMatchObject({ children: [{ caseId: opened.caseId, closedAt: null }] });
  });

  it('comes with what is taken down on its parent, in one append to both streams (C3-R, D-3.2b)', async () => {
    const { accept, dependencies, say, stream, state } = desk();
    const open = (parentCaseId: string, asked: Pick<ChildRequest, 'kind' | 'link' | 'body' | 'with'>) =>
      openChild(dependencies, { parentCaseId, ...asked, commandId: randomUUID(), actor: ACTOR });
    const parent = await accept();
    const repair = { site: 'lakeside', channel: 'phone', origin: 'complaint', category: 'leak', area: 'home' };
    const routed = await open(parent, {
      ...{ kind: 'repair', link: 'repair-of-complaint', body: { ...repair, originCase: parent, description: '漏水' } },
      with: { type: 'RouteAsRepair', body: { words: '转工程部' } },
    });
    const [route, opened] = (await stream(parent)).slice(-2);
    expect([route?.type, opened?.type]).toEqual(['RoutedAsRepair', 'ChildOpened']);
    expect(route?.data).toMatchObject({ childCaseId: routed.child.caseId });
    const all = [route, opened, ...(await stream(routed.child.caseId))];
    expect(new Set(all.map((event) => event?.transactionId)).size).toBe(1);

    await say(parent, 'DecideDispute', bodies.DecideDispute);
    await say(parent, 'VerifyComplaint', bodies.VerifyComplaint);
    await say(parent, 'RecordInvestigation', { ...bodies.RecordInvestigation, departments: [] });
    await say(parent, 'ProposeRemedyPlans', bodies.ProposeRemedyPlans);
    await say(parent, 'PutPlanToCustomer', { plan: 'a' });
    await say(parent, 'RecordCustomerAnswer', { satisfied: true });
    await say(parent, 'CompleteRemedy', bodies.CompleteRemedy);
    await say(parent, 'TellResult', bodies.TellResult);
    const demand = { outcome: 'new-demand', demand: '还有一件事', demandKind: 'enquiry' };
    const revisit = { by: 'phone', clear: true, satisfied: true, ...demand };
    const followUp = { kind: 'enquiry', link: 'follow-up', body: QUESTION } as const;
    await open(parent, { ...followUp, with: { type: 'RecordRevisit', body: revisit } });
    const made = (await stream(parent)).slice(-4).map(({ type }) => type);
    expect(made).toEqual(
      expect.arrayContaining(['RevisitRecorded', 'ObligationMet', 'NewDemandRaised', 'ChildOpened']),
    );
    expect(await state(parent)).toMatchObject({ stage: 'archive', demands: [], children: [{}, {}] });
  });

  it('is not opened where what came with it is refused, and the other way round (C3-R)', async () => {
    const { accept, dependencies, stream } = desk();
    const parent = await accept();
    const before = await stream(parent);
    const refusal = (asked: Pick<ChildRequest, 'link' | 'with'>) =>
      openChild(dependencies, {
        ...{ parentCaseId: parent, kind: 'enquiry', body: QUESTION, commandId: randomUUID(), actor: ACTOR },
        ...asked,
      }).catch((error: unknown) => error);
    const revisit = {
      by: 'phone',
      clear: true,
      satisfied: true,
      outcome: 'new-demand',
      demand: 'x',
      demandKind: 'repair',
    };
    const early = { link: 'follow-up', with: { type: 'RecordRevisit', body: revisit } } as const;
    expect(await refusal(early)).toMatchObject({ code: 'stage-forbids' });
    const settled = { ...early, with: { ...early.with, body: { ...revisit, outcome: 'settled' } } };
    expect(await refusal(settled)).toMatchObject({ details: { clause: 'C3-R' } });
    const routed = { link: 'follow-up', with: { type: 'RouteAsRepair', body: { words: 'x' } } } as const;
    expect(await refusal(routed)).toMatchObject({ details: { clause: 'D-3.2b' } });
    expect(await stream(parent)).toEqual(before);
  });

  it('is the same one under the same command id, also later and at once, and another body is refused', async () => {
    const { accept, child, stream } = desk();
    const parent = await accept();
    const id = randomUUID();
    const [first, second] = await Promise.all([child(parent, 'follow-up', id), child(parent, 'follow-up', id)]);
    expect(second.child).toEqual(first.child);
    expect([first, second].filter(({ parent: { duplicate } }) => duplicate)).toHaveLength(1);
    expect((await child(parent, 'follow-up', id)).child).toEqual(first.child);
    expect((await stream(parent)).filter(({ type }) => type === 'ChildOpened')).toHaveLength(1);
    await expect(child(parent, 'duplicate-of', id)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('leaves nothing on either stream where the store refuses', async () => {
    let away = false;
    const { accept, child, stream } = desk((store) => ({
      ...bound(store),
      appendBulk: (requests: readonly AppendRequest[]) =>
        away ? Promise.reject(new Error('away')) : store.appendBulk(requests),
    }));
    const parent = await accept();
    away = true;
    const before = (await stream(parent)).length;
    await expect(child(parent, 'follow-up')).rejects.toThrow('away');
    expect(await stream(parent)).toHaveLength(before);
  });

  it('that ends tells its parent with its own end', async () => {
    const { accept, child, say, stream, state } = desk();
    const parent = await accept();
    const { child: opened } = await child(parent, 'follow-up');
    await say(opened.caseId, 'AnswerEnquiry', answer);
    const { version } = await say(opened.caseId, 'ArchiveCase', { summary: '已答复', lesson: false });
    expect(version).toBe(5);
    expect((await stream(parent)).at(-1)).toMatchObject({ type: 'ChildClosed', data: { how: 'archived' } });
    expect(await state(parent)).toMatchObject({ closed: false, children: [{ how: 'archived' }] });
  });

  it('ends with its parent where its link says so, and its own such children too', async () => {
    const { accept, child, say, state } = desk();
    const parent = await accept();
    const { child: twin } = await child(parent, 'duplicate-of');
    const { child: twinsTwin } = await child(twin.caseId, 'duplicate-of');
    const { child: other } = await child(parent, 'follow-up');
    await say(parent, 'WithdrawCase', { reason: '撤回' });
    for (const { caseId } of [twin, twinsTwin]) expect(await state(caseId)).toMatchObject({ closed: true });
    expect(await state(other.caseId)).toMatchObject({ closed: false });
    expect((await state(twin.caseId)).children).toMatchObject([{ how: 'with-parent' }]);
  });

  it('that ends while its parent moves on is told again, also to a caller who named a version of the child', async () => {
    const { accept, child, say, state } = desk();
    const parent = await accept();
    const opened = await Promise.all(['1', '2', '3'].map(() => child(parent, 'follow-up')));
    await Promise.all(
      opened.map(({ child: { caseId } }) => say(caseId, 'WithdrawCase', { reason: '撤回' }, { expectedVersion: 3 })),
    );
    expect((await state(parent)).children.map(({ how }) => how)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  });

  it('keeps its parent open until it has ended (C3-R, P-7)', async () => {
    const { accept, child, say } = desk();
    const parent = await accept();
    for (const type of ['DecideDispute', 'VerifyComplaint', 'RecordInvestigation', 'ProposeRemedyPlans'] as const) {
      await say(parent, type, type === 'RecordInvestigation' ? { ...bodies[type], departments: [] } : bodies[type]);
    }
    await say(parent, 'PutPlanToCustomer', { plan: 'a' });
    await say(parent, 'RecordCustomerAnswer', { satisfied: true });
    for (const type of ['CompleteRemedy', 'TellResult', 'RecordRevisit'] as const)
      await say(parent, type, bodies[type]);
    const { child: opened } = await child(parent, 'follow-up');
    const archive = { ...bodies.ArchiveCase, lesson: false };
    await expect(say(parent, 'ArchiveCase', archive)).rejects.toMatchObject({ code: 'children-open' });
    await say(opened.caseId, 'WithdrawCase', { reason: '撤回' });
    expect(await say(parent, 'ArchiveCase', archive)).toMatchObject({ stage: 'archive' });
  });
});

function bound(store: EventStore): EventStore {
  return {
    append: (request) => store.append(request),
    appendBulk: (requests) => store.appendBulk(requests),
    readStream: (id, from) => store.readStream(id, from),
    readStreams: (ids) => store.readStreams(ids),
    findCommand: (id) => store.findCommand(id),
    readCommitted: (after, limit) => store.readCommitted(after, limit),
    now: () => store.now(),
  };
}
