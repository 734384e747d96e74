import type { MissingField } from '#libs/contracts/shared/words.js';
import { useText } from '../text/use-text.js';

/** what is missing is asked for, so the agent sees it while the caller is still on the line. */
export function StillToAsk({ missing }: { readonly missing: readonly MissingField[] }) {
  const { t, language } = useText();
  const fields = missing.map((name) => t(`field.${name}`)).join(language === 'zh' ? '、' : ', ');
  return (
    <p className={missing.length > 0 ? 'still-to-ask' : 'still-to-ask quiet'} role="status" data-testid="still-to-ask">
      {missing.length > 0 ? t('intake.missing', { fields }) : t('intake.complete')}
    </p>
  );
}
