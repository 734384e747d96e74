import { door as en } from '../locales/en/door.js';
import { type DoorTexts, door as zh } from '../locales/zh/door.js';

export type DoorLanguage = 'zh' | 'en';

/** Chinese, unless the reader's browser asks for English before it. */
export const language: DoorLanguage =
  navigator.languages.map((one) => one.slice(0, 2).toLowerCase()).find((one) => one === 'zh' || one === 'en') === 'en'
    ? 'en'
    : 'zh';

const texts: DoorTexts = language === 'en' ? en : zh;

export function say(key: keyof DoorTexts, values: Readonly<Record<string, string | number>> = {}): string {
  return texts[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

export const isKey = (key: string): key is keyof DoorTexts => key in texts;
