import { Button } from 'antd';
import { answerOf, api } from '../api/client.js';
import { usePermissions } from '../api/permissions.js';
import type { Roster, Site } from '../api/shapes.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { useText } from '../text/use-text.js';
import { useDeskWrite } from './desk-queries.js';
import { shiftLine } from './shift-line.js';

interface SwapsProps {
  readonly site: Site;
  readonly roster: Roster;
  readonly me: string | undefined;
}

/** C1-4: each swap of the month: the colleague answers, then the supervisor decides. */
export function Swaps({ site, roster, me }: SwapsProps) {
  const { t } = useText();
  if (roster.swaps.length === 0) return null;
  return (
    <>
      <h3>{t('desk.swaps')}</h3>
      <ul className="desk-lines" data-testid="swaps">
        {roster.swaps.map((swap) => (
          <SwapLine key={swap.swapId} site={site} roster={roster} swap={swap} me={me} />
        ))}
      </ul>
    </>
  );
}

function SwapLine({ site, roster, swap, me }: SwapsProps & { readonly swap: Roster['swaps'][number] }) {
  const { t, word } = useText();
  const { can } = usePermissions();
  const write = useDeskWrite();
  const { swapId, askedBy, withPerson, state, reason } = swap;
  const { month } = roster;
  const path = { site: site.id, swapId };
  const answer = (agreed: boolean) =>
    write.mutate({
      what: [swapId, 'answer', agreed],
      send: (header) =>
        answerOf(
          api.POST('/v1/sites/{site}/roster/swaps/{swapId}/answer', {
            params: { path, header },
            body: { month, agreed },
          }),
        ),
    });
  const decide = (approved: boolean) =>
    write.mutate({
      what: [swapId, 'decision', approved],
      send: (header) =>
        answerOf(
          api.POST('/v1/sites/{site}/roster/swaps/{swapId}/decision', {
            params: { path, header },
            body: { month, approved },
          }),
        ),
    });
  const shift = (id: string | null) => {
    const found = roster.shifts.find(({ shiftId }) => shiftId === id);
    return found ? shiftLine(found, site.zone, word) : '';
  };
  const pending = state === 'asked' || state === 'agreed';
  const busy = { size: 'small' as const, loading: write.isPending };
  return (
    <li data-testid="swap" data-state={state}>
      <span>
        {askedBy} <span className="quiet digits">{shift(swap.shiftId)}</span> ⇄ {withPerson}{' '}
        <span className="quiet digits">{shift(swap.forShiftId)}</span>
      </span>
      <strong>{word('swap', state)}</strong>
      <span className="quiet grow">{reason}</span>
      {state === 'asked' && withPerson === me && (
        <>
          <Button {...busy} type="primary" onClick={() => answer(true)} data-testid="swap-agree">
            {t('desk.swap-agree')}
          </Button>
          <Button {...busy} onClick={() => answer(false)}>
            {t('desk.swap-refuse')}
          </Button>
        </>
      )}
      {pending && can('plan-desk') && (
        <>
          <Button {...busy} type="primary" onClick={() => decide(true)} data-testid="swap-approve">
            {t('desk.swap-approve')}
          </Button>
          <Button {...busy} onClick={() => decide(false)} data-testid="swap-decline">
            {t('desk.swap-decline')}
          </Button>
        </>
      )}
      {write.error && (
        <div className="whole-line">
          <ProblemNotice problem={write.error} />
        </div>
      )}
    </li>
  );
}
