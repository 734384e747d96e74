import { canonicalText } from '../canonical-text.js';
import { CHAIN_ORIGIN, recordHash } from '../record-hash.js';
import { FactHash } from './fact-hash.js';

describe('the hash over stored bytes', () => {
  it.each([
    ['a small fact', { n: 1 }],
    ['Chinese and emoji', { 内容: '三栋漏水，😀 "急"\\n' }],
    ['a fact larger than the buffer', { text: '漏'.repeat(20_000) }],
  ])('is the hash of the record: %s', (_, data) => {
    const fact = {
      ...{ streamId: 'case-1', version: 7, type: 'NoteAdded', schemaVersion: 2 },
      ...{ data: canonicalText(data), metadata: canonicalText({ commandId: 'c' }) },
      ...{ occurredAt: '1999-12-31T23:59:59.999Z', recordedAt: '2026-03-01T01:00:00.001Z' },
    };
    const factHash = new FactHash();
    for (const previous of [CHAIN_ORIGIN, Buffer.alloc(32, 7)]) {
      const hashed = factHash.of(previous.toString('latin1'), {
        ...fact,
        data: Buffer.from(fact.data),
        metadata: Buffer.from(fact.metadata),
        occurredAt: Date.parse(fact.occurredAt),
        recordedAt: Date.parse(fact.recordedAt),
        hash: '',
        commandId: 'c',
      });
      expect(hashed).toBe(recordHash(previous, fact).toString('latin1'));
    }
  });
});
