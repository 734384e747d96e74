import type { Segment } from '#libs/contracts/case.js';
import { slowDue } from '../ledger/slow-oracle.suite.js';
import { faults, ledger, prepared, vectorFiles } from './vectors.suite.js';

const files = vectorFiles();
const all = files.flatMap(({ file, vectors }) => vectors.map((vector) => [file, vector.name, vector] as const));

describe('the golden vectors', () => {
  it('are at least forty, each with a name of its own', () => {
    expect(all.length).toBeGreaterThanOrEqual(40);
    expect(new Set(all.map(([file, name]) => `${file}: ${name}`)).size).toBe(all.length);
  });

  it('say so where their thread could not be read', () => {
    for (const { found, what } of files) expect(what.startsWith('The thread was not found')).toBe(!found);
  });

  it.each(all)('%s: %s', (_file, _name, vector) => {
    expect(faults(vector, ledger)).toEqual([]);
  });

  it('are what the definition gives, stepped minute by minute', () => {
    const onMinutes = all
      .map(([, , vector]) => ({ vector, terms: prepared(vector) }))
      .filter(({ terms }) => [terms.openedAt, ...instantsOf(terms.segments)].every((at) => at.endsWith(':00.000Z')));
    expect(onMinutes.length).toBeGreaterThan(60);
    const wrong = onMinutes.filter(({ vector, terms }) => {
      const { dueMs } = slowDue(terms.budget, terms);
      return dueMs !== (vector.expect.dueAt === null ? null : Date.parse(vector.expect.dueAt));
    });
    expect(wrong.map(({ vector }) => vector.name)).toEqual([]);
  });
});

function instantsOf(segments: readonly Segment[]): string[] {
  return segments.flatMap((one) => ('until' in one && one.until !== undefined ? [one.from, one.until] : [one.from]));
}
