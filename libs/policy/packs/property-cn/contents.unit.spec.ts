import { caseEvents } from '#libs/contracts/events.js';
import { obligationEvents } from '#libs/contracts/case.js';
import { NOTICE_FIELDS } from '../../pack.js';
import { clauseRegister } from '../../register/register.js';
import { propertyCn11 } from './property-cn-1-1.js';

const { figures, scores, wording, notices } = propertyCn11;

/** Every number that the pack gives under a clause, taken-off points as they are said. */
function numbersUnder(clause: string): Set<number> {
  const numbers = new Set<number>();
  const walk = (node: unknown): void => {
    if (typeof node === 'number') numbers.add(Math.abs(node));
    else if (typeof node === 'object' && node !== null) Object.values(node).forEach(walk);
  };
  const { rules, reasons } = propertyCn11;
  for (const one of [...rules, ...reasons, ...figures, ...scores]) if (one.clause === clause) walk(one);
  return numbers;
}

/** What a register's quantity may be called in the pack: an hour is sixty minutes, "above 30" begins at 31. */
function sayings(amount: number, unit: string, bound: string): number[] {
  return [amount, ...(unit === 'hours' ? [amount * 60] : []), ...(bound === 'above' ? [amount + 1] : [])];
}

/** Limits that no clock and no score runs on, and that stand in the text of their item. */
const ELSEWHERE = new Set(['D-3.1 6', 'C2-s-m 60']);

describe('the contents of property-cn beside its rules', () => {
  it('hold every figure that the register gives a clause', () => {
    const wanted = clauseRegister.flatMap(({ id, figure = [] }) =>
      figure.flatMap((one) =>
        'bound' in one
          ? [one.amount, ...(one.upTo === undefined ? [] : [one.upTo])].map((amount) => ({ ...one, id, amount }))
          : [],
      ),
    );
    expect(wanted.length).toBeGreaterThan(70);
    const missing = wanted
      .filter(({ id, amount }) => !ELSEWHERE.has(`${id} ${amount}`))
      .filter(({ id, amount, unit, bound }) => !sayings(amount, unit, bound).some((n) => numbersUnder(id).has(n)));
    expect(missing.map(({ id, amount, unit }) => `${id} ${amount} ${unit}`)).toEqual([]);
  });

  it('hold each item once', () => {
    for (const items of [figures, scores, wording, notices]) {
      const ids = items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('only propose what follows for a person', () => {
    const consequences = figures.filter(({ clause }) => ['C1-P', 'C3-P', 'C3-S4', 'C2-d'].includes(clause));
    expect(consequences.length).toBeGreaterThan(15);
    expect(consequences.filter(({ proposal }) => proposal !== true)).toEqual([]);
  });

  it('mark as own choice each interval that the documents leave open', () => {
    const open = figures.filter(({ choice }) => choice === 'own-choice').map(({ clause }) => clause);
    expect([...new Set(open)].sort()).toEqual(['C3-R', 'P-7', 'R-3.2c', 'R-3.3b', 'R-5.1', 'R-5.3']);
    expect(numbersUnder('R-5.3')).toEqual(new Set([30, 40]));
  });

  it('give every whole minute of an overrun one degree, and every score from 60 one grade', () => {
    const degrees = (minutes: number) =>
      scores.filter(({ overMinutes: over }) => over && minutes >= over.from && minutes <= (over.to ?? Infinity));
    expect([0, 1, 10, 11, 30, 31, 500].map((minutes) => degrees(minutes).map(({ of }) => of))).toEqual([
      [],
      ['light'],
      ['light'],
      ['medium'],
      ['medium'],
      ['heavy'],
      ['heavy'],
    ]);
    const grades = (points: number) =>
      scores.filter(({ of, pointsMin = 0, pointsMax = Infinity, minExcluded, maxExcluded }) => {
        const above = minExcluded ? points > pointsMin : points >= pointsMin;
        return of === 'grade' && above && (maxExcluded ? points < pointsMax : points <= pointsMax);
      });
    expect([59, 60, 65, 70, 80, 90, 90.5, 110].map((points) => grades(points).map(({ id }) => id))).toEqual([
      [],
      ['grade-e'],
      ['grade-d'],
      ['grade-c'],
      ['grade-b'],
      ['grade-b'],
      ['grade-a'],
      ['grade-a'],
    ]);
  });

  it('avoid in notices to a household the words that they warn of', () => {
    const unkind = notices.flatMap(({ id, to, text }) =>
      to !== 'household'
        ? []
        : wording.flatMap(({ words }) =>
            [
              ...words.zh.filter((word) => text.zh.includes(word)),
              ...words.en.filter((word) => says(text.en, word)),
            ].map((word) => `${id}: ${word}`),
          ),
    );
    expect(unkind).toEqual([]);
    expect(says('we will, but later', 'but')).toBe(true);
  });

  it('send notices with facts that there are, saying the same fields in both languages', () => {
    const fields = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, field]) => field).sort();
    for (const { on, text } of notices) {
      expect(Object.keys({ ...caseEvents, ...obligationEvents })).toContain(on);
      expect(fields(text.zh)).toEqual(fields(text.en));
      expect(fields(text.en).filter((field) => !NOTICE_FIELDS.some((known) => known === field))).toEqual([]);
    }
    const rungs = notices.filter(({ on }) => on === 'RungNotified').map(({ to }) => to);
    const told = Object.values(propertyCn11.ladders).flatMap(({ steps }) => steps.map(({ notify }) => notify));
    expect(new Set(rungs)).toEqual(new Set(told));
  });
});

function says(text: string, word: string): boolean {
  return new RegExp(`(?<!\\w)${word}(?!\\w)`, 'i').test(text);
}
