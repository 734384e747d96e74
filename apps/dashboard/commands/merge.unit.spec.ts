import type { TimelineEntry } from '../api/shapes.js';
import { barNow, factsSince, mergeLines, valueText } from './merge.js';

const fact = (version: number, data: Record<string, unknown>, opened: Record<string, unknown> | null = null) =>
  ({ version, type: 'X', data, private: opened }) as unknown as TimelineEntry;
const fields = [
  { name: 'severity', kind: 'choice' },
  { name: 'reason', kind: 'area' },
  { name: 'words', kind: 'area' },
] as const;

describe('what a stale save is merged with', () => {
  const timeline = [fact(5, { severity: 'minor' }), fact(3, {}), fact(6, {}, { reason: '另一人' }), fact(4, {})];

  it('is every fact after the version that was seen, the oldest first', () => {
    expect(factsSince(timeline, 4).map(({ version }) => version)).toEqual([5, 6]);
    expect(factsSince(timeline, 6)).toEqual([]);
    const clock = { ...fact(7, { reason: 'severity-changed' }), type: 'ObligationWaived' };
    expect(factsSince([...timeline, clock], 6)).toEqual([]);
  });

  it('stands field by field beside what was written, from plain and from private parts', () => {
    const draft = { severity: 'major', reason: '我的', words: '' };
    const lines = mergeLines(fields, draft, factsSince(timeline, 4));
    expect(lines.map(({ spec, mine, theirs }) => [spec.name, mine, theirs])).toEqual([
      ['severity', 'major', 'minor'],
      ['reason', '我的', '另一人'],
    ]);
    expect(mergeLines(fields, draft, []).map(({ theirs }) => theirs)).toEqual([undefined, undefined]);
  });

  it('says why the case takes it no longer', () => {
    const page = {
      nextCommands: ['AddNote'],
      refusedCommands: [{ command: 'ArchiveCase', code: 'children-open', clause: 'D-3.2b' }],
    };
    expect(barNow(page, 'AddNote')).toBeUndefined();
    expect(barNow(page, 'add-note')).toBeUndefined();
    expect(barNow(page, 'ArchiveCase')).toMatchObject({ code: 'children-open' });
  });

  it('is read as words', () => {
    const wordOf = (word: string) => `<${word}>`;
    expect(valueText('major', wordOf)).toBe('<major>');
    expect(valueText(['a', 'b'], wordOf)).toBe('<a> · <b>');
    expect(valueText([{ id: 'A', description: '换阀', cost: '12' }], wordOf)).toBe('A 换阀 12');
    expect(valueText(3, wordOf)).toBe('3');
  });
});
