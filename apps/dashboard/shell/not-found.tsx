import { Link } from '@tanstack/react-router';
import { useText } from '../text/use-text.js';

export function NotFound() {
  const { t } = useText();
  return (
    <section className="room">
      <h1>{t('shell.not-found')}</h1>
      <Link to="/">{t('case.back')}</Link>
    </section>
  );
}
