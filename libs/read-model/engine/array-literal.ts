export type Cell = string | number | boolean | null;

/**
 * A column as one text parameter, `{"a",NULL,...}`: the driver's own arrays guess a type from the first element, which
 * fails for NULL, and cost more.
 */
export function arrayLiteral(cells: readonly Cell[]): string {
  const texts = cells.map((cell) => {
    if (cell === null) return 'NULL';
    if (typeof cell !== 'string') return String(cell);
    return `"${cell.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  });
  return `{${texts.join(',')}}`;
}
