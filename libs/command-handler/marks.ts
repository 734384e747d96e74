import type { Marks } from '#libs/contracts/shared/marks.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { Vault } from '#libs/vault/port.js';

/** Sealed fields that say who and where, not what. */
const NOT_WORDS: ReadonlySet<string> = new Set([
  ...['complainantName', 'contact', 'household', 'place', 'personComplainedOf', 'apologyWords', 'evidence'],
]);

export interface Told {
  readonly household?: string | undefined;
  readonly contact?: string | undefined;
  readonly words?: string | undefined;
}

/** Marks count within a site: the same number of a flat elsewhere is another household. */
export function marksOf(vault: Pick<Vault, 'mark'>, site: string, told: Told): Marks {
  const marks: { household?: string; contact?: string; words?: string } = {};
  for (const name of ['household', 'contact', 'words'] as const) {
    const plain = normalised(told[name] ?? '');
    if (plain !== '') marks[name] = vault.mark(`${site}|${name}|${plain}`);
  }
  return marks;
}

/** A new case carries marks of what its sealed part says; every other fact is left as it is. */
export function withMarks(
  vault: Pick<Vault, 'mark'>,
  site: string,
  decided: readonly DecidedEvent[],
): readonly DecidedEvent[] {
  const [accepted, ...rest] = decided;
  if (accepted?.type !== 'CaseAccepted') return decided;
  const { household, contact } = (accepted.private ?? {}) as Told;
  const words = decided.flatMap(({ private: said }) => wordsIn(said ?? {}));
  const marks = marksOf(vault, site, { household, contact, words: words.join(' ') });
  if (marks.household === undefined && marks.contact === undefined) return decided;
  return [{ ...accepted, data: { ...(accepted.data as object), marks } }, ...rest];
}

/** In the order of the fields' names, whatever order they came in. */
function wordsIn(said: JsonObject): string[] {
  return Object.entries(said)
    .filter(([name]) => !NOT_WORDS.has(name))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, value]) => (typeof value === 'string' ? [value] : []));
}

/** `3-1201 室` and `3-1201室` are one flat; full-width figures are figures. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
