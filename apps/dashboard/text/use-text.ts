import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '../locales/zh.js';
import { clauseText } from './clause-text.js';
import type { Language } from './i18n.js';

export type Values = Readonly<Record<string, string | number>>;
/** A text by a key that the compiler knows. */
export type Say = (key: TextKey, values?: Values) => string;

export interface Text {
  readonly language: Language;
  readonly t: Say;
  /** A text by a key made from what the server sent, of a clause by the register; `otherwise` where the server knows a word that this page does not. */
  readonly word: (prefix: string, value: string, otherwise?: string) => string;
}

export function useText(): Text {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const language: Language = i18n.resolvedLanguage === 'en' ? 'en' : 'zh';
    const say: Say = (key, values) => t(key, values ?? {});
    const word = (prefix: string, value: string, otherwise = value) => {
      const registered = prefix === 'clause' ? clauseText(value, language) : undefined;
      return registered ?? (i18n.exists(`${prefix}.${value}`) ? t(`${prefix}.${value}`) : otherwise);
    };
    return { language, t: say, word };
  }, [t, i18n.resolvedLanguage, i18n]);
}
