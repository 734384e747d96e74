import { type Owed, type Standing, differences } from './differences.js';

const owed = (obligationId: string, rest: Partial<Owed> = {}): Owed =>
  ({
    obligationId,
    clause: 'R-1.1',
    target: 'reply',
    verdict: 'open',
    dueAt: '2026-03-04T00:00:00.000Z',
    ...rest,
  }) as Owed;
const standing = (rest: Partial<Standing> = {}): Standing =>
  ({ stage: 'accept', severity: 'minor', closed: false, waiting: null, obligations: [owed('a')], ...rest }) as Standing;

describe('two standings of a case', () => {
  it('have no difference where nothing changed', () => {
    expect(differences(standing(), standing())).toEqual([]);
    expect(differences(null, null)).toEqual([]);
  });

  it('differ by field, of the case first, then of its obligations', () => {
    const after = standing({ stage: 'verify', obligations: [owed('a', { verdict: 'missed' })] });
    expect(differences(standing(), after).map(({ field, before, after }) => [field, before, after])).toEqual([
      ['stage', 'accept', 'verify'],
      ['verdict', 'open', 'missed'],
    ]);
  });

  it('tell a wait as a whole, and an obligation that came or went', () => {
    const waiting = { reason: 'parts', for: 'supplier', since: '2026-03-02T00:00:00.000Z', until: null };
    const found = differences(standing(), standing({ waiting, obligations: [owed('b')] } as Partial<Standing>));
    expect(
      found.map(({ field, obligation, before, after }) => [field ?? obligation?.obligationId, before, after]),
    ).toEqual([
      ['waiting', null, waiting],
      ['a', 'open', null],
      ['b', null, 'open'],
    ]);
  });

  it('tell all of a case that was not known before', () => {
    expect(differences(null, standing()).map(({ field }) => field)).toContain('stage');
  });
});
