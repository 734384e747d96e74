import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { temporal } from '@temporalio/proto';
import { Runtime, Worker, DefaultLogger } from '@temporalio/worker';

/** Recorded by the specs of apps/worker with RECORD_HISTORIES=1. A change that breaks one of them needs `patched()`. */
const FOLDER = new URL('histories/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const workflowsPath = fileURLToPath(new URL('../index.ts', import.meta.url));

const OTHER_COMMAND = {
  eventType: 'EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES',
  upsertWorkflowSearchAttributesEventAttributes: { searchAttributes: {} },
};
type History = { events: { timerStartedEventAttributes?: object }[] };
const recorded = (name: string) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as History;

async function replay(history: History): Promise<string | undefined> {
  const results = Worker.runReplayHistories({ workflowsPath }, [
    { workflowId: 'recorded', history: temporal.api.history.v1.History.fromObject(history) },
  ]);
  for await (const { error } of results) return error?.message;
  throw new Error('nothing was replayed');
}

describe('recorded histories of cases', () => {
  beforeAll(() => Runtime.install({ logger: new DefaultLogger('ERROR') }));

  it('are of an untouched, a handled and an objected complaint, and of each other kind, at least', () => {
    const complaints = ['handled-in-time.json', 'objected-loop.json', 'untouched-major.json'];
    const others = [
      ...['emergency-power-cut.json', 'emergency-fight.json', 'enquiry-passed-on.json', 'enquiry-checked.json'],
      ...['rectified-repair.json', 'service-order-late.json', 'formality-renovation.json', 'fee-reminder-late.json'],
    ];
    expect(names).toEqual(expect.arrayContaining([...complaints, ...others]));
  });

  it.each(names)('%s replays with the workflow as it is now', async (name) => {
    expect(await replay(recorded(name))).toBeUndefined();
  });

  it('do not replay with another workflow: another command in place of a timer is seen', async () => {
    const history = recorded('untouched-major.json');
    const events = history.events.map(({ timerStartedEventAttributes, ...event }) =>
      timerStartedEventAttributes ? { ...event, ...OTHER_COMMAND } : event,
    );
    expect(await replay({ events })).toMatch(/nondeterminism/i);
  });
});
