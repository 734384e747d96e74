import type { z } from 'zod';
import { type OpeningCommandType, OPENING_COMMANDS, caseCommands } from '#libs/contracts/commands.js';
import { MISSING } from '#libs/contracts/shared/words.js';
import { bodyOf } from '../commands/body-of.js';
import { INTAKE_KINDS, draftOf, fieldKey, kindForms, wordsOf } from './kinds.js';

const shapeOf = (type: OpeningCommandType) => Object.keys((caseCommands[type] as unknown as z.ZodObject).shape);

describe('what the intake asks', () => {
  it('is every kind that a case may be opened as', () => {
    expect([...INTAKE_KINDS].sort()).toEqual(Object.keys(OPENING_COMMANDS).sort());
  });

  it.each(INTAKE_KINDS)('is of a %s what its contract takes, and nothing else', (kind) => {
    const { first, rest, person, words } = kindForms[kind];
    const asked = [...first, ...rest].map(({ name }) => name);
    expect([...asked, person, ...words].filter((name) => !shapeOf(OPENING_COMMANDS[kind]).includes(name))).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('D-3.1, R-3.3: shows the six fields and who complains without unfolding', () => {
    const { first, person } = kindForms.complaint;
    const shown = ['happenedAt', ...first.map(({ name }) => name), person, 'contact'];
    expect(MISSING.filter((name) => !shown.includes(name))).toEqual([]);
  });

  it.each(INTAKE_KINDS)('is enough for a %s once what is required is told', (kind) => {
    const { first, rest, person } = kindForms[kind];
    const filled = Object.fromEntries(
      first
        .filter(({ required }) => required)
        .map(({ name, words, kind: of }) => [fieldKey(kind, name), of === 'cents' ? '864' : (words?.[0] ?? 'x')]),
    );
    const draft = draftOf(kind, { ...filled, household: '3-1201', personName: '王先生', courseOfEvents: 'x' });
    const fields = [...first, ...rest, { name: person, kind: 'line' }, { name: 'household', kind: 'line' }] as const;
    const body = { site: 'harbour', ...bodyOf(fields, draft, 'Asia/Shanghai') };
    expect(caseCommands[OPENING_COMMANDS[kind]].safeParse(body).error?.issues).toBeUndefined();
  });

  it('keeps the type of an emergency apart from that of a formality', () => {
    const draft = { 'emergency.type': 'fight' };
    expect(draftOf('emergency', draft)['type']).toBe('fight');
    expect(draftOf('formality', draft)['type']).toBeUndefined();
  });

  it('takes the words as the marks do, by the order of the fields’ names', () => {
    expect(kindForms.complaint.words).toEqual([...kindForms.complaint.words].sort());
    expect(wordsOf('complaint', { courseOfEvents: '漏水', request: '修好' })).toBe('漏水 修好');
  });
});
