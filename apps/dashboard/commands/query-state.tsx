import { Button, Skeleton } from 'antd';
import { useText } from '../text/use-text.js';
import { ProblemNotice } from './problem-notice.js';

interface Asked {
  readonly data: unknown;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

interface StateProps {
  readonly query: Asked;
  readonly rows?: number;
}

/** Several questions as one: all are answered, or the first that is not says why. */
export const together = (...queries: readonly Asked[]): Asked => ({
  data: queries.every(({ data }) => data !== undefined) ? true : undefined,
  error: queries.find(({ error }) => error !== null)?.error ?? null,
  refetch: () => Promise.all(queries.map(({ refetch }) => refetch())),
});

/**
 * What stands above what was asked for: a refusal or a broken line with another try, a skeleton before the first answer. What was
 * shown before stays, and with it what somebody types there.
 */
export function QueryState({ query, rows = 6 }: StateProps) {
  const { t } = useText();
  const { data, error, refetch } = query;
  if (error) {
    return (
      <ProblemNotice
        problem={error}
        action={
          <Button onClick={() => void refetch()} data-testid="retry">
            {t('shell.retry')}
          </Button>
        }
      />
    );
  }
  return data === undefined ? <Skeleton active paragraph={{ rows }} /> : null;
}
