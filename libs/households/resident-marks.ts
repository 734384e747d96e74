import type { ResidentEntry } from '#libs/contracts/households.js';
import type { Vault } from '#libs/vault/port.js';

type Marking = Pick<Vault, 'mark'>;
const LAST_FIGURES = 4;
const SIGNS_BETWEEN = /栋|幢|号楼|楼|座|单元|室|房|户|号|[^\p{L}\p{N}]+/gu;

/** `3栋1201室`, `３－1201` and `3-1201` are one room: building, perhaps staircase, flat. */
export function roomParts(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(SIGNS_BETWEEN, '-')
    .split('-')
    .filter((part) => part !== '');
}

const figuresOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');
const nameOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Room and name make the resident. */
export function entryMark(vault: Marking, site: string, { room, name }: ResidentEntry): string {
  return vault.mark(`${site}|resident|${roomParts(room).join('-')}|${nameOf(name)}`);
}

/**
 * What a resident can be found by. Whole texts only, but for the flat without its building and the last four figures of a
 * number: a mark of each beginning would draw the tree of a site's flats and the frequencies of its surnames for whoever
 * has a copy of the database, and both are known from elsewhere.
 */
export function marksOfResident(vault: Marking, site: string, { room, name, phones }: ResidentEntry): string[] {
  const parts = roomParts(room);
  const numbers = phones.map(figuresOf);
  return marked(vault, site, [
    ['room', parts.join('-')],
    ['flat', parts.at(-1) ?? ''],
    ['name', nameOf(name)],
    ...numbers.map((figures) => ['phone', figures] as const),
    ...numbers.map((figures) => ['phone-end', figures.slice(-LAST_FIGURES)] as const),
  ]);
}

/** What a question may mean: it says not itself whether it is a room, a number or a name. */
export function marksAsked(vault: Marking, site: string, question: string): string[] {
  const parts = roomParts(question);
  const figures = figuresOf(question);
  return marked(vault, site, [
    ['room', parts.join('-')],
    ...(parts.length === 1 ? [['flat', parts[0] ?? ''] as const] : []),
    ['name', nameOf(question)],
    ['phone', figures],
    ...(figures.length === LAST_FIGURES ? [['phone-end', figures] as const] : []),
  ]);
}

function marked(vault: Marking, site: string, told: readonly (readonly [string, string])[]): string[] {
  const texts = told.filter(([, text]) => text !== '').map(([name, text]) => `${site}|resident-${name}|${text}`);
  return [...new Set(texts)].map((text) => vault.mark(text));
}
