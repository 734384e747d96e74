import { seededId } from '#libs/bench/seeded-id.js';
import { CaseStory } from '#libs/domain/case-story.js';
import type { AppendRequest, EventStore } from '#libs/event-store/port.js';

const COMMANDS_A_CALL = 200;

/** A complaint as it is accepted, with the facts that follow from it; stored as a new case for each name. */
export async function tellCases(
  store: EventStore,
  { seed, name, cases }: { readonly seed: number; readonly name: string; readonly cases: number },
): Promise<{ readonly streamIds: readonly string[]; readonly facts: number }> {
  const { facts } = new CaseStory().at('2026-03-02 09:00').accept();
  const events = facts.map(({ type, data, occurredAt }) => ({ type, schemaVersion: 1, data, occurredAt }));
  const requests = Array.from({ length: cases }, (_, place): AppendRequest => {
    const commandId = seededId(seed, `${name}-${place}-command`);
    const metadata = {
      ...{ commandId, commandDigest: 'c0ffee00'.repeat(8), actor: { id: 'agent-17', role: 'agent' } as const },
      ...{ causationId: commandId, correlationId: commandId, group: 'bench', site: 'lakeside', kind: 'complaint' },
      packVersion: 'cn-duties@1',
    };
    const streamId = `case-${seededId(seed, `${name}-${place}`)}`;
    return { metadata, streams: [{ streamId, expectedVersion: 0, events }] };
  });
  for (let from = 0; from < cases; from += COMMANDS_A_CALL) {
    await store.appendBulk(requests.slice(from, from + COMMANDS_A_CALL));
  }
  const streamIds = requests.flatMap(({ streams }) => streams.map(({ streamId }) => streamId));
  return { streamIds, facts: cases * events.length };
}
