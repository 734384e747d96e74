import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { caseCommands } from '#libs/contracts/commands.js';
import { sayIssue, sayIssueText } from './say-issue.js';

const said = (schema: z.ZodType, value: unknown) => (schema.safeParse(value).error?.issues ?? []).map(sayIssue);
const promise = (body: object) =>
  said(caseCommands.MakePromise, { what: '回电', by: '2026-03-02T12:00:00+08:00', ...body });

describe('what a schema finds wrong, in Chinese', () => {
  it.each([
    [{ what: undefined }, '须填写此项'],
    [{ what: 7 }, '须为文字'],
    [{ what: '  ' }, '不能为空'],
    [{ what: 'x'.repeat(1_001) }, '最多 1000 个字'],
    [{ by: 'soon' }, '须为真实存在、带时区的 ISO 8601 时间，例如 2026-03-01T09:00:00+08:00'],
    [{ colour: 'red' }, '没有这一项'],
  ])('%j', (body, sentence) => {
    expect(promise(body)[0]).toBe(sentence);
  });

  it('names what would do, and how many or how much', () => {
    expect(said(caseCommands.TellResult, { by: 'pigeon' })).toEqual([expect.stringMatching(/^须为以下之一：.+、.+$/)]);
    expect(said(caseCommands.KeepPromise, { promise: 0 })).toEqual(['须大于 0']);
    expect(said(z.number().max(3), 4)).toEqual(['不得大于 3']);
    expect(said(z.array(z.string()).min(2), [])).toEqual(['至少 2 项']);
  });

  it('says what is expected of a form, and never just that it is not that', () => {
    const ofForm = [
      ...said(z.uuid(), 'x'),
      ...said(z.email(), 'x'),
      ...said(z.url(), 'x'),
      ...said(z.string().regex(/^y$/), 'x'),
      ...said(z.iso.date(), 'x'),
      ...said(z.number().multipleOf(5), 3),
      ...said(z.record(z.string().max(1), z.string()), { ab: 'x' }),
    ];
    expect(ofForm).toHaveLength(7);
    expect(new Set(ofForm).size).toBe(7);
    expect(ofForm).not.toContain('格式不符');
  });

  it('has a sentence for every message that stands in our schemas', () => {
    const messages = schemaMessages('libs/contracts');
    expect(messages).toEqual(expect.arrayContaining(['plan ids must differ', 'at most 30 settings']));
    expect(messages.filter((message) => sayIssueText(message) === '填写有误')).toEqual([]);
  });

  it('has a sentence for every message that a schema of ours brings along', () => {
    const bad: readonly [z.ZodType, unknown][] = [
      [caseCommands.CompleteDetails, {}],
      [caseCommands.AcceptComplaint, { site: 's', channel: 'phone', requestedBy: '2026-02-31' }],
      [caseCommands.AddNote, { text: 'a\u0000' }],
    ];
    for (const [schema, value] of bad) {
      for (const one of said(schema, value)) expect(one).not.toBe('格式不符');
    }
    expect(sayIssueText('missing')).toBe('须填写此项');
  });
});

/** The texts that schemas give their rules: the last argument of refine and regex. */
function schemaMessages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => /\.(?:refine|regex)\(/.test(line))
    .flatMap((line) => /, '([^']{7,})'\)/.exec(line)?.[1] ?? []);
}
