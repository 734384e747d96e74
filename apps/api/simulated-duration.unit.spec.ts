import { durationMs } from './simulated-duration.js';

describe('simulated duration', () => {
  it.each([
    ['10d', 864_000_000],
    ['90m', 5_400_000],
    ['30s', 30_000],
    ['PT1H30M', 5_400_000],
    ['P1DT12H', 129_600_000],
    ['P2D', 172_800_000],
  ])('reads %s', (text, ms) => expect(durationMs(text)).toBe(ms));

  it.each(['', '10', 'd', '-1d', '0s', 'P', 'PT', '1.5h', '401d', '10d ', 'P1Y'])('refuses %p', (text) =>
    expect(durationMs(text)).toBeUndefined(),
  );
});
