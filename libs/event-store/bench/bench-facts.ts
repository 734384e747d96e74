import { randomUUID } from 'node:crypto';
import type { AppendRequest } from '../port.js';

/** About the size of a real fact: 600 bytes of data with a sealed part, 400 of metadata. */
export function benchCommand(streamId: string, expectedVersion: number, events = 1): AppendRequest {
  const commandId = randomUUID();
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
          data: {
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
            sealed: {
              person: `person-${commandId}`,
              keyId: commandId,
              iv: 'AAAAAAAAAAAAAAAA',
              ct: 'wMzY5NTk1LTY0ZmYtNGI2Zi05'.repeat(8),
            },
          },
          occurredAt: '2026-03-01T01:00:00.000Z',
        })),
      },
    ],
  };
}
