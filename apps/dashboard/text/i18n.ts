import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../locales/en.js';
import { zh } from '../locales/zh.js';
import { read, write } from '../shell/keepsake.js';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Chinese unless the reader has chosen: the desks are Chinese, whatever the browser says. */
function chosen(): Language {
  return read('language') === 'en' ? 'en' : 'zh';
}

export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: chosen(),
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = chosen() === 'zh' ? 'zh-CN' : 'en';
}

export async function speak(language: Language): Promise<void> {
  write('language', language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  await i18next.changeLanguage(language);
}
