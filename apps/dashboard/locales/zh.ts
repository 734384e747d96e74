import { facts } from './zh/facts.js';
import { forms } from './zh/forms.js';
import { rooms } from './zh/rooms.js';
import { words } from './zh/words.js';

/** Chinese texts, flat keys: clause ids hold dots, so the key separator is off. */
export const zh = { ...words, ...facts, ...forms, ...rooms } as const;
export type TextKey = keyof typeof zh;
