import { DomainError, isDomainError } from '#libs/contracts/errors.js';
import { lintTerms } from '#libs/domain/lint-terms.js';
import { FINDINGS } from '#libs/policy/lint.js';
import { pinned } from '#libs/policy/overlay.js';
import { type PinnedPack, regulationPack, versionOf } from '#libs/policy/pack.js';
import type { Rulebook } from '#libs/policy/rulebook.js';
import { type ReadFile, lintRead, readText } from '#libs/rule-shelf/read-document.js';
import { invalidInput } from '../edge/parse-input.js';

const FINDINGS_MAX = 50;

/** A pack as YAML or JSON, bare or as it is published. Throws `draft-invalid` with what the linter finds, each with its line. */
export function draftOf(text: string, rulebook: Rulebook): PinnedPack {
  const read = readDraft(text);
  const calendars = rulebook.calendars().map(({ layer }) => layer.id);
  const findings = lintRead(read, lintTerms(calendars)).slice(0, FINDINGS_MAX);
  const [first] = findings;
  if (first !== undefined) {
    throw new DomainError('draft-invalid', `line ${first.line}: ${first.message}`, { findings });
  }
  const { content } = read;
  const bare = typeof content === 'object' && content !== null && 'pack' in content ? content.pack : content;
  const parsed = regulationPack.safeParse(bare);
  // well written, and another sort of document
  if (!parsed.success) throw draftInvalid(read.lineOf(['sort']), 'this is no pack', '这不是规则包', ['sort']);
  const draft = pinned(parsed.data);
  return { ...draft, packVersion: `${draft.packVersion} (draft)` };
}

/** A pack that is published. Throws `value-refused`: well written, but there is none of that name. */
export function editionOf(version: string, rulebook: Rulebook): PinnedPack {
  const found = rulebook.packs().find((one) => versionOf(one) === version);
  if (found === undefined) {
    const { message, details } = invalidInput([{ path: 'edition', message: 'no such edition is published' }]);
    throw new DomainError('value-refused', message, details);
  }
  return pinned(found);
}

function readDraft(text: string): ReadFile {
  try {
    return readText(text, 'draft');
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const line = Number(error.details['line'] ?? 1);
    throw draftInvalid(line, error.message, '不是有效的 YAML 或 JSON');
  }
}

function draftInvalid(line: number, message: string, zh: string, path: readonly string[] = []): DomainError {
  const finding = { line, code: 'not-fit', path, message, advice: FINDINGS['not-fit'], zh };
  return new DomainError('draft-invalid', message, { findings: [finding] });
}
