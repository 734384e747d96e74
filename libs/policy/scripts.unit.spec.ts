import { Rulebook } from './rulebook.js';
import { propertyCn12 } from './packs/property-cn/property-cn-1-2.js';
import { propertyCn11 } from './packs/property-cn/property-cn-1-1.js';
import { type Scene, scriptFor } from './scripts.js';
import { wordingOf } from './wording.js';

const site = { id: 'harbour', region: 'south', zone: 'Asia/Shanghai' };
const calendar = new Rulebook().calendarFor(site, '2026-03-02T00:00:00.000Z');
const fields = { site: { zh: '海港花园', en: 'Harbour Garden' }, agent: { zh: '李敏', en: 'Li Min' } };
const scene = (given: Partial<Scene>): Scene => ({
  ...{ kind: 'complaint', stage: 'accept', at: '2026-03-02T01:00:00.000Z', calendar, fields },
  ...given,
});
const said = (given: Partial<Scene>) => scriptFor(scene(given), propertyCn12.scripts);
const clauses = (given: Partial<Scene>) => new Set(said(given).lines.map(({ clause }) => clause));

describe('the script of a scene', () => {
  it.each([
    ['2026-03-01T20:59:59.000Z', '晚上好'],
    ['2026-03-01T21:00:00.000Z', '早上好'],
    ['2026-03-02T02:59:59.000Z', '早上好'],
    ['2026-03-02T03:00:00.000Z', '中午好'],
    ['2026-03-02T05:00:00.000Z', '下午好'],
    ['2026-03-02T10:00:00.000Z', '晚上好'],
  ])('R-2.1: greets by the hour at the site: %s %s', (at, words) => {
    expect(said({ at }).greeting?.text.zh).toContain(words);
  });

  it('R-2.2a: says which site it is and who is speaking, in both languages', () => {
    const text = said({}).greeting?.text;
    expect(text?.zh).toBe('早上好，这里是海港花园客服，我是李敏。');
    expect(text?.en).toBe('Good morning, Harbour Garden customer service, Li Min speaking.');
  });

  it('R-2.1: wishes well on a festival of the calendar, not on the working day in exchange, not on Qingming', () => {
    expect(said({ at: '2026-02-17T02:00:00.000Z' }).wish?.id).toBe('spring-festival');
    // a Saturday of the festival
    expect(said({ at: '2026-02-21T02:00:00.000Z' }).wish?.id).toBe('spring-festival');
    expect(said({ at: '2026-02-28T02:00:00.000Z' }).wish).toBeNull();
    expect(said({ at: '2026-04-05T02:00:00.000Z' }).wish).toBeNull();
    expect(said({ at: '2026-03-02T02:00:00.000Z' }).wish).toBeNull();
  });

  it('R-2.2, R-2.3, R-2.4: has the transfer, the listening and the three answers for every call', () => {
    for (const kind of ['complaint', 'enquiry', 'repair'] as const) {
      expect([...clauses({ kind })]).toEqual(expect.arrayContaining(['R-2.2', 'R-2.3', 'R-2.4']));
    }
    expect(said({}).lines.filter(({ clause }) => clause === 'R-2.4')).toHaveLength(3);
  });

  it('R-3.3, R-3.3b: goes with the stage of a complaint', () => {
    const ids = (stage: Scene['stage']) => said({ stage }).lines.map(({ id }) => id);
    expect(ids('accept')).toEqual(expect.arrayContaining(['ask-what-is-missing', 'tell-the-process']));
    expect(ids('remedy')).toContain('tell-progress');
    expect(ids('remedy')).not.toContain('ask-what-is-missing');
    expect(ids('revisit')).toContain('ask-whether-satisfied');
  });

  it.each([
    ['R-3.1a', 'enquiry', 'fee'],
    ['R-3.1b', 'enquiry', 'facilities'],
    ['R-3.1c', 'enquiry', 'repair-progress'],
    ['R-3.2a', 'repair', 'leak'],
    ['R-3.2b', 'repair', 'cleaning'],
    ['R-3.2c', 'emergency', 'power-cut'],
    ['R-3.2d', 'emergency', 'fight'],
  ] as const)('%s: has the words for %s, %s, and for no other topic', (clause, kind, topic) => {
    expect(clauses({ kind, topic })).toContain(clause);
    expect(clauses({ kind, topic: 'other' })).not.toContain(clause);
    expect(clauses({ kind })).not.toContain(clause);
  });

  it('C1-11: keeps to the wording that it advises', () => {
    const texts = propertyCn12.scripts.flatMap(({ text }) => [text.zh, text.en]);
    expect(texts.flatMap((text) => wordingOf(text, propertyCn12.wording))).toEqual([]);
  });

  it('of an edition without scripts is empty', () => {
    expect(scriptFor(scene({}), propertyCn11.scripts)).toEqual({ greeting: null, wish: null, lines: [] });
  });
});
