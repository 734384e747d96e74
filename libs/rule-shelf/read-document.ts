import { readFileSync } from 'node:fs';
import { LineCounter, type Node, isMap, isScalar, parseDocument } from 'yaml';
import { DomainError } from '#libs/contracts/errors.js';
import { type Finding, type LintTerms, lintPack, notFit } from '#libs/policy/lint.js';
import { type RuleDocument, ruleDocument } from './port.js';

export interface LocatedFinding extends Finding {
  /** 1.. in the file */
  readonly line: number;
}

export interface ReadFile {
  readonly content: unknown;
  /** line of the nearest field that is there */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

/** A YAML (or JSON) file with the lines of what it says. Throws `pack-invalid` with the line where it is no YAML. */
export function readDocument(path: string): ReadFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new DomainError('pack-invalid', `${path}: ${(error as Error).message}`, { file: path });
  }
  return readText(text, path);
}

/** The same of a text; `name` is what its refusals call it. Throws `pack-invalid`. */
export function readText(text: string, name: string): ReadFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [first] = document.errors;
  if (first !== undefined) {
    const line = lines.linePos(first.pos[0]).line;
    throw new DomainError('pack-invalid', `${name}:${line}: ${first.message}`, { file: name, line });
  }
  const lineOf = (way: readonly (string | number)[]): number => {
    for (let length = way.length; length > 0; length -= 1) {
      const around = document.getIn(way.slice(0, length - 1), true);
      // a field stands where its name does: what it holds may begin a line further down
      const key = isMap(around)
        ? around.items.find((pair) => isScalar(pair.key) && pair.key.value === way[length - 1])
        : undefined;
      const node = (key?.key ?? document.getIn(way.slice(0, length), true)) as Node | undefined;
      const start = node?.range?.[0];
      if (start !== undefined) return lines.linePos(start).line;
    }
    return 1;
  };
  try {
    return { content: document.toJS(), lineOf };
  } catch (error) {
    // aliases that would unfold without end
    throw new DomainError('pack-invalid', `${name}: ${(error as Error).message}`, { file: name, line: 1 });
  }
}

/** Findings of the linter with their lines, in the order of the file; of an overlay or a calendar, whether it can be read. */
export function lintFile(path: string, terms: LintTerms): LocatedFinding[] {
  return lintRead(readDocument(path), terms);
}

export function lintRead({ content, lineOf }: ReadFile, terms: LintTerms): LocatedFinding[] {
  const sort = typeof content === 'object' && content !== null && 'sort' in content ? content.sort : undefined;
  const wrapped = sort === 'pack' && 'pack' in (content as object);
  return findingsIn(wrapped ? (content as { pack: unknown }).pack : content, sort, terms)
    .map((finding) => (wrapped ? { ...finding, path: ['pack', ...finding.path] } : finding))
    .map((finding) => ({ ...finding, line: lineOf(finding.path) }))
    .sort((a, b) => a.line - b.line);
}

function findingsIn(content: unknown, sort: unknown, terms: LintTerms): Finding[] {
  if (sort !== 'overlay' && sort !== 'calendar' && sort !== 'site-facts') return lintPack(content, terms);
  const issues = ruleDocument.safeParse(content).error?.issues ?? [];
  return issues.map((issue) => notFit(issue));
}

/** What a file publishes: a document with its `sort`, or a bare pack. Throws `pack-invalid` naming line and field. */
export function documentIn(path: string): RuleDocument {
  const { content, lineOf } = readDocument(path);
  const bare = typeof content === 'object' && content !== null && 'rules' in content && !('sort' in content);
  const parsed = ruleDocument.safeParse(bare ? { sort: 'pack', pack: content } : content);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => {
    const way = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    const shown = bare ? way.slice(1) : way;
    return { line: lineOf(shown), path: shown.join('.'), message: issue.message };
  });
  const [first] = issues;
  const message = `${path}:${first?.line ?? 1}: ${first?.path ?? ''}: ${first?.message ?? ''}`;
  throw new DomainError('pack-invalid', message, { file: path, issues });
}
