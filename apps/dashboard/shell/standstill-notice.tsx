import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { freshnessQuery } from '../api/queries.js';
import { useText } from '../text/use-text.js';
import { wallClock } from '../time/zoned.js';

const UNKNOWN = '?';

/** Why the board stands still: a transaction that somebody left open on the store's server. Nothing where it does not. */
export function StandstillNotice() {
  const { t } = useText();
  const { data } = useQuery(freshnessQuery);
  if (data?.held !== true || data.holder === null) return null;
  const { since, ageSeconds, pid, application, database } = data.holder;
  return (
    <Alert
      type="warning"
      banner
      role="status"
      data-testid="standstill"
      title={t('shell.held', { since: `${wallClock(since, 'UTC')} UTC` })}
      description={t('shell.held-by', {
        seconds: Math.round(ageSeconds),
        pid: pid ?? UNKNOWN,
        application: application || UNKNOWN,
        database: database ?? UNKNOWN,
        n: data.factsBehind,
      })}
    />
  );
}
