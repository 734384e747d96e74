import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Empty, Popconfirm, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { usePermissions } from '../api/permissions.js';
import { sitesQuery } from '../api/queries.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { useText } from '../text/use-text.js';
import { LinkCode } from './link-code.js';

/** The code that hangs in a site: whoever stands before it reports without a login. Made to be printed. */
export function SiteCodeRoom() {
  const { t, language } = useText();
  const { can } = usePermissions();
  const sites = useQuery(sitesQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const site = sites.data?.find(({ id }) => id === (chosen ?? sites.data?.[0]?.id));
  const params = { path: { site: site?.id ?? '' } };
  const make = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/sites/{site}/intake-link', { params, body: {} })),
  });
  const revoke = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/sites/{site}/intake-link/revoke', { params, body: {} })),
    onSuccess: () => make.reset(),
  });
  const problem = sites.error ?? make.error ?? revoke.error;
  return (
    <section className="room field-room site-code">
      <h1>{t('shell.site-code')}</h1>
      <p className="quiet">{t('link.site-lead')}</p>
      {problem && <ProblemNotice problem={problem} />}
      {sites.isPending && <Skeleton active />}
      {sites.data?.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('link.no-site')} />}
      {site && (
        <div className="buttons no-print">
          <Select
            aria-label={t('cases.site')}
            value={site.id}
            options={(sites.data ?? []).map(({ id, name }) => ({ value: id, label: name[language] }))}
            onChange={(id: string) => {
              setChosen(id);
              make.reset();
            }}
          />
          <Button type="primary" loading={make.isPending} onClick={() => make.mutate()} data-testid="make-site-code">
            {t('link.make')}
          </Button>
          {make.data && <Button onClick={() => window.print()}>{t('link.print')}</Button>}
          {can('plan-desk') && (
            <Popconfirm title={t('link.revoke-sure')} onConfirm={() => revoke.mutate()}>
              <Button danger>{t('link.revoke')}</Button>
            </Popconfirm>
          )}
        </div>
      )}
      {revoke.data && <p role="status">{t('link.revoked', { n: revoke.data.revoked })}</p>}
      {site && make.data && (
        <div className="sheet poster">
          <h2>{site.name[language]}</h2>
          <p>{t('link.poster')}</p>
          <LinkCode link={make.data} zone={site.zone} label={t('link.poster')} />
        </div>
      )}
    </section>
  );
}
