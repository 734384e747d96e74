import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { answerOf, api } from '../api/client.js';
import type { Site } from '../api/shapes.js';
import { QueryState } from '../commands/query-state.js';
import { useText } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';
import { inboxQuery } from './desk-queries.js';

/** Notices to me and to my roles, of all sites in sight; newest first. */
export function InboxTab({ site }: { readonly site: Site }) {
  const { t, language } = useText();
  const client = useQueryClient();
  const query = useQuery(inboxQuery);
  const { data } = query;
  const read = useMutation({
    mutationFn: (noticeId: string) =>
      answerOf(api.POST('/v1/inbox/{noticeId}/read', { params: { path: { noticeId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
  if (!data || query.error) return <QueryState query={query} />;
  if (data.items.length === 0) return <p className="sheet quiet">{t('desk.inbox-none')}</p>;
  return (
    <ul className="desk-lines sheet" data-testid="inbox">
      {data.items.map(({ noticeId, caseId, reference, clause, text, at, readAt }) => (
        <li key={noticeId} className={readAt === null ? '' : 'quiet'} data-testid="notice" data-read={readAt !== null}>
          <span className="digits quiet">{wallMinute(at, site.zone)}</span>
          <Link to="/cases/$caseId" params={{ caseId }}>
            {reference}
          </Link>
          <span className="grow">{text[language]}</span>
          <span className="clause">{clause}</span>
          {readAt === null && (
            <Button size="small" onClick={() => read.mutate(noticeId)} data-testid="notice-read">
              {t('desk.mark-read')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
