import { useQuery } from '@tanstack/react-query';
import { clockQuery } from '../api/queries.js';
import { useLive } from '../changes/live.js';
import { useText } from '../text/use-text.js';
import { useNow } from '../time/server-clock.js';
import { useServerGone } from './use-server-gone.js';

export function LiveMark() {
  const { t } = useText();
  const live = useLive();
  // an open stream has not heard yet that nobody is at its other end
  const { gone } = useServerGone();
  const state = gone ? 'gone' : live;
  const { data: clock } = useQuery(clockQuery);
  return (
    <span className={`live live-${state}`} role="status" data-testid="live-mark" data-state={state}>
      <span aria-hidden="true">{state === 'live' ? '●' : '○'}</span>{' '}
      {t(state === 'gone' ? 'shell.gone-mark' : `shell.${state}`)}
      {clock?.simulation && clock.offsetMs !== 0 && <SimulatedNow />}
    </span>
  );
}

function SimulatedNow() {
  const { t } = useText();
  const now = new Date(useNow());
  const text = now.toISOString().slice(0, 16).replace('T', ' ');
  return <span className="simulated">{t('shell.simulated', { now: `${text} UTC` })}</span>;
}
