import { facts } from './en/facts.js';
import { forms } from './en/forms.js';
import { rooms } from './en/rooms.js';
import { words } from './en/words.js';
import type { TextKey } from './zh.js';

export const en: Record<TextKey, string> = { ...words, ...facts, ...forms, ...rooms };
