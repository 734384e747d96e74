import { boundAt, boundsOf, placeOf, stepsOf } from './bounds.js';

const steps = stepsOf(['2026-03-02T02:00:00.000Z', '2026-03-02T01:00:00.000Z', '2026-03-02T02:00:00.000Z']);

describe('bounds of a replay', () => {
  it('are read from the address, and what is no instant is left out', () => {
    expect(boundsOf({ recorded: '2026-03-02T09:00:00+08:00', happened: 'soon', against: 7 })).toEqual({
      recorded: '2026-03-02T01:00:00.000Z',
    });
  });

  it('have one step for each instant, in order', () => {
    expect(steps).toEqual(['2026-03-02T01:00:00.000Z', '2026-03-02T02:00:00.000Z']);
  });

  it('lie at the last step that is not after them; without one, behind the last', () => {
    expect(placeOf(steps, undefined)).toBe(2);
    expect(placeOf(steps, '2026-03-02T01:30:00.000Z')).toBe(0);
    expect(placeOf(steps, '2026-03-02T00:30:00.000Z')).toBe(-1);
  });

  it('come back from their place', () => {
    expect([-1, 0, 1, 2].map((place) => boundAt(steps, place))).toEqual([
      '2026-03-02T00:59:59.999Z',
      ...steps,
      undefined,
    ]);
  });
});
