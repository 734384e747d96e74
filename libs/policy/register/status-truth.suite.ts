import type { Clause } from './clause.js';

export { clausesCitedBy } from './pack-parts.js';

/** What the project really does about clauses, read from its pack and its sources. */
export interface ClauseEvidence {
  /** ids that the pack cites */
  readonly cited: ReadonlySet<string>;
  /** path → text, of the domain's sources */
  readonly domain: ReadonlyMap<string, string>;
  /** text of a spec by its path; undefined where there is none */
  readonly spec: (path: string) => string | undefined;
}

/** D-3.5 is not named by D-3.5a, nor P-1 by P-10. */
export function names(text: string, id: string): boolean {
  const plain = id.replace(/[.+]/g, '\\$&');
  return new RegExp(`(?<![\\w.-])${plain}(?![\\w+]|[.-]\\w)`).test(text);
}

const isRefusedBy = (text: string, id: string) => text.includes(`'${id}'`);

/** One line for each clause whose status says what is not so; none where all are true. */
export function falseStatuses(register: readonly Clause[], evidence: ClauseEvidence): string[] {
  const known = new Set(register.map(({ id }) => id));
  return [
    ...register.flatMap((clause) => lies(clause, evidence).map((lie) => `${clause.id}: ${lie}`)),
    ...[...evidence.cited].filter((id) => !known.has(id)).map((id) => `${id}: cited by the pack, not in the register`),
  ];
}

function lies({ id, status }: Clause, { cited, domain, spec }: ClauseEvidence): string[] {
  const sources = [...domain.values()];
  const test = 'test' in status ? status.test : undefined;
  const found: string[] = [];
  if (status.is === 'pack' && !cited.has(id)) found.push('said to be in the pack, which does not cite it');
  if (status.is !== 'pack' && cited.has(id)) found.push(`the pack cites it, its status is ${status.is}`);
  if (test === undefined) {
    if (sources.some((text) => isRefusedBy(text, id))) found.push('the domain acts by it and no test is named');
    return found;
  }
  const text = /\.(unit|int|replay|e2e)\.spec\.ts$/.test(test) ? spec(test) : undefined;
  if (text === undefined) found.push(`no test ${test}`);
  else if (!names(text, id)) found.push(`${test} does not name it`);
  if (!sources.some((source) => names(source, id))) found.push('no source of the domain names it');
  return found;
}
