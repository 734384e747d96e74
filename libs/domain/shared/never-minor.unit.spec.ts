import { parse } from 'csv-parse/sync';
import type { Severity } from '#libs/contracts/case.js';
import { describeWithShared, readShared } from '../../../test/shared-data.js';
import { graveMatterOf, neverMinor } from './never-minor.js';

describe('what is never minor', () => {
  it('is raised with its reason; a graver label and other matters stand (D-3.5)', () => {
    expect(neverMinor('minor', 'leak')).toEqual({
      severity: 'important',
      raised: { because: 'leak', from: 'minor', clause: 'D-3.5' },
    });
    expect(neverMinor('major', 'heat')).toEqual({ severity: 'major', raised: null });
    expect(neverMinor('minor', null)).toEqual({ severity: 'minor', raised: null });
  });

  it.each([
    ['WATER LEAK', 'leak'],
    ['PLUMBING / FAUCET LEAKING', 'leak'],
    ['卫生间天花板漏水', 'leak'],
    ['外墙渗水', 'leak'],
    ['水管爆裂', 'leak'],
    ['HEAT/HOT WATER', 'heat'],
    ['暖气不热', 'heat'],
    ['家里没热水', 'heat'],
    ['PAINT/PLASTER', null],
    ['the theatre lights', null],
    ['楼道灯不亮', null],
  ])('is seen in words: %s', (words, matter) => expect(graveMatterOf(words)).toBe(matter));
});

const FILE = 'nyc-housing/hpd-problems-2023-01-01.csv';
const LABELS: Readonly<Record<string, Severity>> = {
  'IMMEDIATE EMERGENCY': 'major',
  EMERGENCY: 'important',
  'NON EMERGENCY': 'minor',
};

describeWithShared(FILE)("New York's problems, by their words and not by their label", () => {
  const rows = () => parse<Record<string, string>>(readShared(FILE), { columns: true });
  const judged = () =>
    rows().map((row) => {
      const matter = graveMatterOf(row['major_category'], row['minor_category'], row['problem_code']);
      return { row, ...neverMinor(LABELS[row['type'] ?? ''] ?? 'minor', matter) };
    });

  it('have no leak and no heat that is minor: 22 rows that are labelled so are raised', () => {
    const leaks = judged().filter(({ row }) => row['major_category'] === 'WATER LEAK');
    expect(leaks.filter(({ row }) => row['type'] === 'NON EMERGENCY')).toHaveLength(22);
    expect(leaks.filter(({ raised }) => raised?.because === 'leak')).toHaveLength(22);
    const grave = judged().filter(({ row }) => /WATER LEAK|HEAT/.test(row['major_category'] ?? ''));
    expect(grave.filter(({ severity }) => severity === 'minor')).toEqual([]);
  });

  it('are 788 groups of second and post code', () => {
    expect(new Set(rows().map((row) => `${row['date_received']}|${row['post_code']}`)).size).toBe(788);
  });
});
