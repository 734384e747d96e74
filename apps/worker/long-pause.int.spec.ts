import { temporal } from '@temporalio/proto';
import type { CaseChange } from '#libs/contracts/case-workflow.js';
import { CaseStack, DAY, HOUR, until } from '../../test/case-stack.js';

let stack: CaseStack;
beforeAll(async () => {
  stack = await CaseStack.start();
  await stack.startWorker();
});
afterAll(() => stack?.stop());

const HISTORY_EVENTS_MAX = 150;
/** What a forward itself leaves in a history; no case has these. */
const OF_FORWARD = /TIME_SKIPPING|OPTIONS_UPDATED/;

/** Events of all runs of the case's workflow. */
async function historyTypes(caseId: string): Promise<string[]> {
  const types: string[] = [];
  const { workflowId, runId } = await stack.handle(caseId).describe();
  for (let run: string | undefined = runId; run !== undefined;) {
    const history: temporal.api.history.v1.IHistory = await stack.client.workflow
      .getHandle(workflowId, run)
      .fetchHistory();
    const events = history.events ?? [];
    types.push(...events.map(({ eventType }) => temporal.api.enums.v1.EventType[eventType ?? 0] ?? ''));
    const before: string | null | undefined =
      events[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
    run = before ? before : undefined;
  }
  return types.filter((type) => !OF_FORWARD.test(type));
}

describe('ninety days of waiting for a third party', () => {
  it('with word to the household every week and a comment every week stay under 150 events of history (P-N3)', async () => {
    const caseId = await stack.accept({ provisionalSeverity: 'minor' });
    await stack.say(caseId, 'DecideDispute', { dispute: 'non-property', reason: 'the developer’s wall' });
    await stack.say(caseId, 'GiveHelp', { help: 'developer-contacted', words: 'rung for the owner' });
    await stack.say(caseId, 'BeginWait', { reason: 'developer' });
    const weeks = 13;
    for (let week = 1; week <= weeks; week += 1) {
      await stack.forward(caseId, 3 * DAY);
      await stack.say(caseId, 'AddNote', { text: `rang the developer, week ${week}` });
      await stack.forward(caseId, 4 * DAY - HOUR);
      await stack.say(caseId, 'InformCustomer', { by: 'phone', words: 'the developer has been rung again' });
    }
    const events = await stack.events(caseId);
    expect(events.filter(({ type }) => type === 'ObligationMissed')).toEqual([]);
    expect(events.filter(({ type, data }) => type === 'ObligationMet' && data['clause'] === 'P-N3')).toHaveLength(
      weeks,
    );
    await until(async () => (await stack.view(caseId)).timetable?.alarms[0]?.id.startsWith('P-N3'), 'the next week');
    const types = await historyTypes(caseId);
    expect(types.length).toBeLessThan(HISTORY_EVENTS_MAX);
    // a comment wakes nobody: only the facts that move a clock do
    expect(types.filter((type) => /SIGNALED/.test(type)).length).toBeLessThanOrEqual(weeks + 3);
    await stack.record(caseId, 'waiting-ninety-days');
  });
});

describe('a case told so often that its run has to end', () => {
  it('goes on in a new run with the newest state, wherever in a burst it was told', async () => {
    const caseId = await stack.accept({ provisionalSeverity: 'minor' });
    const { timetable, severity } = await stack.view(caseId);
    const first = (await stack.handle(caseId).describe()).runId;
    let version = timetable?.version ?? 0;
    const change = (by: number): CaseChange => {
      // the severity moves with every change, so that each of them wakes it
      const severities = ['major', 'important', 'minor'] as const;
      return { timetable: { ...timetable!, version: version + by }, severity: severities[by % 3] ?? severity };
    };
    let turned = 0;
    for (let burst = 1, run = first; burst <= 80 && turned < 2; burst += 1) {
      const signals = Array.from({ length: 60 }, (_, at) => change(at + 1));
      const [newest, ...others] = signals.reverse();
      const at = (burst * 17) % others.length;
      await Promise.all([...others.slice(0, at), newest!, ...others.slice(at)].map((one) => stack.signal(caseId, one)));
      version += 60;
      await until(async () => (await stack.view(caseId)).timetable?.version === version, `version ${version}`);
      const now = (await stack.handle(caseId).describe()).runId;
      if (now !== run) turned += 1;
      run = now;
    }
    expect(turned).toBe(2);
    await stack.forward(caseId, 3 * DAY);
    expect((await stack.events(caseId)).some(({ type }) => type === 'ObligationMissed')).toBe(true);
  });
});
