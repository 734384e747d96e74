export type Cell = string | number | boolean | null;

/**
 * A column as one text parameter, `{"a",NULL,...}`: the driver's own arrays guess a type from the first element, which
 * fails for NULL, and cost more.
 */
export function arrayLiteral(cells: readonly Cell[]): string {
  let text = '{';
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? null;
    if (at > 0) text += ',';
    text += typeof cell === 'string' ? quoted(cell) : cell === null ? 'NULL' : String(cell);
  }
  return `${text}}`;
}

const SPECIAL = /["\\]/;
const ALL_SPECIAL = /["\\]/g;

function quoted(cell: string): string {
  // few cells have one
  return `"${SPECIAL.test(cell) ? cell.replace(ALL_SPECIAL, '\\$&') : cell}"`;
}

/** JSON texts keep control characters escaped, so that this one can part them, and nothing in them has to be quoted. */
export const JSON_SEPARATOR = '\u001f';

/** A column of JSON texts as one text parameter, for `string_to_array`; NULL is the empty text, which is no JSON. */
export function joinedJson(cells: readonly Cell[]): string {
  return cells.join(JSON_SEPARATOR);
}
