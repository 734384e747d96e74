import { emergency } from './zh/emergency.js';
import { facts } from './zh/facts.js';
import { forms } from './zh/forms.js';
import { rooms } from './zh/rooms.js';
import { waits } from './zh/waits.js';
import { words } from './zh/words.js';

/** Chinese texts, flat keys: clause ids hold dots, so the key separator is off. */
export const zh = {
  ...words,
  ...waits,
  ...facts,
  ...forms,
  ...rooms,
  ...emergency,
} as const;
export type TextKey = keyof typeof zh;
