import { seededId } from '#libs/bench/seeded-id.js';
import type { AppendRequest } from '../port.js';

export interface BenchCommand {
  readonly seed: number;
  readonly streamId: string;
  readonly expectedVersion?: number;
  /** default 1 */
  readonly events?: number;
}

/** About the size of a real fact: 600 bytes of data with a sealed part, 400 of metadata. */
export function benchCommand({ seed, streamId, expectedVersion = 0, events = 1 }: BenchCommand): AppendRequest {
  const commandId = seededId(seed, `${streamId}/${expectedVersion}`);
  return {
    metadata: {
      commandId,
      commandDigest: 'c0ffee00'.repeat(8),
      actor: { id: 'agent-17', role: 'agent' },
      causationId: commandId,
      correlationId: streamId,
      group: 'bench',
      site: 'site-12',
      kind: 'complaint',
      packVersion: 'cn-duties@1',
    },
    streams: [
      {
        streamId,
        expectedVersion,
        events: Array.from({ length: events }, (_, place) => ({
          type: place === 0 ? 'CaseAccepted' : 'ObligationOpened',
          schemaVersion: 1,
          data: benchData(commandId),
          occurredAt: '2026-03-01T01:00:00.000Z',
        })),
      },
    ],
  };
}

function benchData(id: string) {
  return {
    obligationId: 'D-3.5a/answer',
    clause: 'D-3.5a',
    target: 'answer',
    holder: 'director',
    place: '三栋二单元 1502 室',
    arithmetic: {
      openedAt: '2026-03-01T01:00:00.000Z',
      dueAt: '2026-03-03T01:00:00.000Z',
      exclusive: false,
      zone: 'Asia/Shanghai',
      budget: { unit: 'calendar-days', amount: 2 },
    },
    sealed: { person: `person-${id}`, keyId: id, iv: 'AAAAAAAAAAAAAAAA', ct: 'wMzY5NTk1LTY0ZmYtNGI2Zi05'.repeat(8) },
  };
}
