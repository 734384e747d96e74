import type { ErrorCode } from '#libs/contracts/errors.js';
import { REFUSAL_TITLES } from '#libs/policy/refusals/titles.js';

/** What each error is called, under the keys of this page; the API says the same. */
export function errorTitles(language: 'zh' | 'en'): Record<`error.${ErrorCode}`, string> {
  const titles = Object.entries(REFUSAL_TITLES).map(([code, title]) => [`error.${code}`, title[language]]);
  return Object.fromEntries(titles) as Record<`error.${ErrorCode}`, string>;
}
