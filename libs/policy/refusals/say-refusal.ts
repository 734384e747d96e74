import type { ErrorCode, ErrorDetails } from '#libs/contracts/errors.js';
import { INSTEAD } from './instead.js';
import { SENTENCES_OF_CASES } from './sentences-of-cases.js';
import { SENTENCES_OF_REQUESTS } from './sentences-of-requests.js';
import { SENTENCES_OF_THE_DESK } from './sentences-of-the-desk.js';
import { REFUSAL_TITLES } from './titles.js';
import { WORDS_IN_SENTENCES } from './words.js';

export type RefusalLanguage = 'zh' | 'en';

/** What a `DomainError` carries. */
export interface Refused {
  readonly code: ErrorCode;
  /** the English sentence of the code */
  readonly message: string;
  readonly details?: ErrorDetails;
}

export interface RefusalText {
  readonly title: string;
  /** what is refused, as exactly as it is known in this language */
  readonly detail: string;
  /** what would be accepted */
  readonly instead: string;
}

/** Commands by name that a sentence lists; `details.instead` has them all. */
const COMMANDS_SAID_MAX = 8;

/** A refusal in one language. Total: what no table knows is said by its code. */
export function sayRefusal({ code, message, details = {} }: Refused, language: RefusalLanguage): RefusalText {
  const title = REFUSAL_TITLES[code][language];
  const detail = language === 'en' ? message : (chinese(message) ?? textOf(details['text']) ?? title);
  return { title, detail, instead: insteadOf(code, details, language) };
}

function insteadOf(code: ErrorCode, details: ErrorDetails, language: RefusalLanguage): string {
  const said = INSTEAD[code].map((one) => filled(one[language], details, language)).find((one) => one !== undefined);
  const commands = listed(details['instead']);
  if (commands.length === 0) return said ?? '';
  const names = commands.slice(0, COMMANDS_SAID_MAX).join(language === 'zh' ? '、' : ', ');
  return language === 'zh' ? `${said ?? ''}：${names}` : `${said ?? ''}: ${names}`;
}

/** The sentence with its details in it; undefined where one of them is not there. */
function filled(sentence: string, details: ErrorDetails, language: RefusalLanguage): string | undefined {
  const holes = [...sentence.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
  const values = holes.map((hole) => shown(details[hole], language));
  if (values.includes('')) return undefined;
  return holes.reduce((text, hole, at) => text.replace(`{${hole}}`, () => values[at] ?? ''), sentence);
}

function shown(value: unknown, language: RefusalLanguage): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const words = listed(value);
  return language === 'zh' ? words.map(wordOf).join('、') : words.join(', ');
}

const listed = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** A regulation says why in both languages by itself. */
function textOf(text: unknown): string | undefined {
  if (typeof text !== 'object' || text === null) return undefined;
  const { zh } = text as { readonly zh?: unknown };
  return typeof zh === 'string' ? zh : undefined;
}

interface Pattern {
  readonly pattern: RegExp;
  readonly zh: string;
  /** characters that are no hole: of two sentences that fit, the one that says more is meant */
  readonly fixed: number;
}

const PATTERNS: readonly Pattern[] = Object.entries({
  ...SENTENCES_OF_CASES,
  ...SENTENCES_OF_REQUESTS,
  ...SENTENCES_OF_THE_DESK,
})
  .map(([english, zh]) => ({ pattern: patternOf(english), zh, fixed: english.replaceAll('{}', '').length }))
  .sort((left, right) => right.fixed - left.fixed);

function patternOf(english: string): RegExp {
  const parts = english.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('(.*?)')}$`, 's');
}

/** The Chinese of an English sentence of the code; undefined where nobody has put it into Chinese. */
export function chinese(english: string): string | undefined {
  for (const { pattern, zh } of PATTERNS) {
    const found = pattern.exec(english);
    if (found === null) continue;
    const values = found.slice(1).map(wordsOf);
    let next = 0;
    return zh.replace(/\{(\d*)\}/g, (_, place: string) => values[place === '' ? next++ : Number(place)] ?? '');
  }
  return undefined;
}

const wordOf = (word: string): string => WORDS_IN_SENTENCES[word] ?? word;
const wordsOf = (value: string): string => WORDS_IN_SENTENCES[value] ?? value.split(', ').map(wordOf).join('、');
