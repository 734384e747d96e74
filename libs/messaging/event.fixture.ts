import type { SequencedEvent } from '#libs/event-store/port.js';

/** A fact as the sequencer hands it over; what a test cares about is given, the rest is plausible. */
export function sequencedEvent(given: Partial<SequencedEvent> = {}): SequencedEvent {
  return {
    seq: 1,
    position: '1',
    streamId: 'case-0b8f1b1e-6c0f-5b52-9c53-0f7f1c1f4a01',
    version: 1,
    type: 'NoteAdded',
    schemaVersion: 1,
    data: {},
    metadata: {
      commandId: '3f0e3c2a-58d5-4b2e-8a51-111111111111',
      commandDigest: 'ab'.repeat(32),
      actor: { id: 'agent-1', role: 'agent' },
      causationId: '3f0e3c2a-58d5-4b2e-8a51-111111111111',
      correlationId: '3f0e3c2a-58d5-4b2e-8a51-222222222222',
      group: 'demo',
      site: 'riverside',
      kind: 'complaint',
      packVersion: 'standard@1',
    },
    occurredAt: '2026-03-01T01:00:00.000Z',
    recordedAt: '2026-03-01T01:00:01.000Z',
    transactionId: '700',
    hash: 'cd'.repeat(32),
    ...given,
  };
}
