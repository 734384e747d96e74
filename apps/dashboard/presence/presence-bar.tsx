import { EditOutlined, EyeOutlined } from '@ant-design/icons';
import { useEffect } from 'react';
import { answerOf, api, freshKey } from '../api/client.js';
import { useText } from '../text/use-text.js';
import { takePresence, useOthersAt, useWriting } from './presence-news.js';

/** The API forgets who tells nothing for 45 s. */
const TELL_MS = 15_000;
/** This page of this browser, until it is loaded anew. */
const page = freshKey();

type Doing = 'reading' | 'writing' | 'gone';

async function show(caseId: string, doing: Doing): Promise<void> {
  const path = { params: { path: { caseId } }, body: { page, doing } };
  const shown = await answerOf(api.POST('/v1/cases/{caseId}/presence', path));
  if (doing !== 'gone') takePresence(shown);
}

/** Tells that this page looks at the case, or writes on it; a page nobody sees tells nothing. */
function useShown(caseId: string): void {
  const writing = useWriting(caseId);
  useEffect(() => {
    const tell = () => {
      // Presence is a courtesy: a broken line is told elsewhere.
      if (!document.hidden) show(caseId, writing ? 'writing' : 'reading').catch(() => undefined);
    };
    tell();
    const timer = window.setInterval(tell, TELL_MS);
    document.addEventListener('visibilitychange', tell);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', tell);
    };
  }, [caseId, writing]);
  useEffect(
    () => () => {
      show(caseId, 'gone').catch(() => undefined);
    },
    [caseId],
  );
}

/** Who else is at the case, and who of them writes. */
export function PresenceBar({ caseId }: { readonly caseId: string }) {
  const { t } = useText();
  const others = useOthersAt(caseId);
  useShown(caseId);
  return (
    <div className="presence" role="status" aria-live="polite" data-testid="presence">
      {others.map(({ person, name, doing }) => (
        <span key={person} className={`presence-one ${doing}`} data-testid="present" data-doing={doing}>
          {doing === 'writing' ? <EditOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
          {t(doing === 'writing' ? 'call.writing' : 'call.reading', { name })}
        </span>
      ))}
    </div>
  );
}
