import type { z } from 'zod';
import { caseCommands } from '#libs/contracts/commands.js';
import { parseInput } from './parse-input.js';

const refusal = (schema: z.ZodType, value: unknown) => {
  try {
    parseInput(schema, value);
  } catch (error) {
    return error as { code: string; message: string; details: { issues: { path: string; message: string }[] } };
  }
  throw new Error('not refused');
};
const accept = caseCommands.AcceptComplaint;
const valid = { site: 's1', channel: 'phone' };

describe('parseInput', () => {
  it('takes a valid body, with its defaults', () => {
    expect(parseInput(accept, valid)).toEqual({ ...valid, provisionalSeverity: 'minor' });
  });

  it.each<[string, unknown, string]>([
    ['an unknown field', { ...valid, colour: 'red' }, 'colour'],
    ['a wrong type', { ...valid, site: 7 }, 'site'],
    ['an impossible date', { ...valid, happenedAt: '2026-02-31T09:00:00+08:00' }, 'happenedAt'],
    ['a date without offset', { ...valid, happenedAt: '2026-02-03T09:00:00' }, 'happenedAt'],
    ['an empty text', { ...valid, place: '  ' }, 'place'],
    ['no object', [], 'body'],
    ['nothing', undefined, 'body'],
  ])('refuses %s and names the field', (_what, body, path) => {
    const { code, details } = refusal(accept, body);
    expect(code).toBe('invalid-input');
    expect(details.issues.map((issue) => issue.path)).toContain(path);
  });

  it('names a field inside of a list', () => {
    const plan = { id: 'a', description: 'x', costCents: -1, agreedBy: ['works'] };
    expect(refusal(caseCommands.ProposeRemedyPlans, { plans: [plan] }).details.issues[0]?.path).toBe(
      'plans[0].costCents',
    );
  });

  it('refuses U+0000 anywhere, also in the name of a field', () => {
    expect(refusal(accept, { ...valid, place: 'a\u0000b' })).toMatchObject({
      code: 'text-has-nul',
      details: { issues: [{ path: 'place' }] },
    });
    expect(refusal(accept, { ...valid, ['a\u0000']: 1 }).code).toBe('text-has-nul');
  });

  it('refuses half a surrogate pair, which has no UTF-8', () => {
    expect(refusal(accept, { ...valid, place: 'a\ud800' }).message).toContain('place: the text is not valid Unicode');
  });

  it('refuses a body nested without end', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    expect(refusal(accept, deep).message).toContain('nested deeper');
  });

  it('never repeats what was sent, and stays short', () => {
    const { message, details } = refusal(accept, { ...valid, channel: 'secret-words', ['k'.repeat(5_000)]: 1 });
    expect(`${message}${JSON.stringify(details)}`).not.toContain('secret-words');
    expect(JSON.stringify(details).length).toBeLessThan(1_000);
  });
});
