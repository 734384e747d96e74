import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { meQuery } from '../api/queries.js';
import type { Me } from '../api/shapes.js';
import { useServerGone } from '../shell/use-server-gone.js';
import { useText } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';
import { runOutbox, useOutbox } from './outbox.js';
import { OutboxPanel } from './outbox-panel.js';
import { useNewRelease } from './service-worker.js';
import { useOnline } from './use-online.js';

/** What stands around each page of the technician: the line, what waits to be sent, and a newer release. */
export function FieldShell({ children }: { readonly children: (me: Me) => ReactNode }) {
  const { t } = useText();
  const client = useQueryClient();
  // a device may have a line that leads to no server
  const { gone } = useServerGone();
  const online = useOnline() && !gone;
  const renew = useNewRelease();
  const { data: me } = useQuery(meQuery);
  const id = me?.id;
  useEffect(() => {
    if (id === undefined) return;
    return runOutbox(id, {
      late: (entry, sentAt) =>
        t('job.late', { at: wallMinute(entry.occurredAt, entry.zone), sent: wallMinute(sentAt, entry.zone) }),
      onSent: () => Promise.all(['job', 'jobs'].map((name) => client.invalidateQueries({ queryKey: [name] }))),
    });
  }, [id, client, t]);
  const mine = useOutbox().filter(({ person }) => person === id);
  return (
    <section className="room field-room">
      {renew !== null && (
        <Alert
          banner
          type="info"
          title={t('job.new-release')}
          action={
            <Button size="small" onClick={renew}>
              {t('job.renew')}
            </Button>
          }
        />
      )}
      <p className="field-line" role="status" data-testid="outbox-state" data-waiting={mine.length}>
        <span className={online ? 'line-on' : 'line-off'}>{t(online ? 'job.online' : 'job.offline')}</span>
        {mine.length > 0 && <strong>{t('job.waiting', { n: mine.length })}</strong>}
      </p>
      <OutboxPanel entries={mine.filter(({ problem }) => problem !== null)} />
      {me === undefined ? <Skeleton active /> : children(me)}
      {/* below: what comes and goes by itself moves nothing under a hand that signs */}
      <OutboxPanel entries={mine.filter(({ problem }) => problem === null)} />
    </section>
  );
}
