import type { FigureData } from '../../pack.js';

/** Figures of the desk that the first editions left out: C1-4 says "beforehand" and no more. */
export const deskFigures12: readonly FigureData[] = [
  {
    id: 'swap-notice',
    clause: 'C1-4',
    choice: 'own-choice',
    text: { zh: '调班须提前报告', en: 'A swap of shifts is asked for ahead by' },
    value: { unit: 'hours', amount: 24 },
  },
];
