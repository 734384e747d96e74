import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { sitesQuery } from '../api/queries.js';
import { useText } from '../text/use-text.js';

/** Name of a site in the reader's language; its id until the sites are known. */
export function useSiteName(): (id: string) => string {
  const { language } = useText();
  const { data } = useQuery(sitesQuery);
  return useCallback((id: string) => data?.find((site) => site.id === id)?.name[language] ?? id, [data, language]);
}
