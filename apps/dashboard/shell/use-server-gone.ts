import { useQuery } from '@tanstack/react-query';
import { Problem } from '../api/problem.js';
import { clockQuery } from '../api/queries.js';

/** Whether the server does not answer, and how it is asked again. */
export function useServerGone(): { readonly gone: boolean; readonly refetch: () => Promise<unknown> } {
  const { error, refetch } = useQuery(clockQuery);
  return { gone: error instanceof Problem && (error.status === 0 || error.status >= 500), refetch };
}
