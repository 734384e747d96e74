import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useText } from '../text/use-text.js';
import { useServerGone } from './use-server-gone.js';

/** Asked more often than the clock moves away: whoever waits wants to know when it is back. */
const AGAIN_MS = 5_000;

/** The server does not answer: said once for every room. What stands in the forms stays; when it is back, all is asked anew. */
export function GoneNotice() {
  const { t } = useText();
  const client = useQueryClient();
  const { gone, refetch } = useServerGone();
  const before = useRef(gone);
  useEffect(() => {
    if (before.current && !gone) void client.invalidateQueries();
    before.current = gone;
    if (!gone) return undefined;
    const timer = window.setInterval(() => void refetch(), AGAIN_MS);
    return () => window.clearInterval(timer);
  }, [gone, client, refetch]);
  if (!gone) return null;
  return (
    <Alert
      type="error"
      banner
      role="alert"
      data-testid="server-gone"
      title={t('shell.gone')}
      description={t('shell.gone-kept')}
      action={<Button onClick={() => void refetch()}>{t('shell.retry')}</Button>}
    />
  );
}
