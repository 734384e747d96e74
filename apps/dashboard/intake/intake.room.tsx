import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { sitesQuery } from '../api/queries.js';
import { useSession } from '../api/session.js';
import { read, write } from '../shell/keepsake.js';
import { useText } from '../text/use-text.js';
import { IntakeForm } from './intake-form.js';

/** P-1, D-3.1, R-3.3: a case from a call, by keys alone. What is missing does not hold it up: the clocks run from reception. */
export function IntakeRoom() {
  const { t } = useText();
  const sites = useQuery(sitesQuery);
  const session = useSession();
  const [site, setSite] = useState<string | undefined>(() => read('intake-site') ?? undefined);
  const known = sites.data?.find(({ id }) => id === site);
  const chosen = known ?? (sites.data?.length === 1 ? sites.data[0] : undefined);
  return (
    <section className="room intake">
      <div className="room-head">
        <h1>{t('intake.title')}</h1>
        <span className="quiet">{t('intake.lead')}</span>
        <SiteChoice
          site={chosen?.id}
          onChoose={(next) => {
            setSite(next);
            write('intake-site', next);
          }}
        />
      </div>
      <IntakeForm key={session?.person} person={session?.person ?? ''} site={chosen?.id} zone={chosen?.zone} />
    </section>
  );
}

function SiteChoice({
  site,
  onChoose,
}: {
  readonly site: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const { t, language } = useText();
  const sites = useQuery(sitesQuery);
  return (
    <div className="site-choice">
      <label htmlFor="intake-site">{t('field.site')}</label>
      <Select
        id="intake-site"
        data-testid="intake-site"
        placeholder={t('form.choose')}
        value={site ?? null}
        showSearch={{ optionFilterProp: 'label' }}
        options={(sites.data ?? []).map(({ id, name, zone }) => ({ value: id, label: `${name[language]} · ${zone}` }))}
        onChange={onChoose}
      />
    </div>
  );
}
