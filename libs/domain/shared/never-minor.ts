import type { Severity } from '#libs/contracts/case.js';
import type { Raised } from '#libs/contracts/repair/fields.js';
import type { NEVER_MINOR } from '#libs/contracts/repair/words.js';

export type GraveMatter = (typeof NEVER_MINOR)[number];

export interface Judged {
  readonly severity: Severity;
  /** null: the label stands */
  readonly raised: Raised | null;
}

/**
 * D-3.5: minor is what is single and occasional. Water that runs and a home without heat hit daily life, so they are
 * important at least, whatever the label says; a graver label stands.
 */
export function neverMinor(labelled: Severity, matter: GraveMatter | null): Judged {
  if (matter === null || labelled !== 'minor') return { severity: labelled, raised: null };
  return { severity: 'important', raised: { because: matter, from: labelled, clause: 'D-3.5' } };
}

const LEAK =
  /漏水|渗水|渗漏|漏雨|滴水|爆管|跑水|水管.{0,4}(?:漏|破|裂)|\b(?:water\s+)?leak(?:s|ing|age|y)?\b|\bseep(?:s|ing|age)?\b|\bburst\s+pipe/i;
const HEAT =
  /暖气|供暖|采暖|地暖|没有?热水|无热水|热水.{0,4}(?:不热|没有|故障|坏)|\bheat(?:ing)?\b|\bhot\s+water\b|\bno\s+heat\b|\bradiators?\b/i;

/** What the words of a matter are about, of what is never minor; null: neither. Source columns may be given one by one. */
export function graveMatterOf(...words: readonly (string | undefined)[]): GraveMatter | null {
  const said = words.filter((word) => word !== undefined).join('\n');
  if (LEAK.test(said)) return 'leak';
  return HEAT.test(said) ? 'heat' : null;
}
