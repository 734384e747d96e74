import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf, api } from '../api/client.js';

/** A photo's bytes are asked for with the person's token, which an address in `src` could not carry. They never change. */
const photoQuery = (sha256: string) =>
  queryOptions({
    queryKey: ['photo', sha256],
    queryFn: ({ signal }) =>
      answerOf<unknown>(
        api.GET('/v1/photos/{sha256}', { params: { path: { sha256 } }, parseAs: 'blob', signal }),
      ) as Promise<Blob>,
    staleTime: Infinity,
    gcTime: 5 * 60_000,
  });

interface Shown {
  /** an address within the page, null while it is loading or refused */
  readonly url: string | null;
  readonly error: Error | null;
}

/** Loads a photo once it is wanted. */
export function usePhoto(sha256: string, wanted: boolean): Shown {
  const { data, error } = useQuery({ ...photoQuery(sha256), enabled: wanted });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (data === undefined) return undefined;
    const made = URL.createObjectURL(data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return { url, error };
}
