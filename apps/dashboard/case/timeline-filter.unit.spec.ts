import type { TimelineEntry } from '../api/shapes.js';
import { EVERYTHING, filtered, groupsOf, toldLateMs } from './timeline-filter.js';

const sha256 = 'a'.repeat(64);
const fact = (version: number, type: string, rest: Partial<TimelineEntry> = {}): TimelineEntry => ({
  ...{ version, type, occurredAt: '2026-11-02T01:00:00.000Z', recordedAt: '2026-11-02T01:00:00.000Z' },
  ...{ actor: { id: 'li', role: 'agent' as const }, data: {}, private: null, erased: false, hash: '' },
  ...rest,
});
const facts = [
  fact(1, 'CaseAccepted', { private: { courseOfEvents: '电梯停用三天 Ｂ座' } }),
  fact(2, 'ObligationOpened', { actor: { id: 'engine', role: 'engine' } }),
  fact(3, 'RepairDone', { data: { photos: [{ sha256, mediaType: 'image/png', bytes: 1 }] } }),
  fact(4, 'NoteAdded', { actor: { id: 'wang', role: 'supervisor' }, private: { text: '已核对' } }),
  fact(5, 'PackAdopted'),
];
const words = ({ type, private: opened }: TimelineEntry) => `${type} ${JSON.stringify(opened)}`;
const versions = (filter: Partial<typeof EVERYTHING>) =>
  filtered(facts, { ...EVERYTHING, ...filter }, words).map(({ version }) => version);

describe('the timeline of a case', () => {
  it('says of each fact what it is; one may be several things', () => {
    expect(facts.map(groupsOf)).toEqual([
      ['stages', 'contact'],
      ['deadlines'],
      ['stages', 'photos'],
      ['letters'],
      ['system'],
    ]);
  });

  it('shows everything, newest first, until it is narrowed', () => {
    expect(versions({})).toEqual([5, 4, 3, 2, 1]);
    expect(versions({ newestFirst: false })).toEqual([1, 2, 3, 4, 5]);
  });

  it('narrows by what a fact is, by whom, and by both', () => {
    expect(versions({ groups: ['photos', 'letters'] })).toEqual([4, 3]);
    expect(versions({ by: 'engine' })).toEqual([2]);
    expect(versions({ by: 'li', groups: ['letters'] })).toEqual([]);
  });

  it('finds words whatever their width and case, all of them together', () => {
    expect(versions({ text: '停用' })).toEqual([1]);
    expect(versions({ text: 'b座 caseaccepted' })).toEqual([1]);
    expect(versions({ text: 'b座 noteadded' })).toEqual([]);
  });

  it('tells how late a fact was recorded, and nothing of less than a minute', () => {
    const at = (recordedAt: string) => toldLateMs({ occurredAt: '2026-11-02T01:00:00.000Z', recordedAt });
    expect(at('2026-11-02T01:01:00.000Z')).toBeNull();
    expect(at('2026-11-02T03:00:00.000Z')).toBe(7_200_000);
  });
});
