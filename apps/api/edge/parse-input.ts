import type { z } from 'zod';
import { DomainError } from '#libs/contracts/errors.js';
import { sayIssue, sayIssueText } from '#libs/policy/refusals/say-issue.js';

export interface InputIssue {
  /** `plans[0].costCents`, `?limit`, or a header's name */
  readonly path: string;
  readonly message: string;
  /** the same in Chinese; default what is known of the message */
  readonly zh?: string;
}

const ISSUES_MAX = 50;
const FIELD_CHARACTERS_MAX = 100;
/** Deeper than any command of ours; bounds the walk below. */
const DEPTH_MAX = 32;

/**
 * Untyped input → what the schema says. Throws `text-has-nul` or `invalid-input` with `details.issues`; an issue names the
 * field and what is expected there, never the value: that may be personal.
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown, prefix = ''): z.infer<S> {
  refuseUnstorableText(value, prefix);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalidInput(parsed.error.issues.flatMap((issue) => issuesOf(issue, prefix)));
}

export function invalidInput(issues: readonly InputIssue[]): DomainError {
  const shown = issues
    .slice(0, ISSUES_MAX)
    .map(({ path, message, zh = sayIssueText(message) }) => ({ path: shorten(path), message, zh }));
  const [first] = shown;
  const more = shown.length - 1;
  const en = first === undefined ? 'invalid input' : `${first.path}: ${first.message}`;
  const zh = first === undefined ? '输入有误' : `${first.path}：${first.zh}`;
  const text = more > 0 ? { zh: `${zh}（另有 ${more} 处）`, en: `${en} (and ${more} more)` } : { zh, en };
  return new DomainError('invalid-input', text.en, { issues: shown, text });
}

function issuesOf(issue: z.core.$ZodIssue, prefix: string): InputIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: fieldOf([...issue.path, key], prefix), message: 'unknown field' }));
  }
  return [{ path: fieldOf(issue.path, prefix), message: issue.message, zh: sayIssue(issue) }];
}

function fieldOf(path: readonly PropertyKey[], prefix: string): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return `${prefix}${text.replace(/^\./, '')}` || 'body';
}

const shorten = (field: string): string =>
  field.length > FIELD_CHARACTERS_MAX ? `${field.slice(0, FIELD_CHARACTERS_MAX)}…` : field;

/** PostgreSQL cannot store U+0000, and half a surrogate pair has no UTF-8: found before any schema looks at the text. */
function refuseUnstorableText(value: unknown, prefix: string, path: readonly PropertyKey[] = []): void {
  if (path.length > DEPTH_MAX) throw invalidInput([{ path: 'body', message: `nested deeper than ${DEPTH_MAX}` }]);
  if (typeof value === 'string') return refuseText(value, () => fieldOf(path, prefix));
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    refuseText(key, () => fieldOf(path, prefix));
    refuseUnstorableText(inner, prefix, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function refuseText(text: string, field: () => string): void {
  if (text.includes('\u0000')) {
    const issue = { path: shorten(field()), message: 'U+0000 cannot be stored' };
    const text = { zh: `${issue.path}：${sayIssueText(issue.message)}` };
    throw new DomainError('text-has-nul', `${issue.path}: ${issue.message}`, { issues: [issue], text });
  }
  if (/\p{Surrogate}/u.test(text)) throw invalidInput([{ path: field(), message: 'the text is not valid Unicode' }]);
}
