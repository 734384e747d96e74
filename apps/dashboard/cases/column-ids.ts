/** Columns of the list in their order, with what each takes of the width. */
export const WIDTHS = {
  reference: 'minmax(200px, 1.2fr)',
  site: 'minmax(84px, 0.9fr)',
  kind: '68px',
  severity: '96px',
  stage: '84px',
  department: 'minmax(68px, 0.8fr)',
  next: 'minmax(250px, 1.1fr)',
  holder: 'minmax(92px, 0.6fr)',
  received: 'minmax(232px, 1fr)',
} as const;
export type ColumnId = keyof typeof WIDTHS;
export const COLUMNS = Object.keys(WIDTHS) as ColumnId[];
/** Beside a case there is room for these. */
export const BESIDE_A_CASE: readonly ColumnId[] = ['reference', 'severity', 'stage', 'next'];
