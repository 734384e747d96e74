import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { sitesQuery } from '../api/queries.js';
import type { Site } from '../api/shapes.js';
import { QueryState } from '../commands/query-state.js';
import { read, write } from '../shell/keepsake.js';
import { useText } from '../text/use-text.js';

/** The site that this desk works for: the only one in sight, else the one chosen last on this device. */
export function useDeskSite(): { readonly site: Site | undefined; readonly choose: (id: string) => void } {
  const sites = useQuery(sitesQuery);
  const [id, setId] = useState<string | undefined>(() => read('intake-site') ?? undefined);
  const known = sites.data?.find((one) => one.id === id);
  return {
    site: known ?? (sites.data?.length === 1 ? sites.data[0] : undefined),
    choose: (next) => {
      setId(next);
      write('intake-site', next);
    },
  };
}

interface SiteChoiceProps {
  readonly site: string | undefined;
  readonly onChoose: (id: string) => void;
}

export function SiteChoice({ site, onChoose }: SiteChoiceProps) {
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
      {sites.error && <QueryState query={sites} />}
    </div>
  );
}
