import { bucketOf, middleOf, quantileOf } from './buckets.js';

describe('closing times in buckets', () => {
  it('are told to within a tenth, from a minute to a year', () => {
    for (let ms = 60_001; ms < 365 * 86_400_000; ms = Math.round(ms * 1.037)) {
      expect(Math.abs(middleOf(bucketOf(ms)) / ms - 1)).toBeLessThan(0.1);
    }
  });

  it('have the median and the ninth decile of what they hold', () => {
    const times = [1, 2, 3, 4, 5, 6, 7, 8, 9, 40].map((hours) => bucketOf(hours * 3_600_000));
    const histogram = times.map((bucket) => ({ bucket, cases: 1 }));
    expect(quantileOf(histogram, 0.5)).toBe(middleOf(bucketOf(5 * 3_600_000)));
    expect(quantileOf(histogram, 0.9)).toBe(middleOf(bucketOf(9 * 3_600_000)));
    expect(quantileOf([], 0.5)).toBeNull();
  });

  it('of a case closed at once fall in the first bucket', () => {
    expect([bucketOf(0), bucketOf(59_000), bucketOf(60_000), bucketOf(61_000)]).toEqual([0, 0, 0, 1]);
  });
});
