import { measureRatio, ratioFigure } from './measure-ratio.js';

const stage = { rounds: 5, say: () => undefined };
const bench = { name: 'ours / peer', bar: 0.6 };

/** Rates of both sides, turn by turn; the last one holds from there on. */
const scripted = (ours: readonly number[]) => {
  const turns: string[] = [];
  let place = 0;
  return {
    turns,
    ours: (turn: number) => {
      turns.push(`ours ${turn}`);
      const rate = ours[Math.min(place, ours.length - 1)] ?? 0;
      place += 1;
      return Promise.resolve(rate);
    },
    peer: (turn: number) => {
      turns.push(`peer ${turn}`);
      return Promise.resolve(1_000);
    },
  };
};

describe('a ratio', () => {
  it('is the median of the counted rounds, each of which is ours, peer, peer, ours', async () => {
    const sides = scripted([10, 10, 700]);
    const figure = await measureRatio(stage, { ...bench, ...sides });
    expect(sides.turns.slice(0, 8)).toEqual([
      ...['ours 0', 'peer 1', 'peer 2', 'ours 3'],
      ...['ours 4', 'peer 5', 'peer 6', 'ours 7'],
    ]);
    expect(sides.turns).toHaveLength(4 * 6);
    expect(figure).toMatchObject({ ours: 700, peer: 1_000, ratio: 0.7, reached: true, rounds: 5, spread: [0.7, 0.7] });
  });

  it('adds up the times of a round, not its rates', async () => {
    const figure = await measureRatio(stage, { ...bench, ...scripted([1, 1, ...Array(5).fill([600, 1_200]).flat()]) });
    expect(figure.ratio).toBe(0.8);
  });

  it('is not given where its rounds differ by more than 30 %, after three series', async () => {
    const rates = [1, 1, ...Array.from({ length: 30 }, (_, place) => (place % 4 < 2 ? 600 : 790))];
    const figure = await measureRatio(stage, { ...bench, ...scripted(rates) });
    expect(figure).toMatchObject({ ratio: null, reached: null, steady: false, spread: [0.6, 0.79] });
    expect(figure.discarded).toHaveLength(2);
  });

  it('is of the first steady series, and says which were thrown away', async () => {
    const figure = await measureRatio(stage, { ...bench, ...scripted([1, 1, 100, 100, ...Array(8).fill(500), 550]) });
    expect(figure).toMatchObject({ ratio: 0.55, steady: true, reached: false, discarded: [[0.1, 0.5]] });
  });

  it('stays a ratio at exactly 30 %', () => {
    const rounds = [1_000, 1_300].map((ours) => ({ ours, peer: 1_000 }));
    expect(ratioFigure(bench, rounds)).toMatchObject({ ratio: 1.15, steady: true });
    expect(ratioFigure(bench, [...rounds, { ours: 1_310, peer: 1_000 }])).toMatchObject({ ratio: null, steady: false });
  });
});
