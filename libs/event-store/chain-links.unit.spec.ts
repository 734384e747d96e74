import type { RecordedEvent } from '#libs/contracts/event.js';
import { canonicalText } from './canonical-text.js';
import { chainLinks } from './chain-links.js';
import { CHAIN_ORIGIN, recordHash } from './record-hash.js';

function stream(length: number): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (let version = 1; version <= length; version++) {
    const at = '2026-03-02T01:00:00.000Z';
    const fact = {
      ...{ streamId: 'case-1', version, type: 'NoteAdded', schemaVersion: 1, occurredAt: at, recordedAt: at },
      ...{ data: { text: `第${version}条` }, metadata: {} as RecordedEvent['metadata'] },
    };
    const before = events.at(-1)?.hash;
    const previous = before === undefined ? CHAIN_ORIGIN : Buffer.from(before, 'hex');
    const [data, metadata] = [canonicalText(fact.data), canonicalText(fact.metadata)];
    const hash = recordHash(previous, { ...fact, data, metadata }).toString('hex');
    events.push({ ...fact, position: String(version), transactionId: '1', hash });
  }
  return events;
}

describe('the links of a chain', () => {
  it('all hold as they were stored', () => expect(chainLinks(stream(4))).toEqual([true, true, true, true]));

  it('break at the fact whose content was altered, and there alone', () => {
    const altered = stream(4).map((event) => (event.version === 2 ? { ...event, data: { text: '改' } } : event));
    expect(chainLinks(altered)).toEqual([true, false, true, true]);
  });

  it('break behind a fact that is absent, and behind one whose hash was replaced', () => {
    expect(chainLinks(stream(4).filter(({ version }) => version !== 2))).toEqual([true, false, true]);
    const replaced = stream(3).map((event) => (event.version === 2 ? { ...event, hash: '00'.repeat(32) } : event));
    expect(chainLinks(replaced)).toEqual([true, false, false]);
  });
});
