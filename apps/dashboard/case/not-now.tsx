import type { CasePage } from '../api/shapes.js';
import { commandNamed, kebab } from '../commands/form-specs.js';
import type { TextKey } from '../locales/zh.js';
import { useText } from '../text/use-text.js';

/** What the reader's role might do, but the case does not take now: each with the reason and its clause, when asked for. */
export function NotNow({ page }: { readonly page: CasePage }) {
  const { t, word } = useText();
  const refused = page.refusedCommands.flatMap(({ command, code, clause }) => {
    const name = commandNamed(command);
    return name ? [{ name, code, clause }] : [];
  });
  if (refused.length === 0) return null;
  return (
    <details className="not-now" data-testid="not-now">
      <summary>{t('case.not-now', { n: refused.length })}</summary>
      <dl>
        {refused.map(({ name, code, clause }) => (
          <div key={name} data-testid={`not-now-${kebab(name)}`}>
            <dt>{t(`command.${kebab(name)}` as TextKey)}</dt>
            <dd>
              {word('error', code)}
              {clause !== undefined && (
                <>
                  {' '}
                  <span className="clause">{clause}</span> <span className="quiet">{word('clause', clause, '')}</span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
