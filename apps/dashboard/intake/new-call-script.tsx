import { useQuery } from '@tanstack/react-query';
import { ScriptLines } from '../call/script-lines.js';
import { useText } from '../text/use-text.js';
import { newCallScriptQuery } from './intake-queries.js';
import type { IntakeKind } from './kinds.js';

interface NewCallScriptProps {
  readonly site: string | undefined;
  readonly kind: IntakeKind;
  readonly topic: string;
}

/** What may be said while there is no case yet, by what the call is about. */
export function NewCallScript({ site, kind, topic }: NewCallScriptProps) {
  const { t } = useText();
  const { data } = useQuery(newCallScriptQuery(site, kind, topic || undefined));
  return (
    <section className="sheet" aria-labelledby="script-title">
      <h2 id="script-title">{t('call.script')}</h2>
      {data ? <ScriptLines script={data} /> : <p className="quiet">{t('intake.site-first')}</p>}
    </section>
  );
}
