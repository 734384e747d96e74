import { Button } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { usePermissions } from '../api/permissions.js';
import { useOffers } from '../shell/registry/offers.js';
import { useText } from '../text/use-text.js';
import type { CaseFilters } from './filters.js';
import { keepRun, keptRun } from './kept-run.js';
import type { Selection } from './use-selection.js';
import { allOf } from './view-queries.js';

const BulkDrawer = lazy(async () => ({ default: (await import('./bulk-drawer.js')).BulkDrawer }));
/** Of one action; more is a matter for somebody else than a desk. */
const BULK_MAX = 10_000;

interface BarProps {
  readonly selection: Selection;
  readonly asked: CaseFilters;
  readonly count: { readonly count: number; readonly more: boolean } | undefined;
  readonly loaded: number;
}

/** How many are ticked, and what is done with them. */
export function SelectionBar({ selection, asked, count, loaded }: BarProps) {
  const { t } = useText();
  const { can } = usePermissions();
  const [bulk, setBulk] = useState<'new' | 'kept' | null>(null);
  const [kept, setKept] = useState(keptRun);
  const { all, rows, takeAll, clear } = selection;
  const whole = count?.count ?? loaded;
  const n = all ? whole : rows.length;
  const offer = n > 0 && can('run-commands');
  useOffers(
    useMemo(
      () => ({
        'queue.select-all': takeAll,
        ...(n > 0 ? { 'queue.select-none': clear } : {}),
        ...(offer ? { 'queue.bulk': () => setBulk('new') } : {}),
      }),
      [takeAll, clear, n, offer],
    ),
  );
  const targets = useCallback(() => (all ? allOf(asked, BULK_MAX) : Promise.resolve(rows)), [all, asked, rows]);
  return (
    <div className="foot selection" aria-live="polite" data-testid="selection">
      <span className="quiet">{t('desk.loaded', { n: loaded, whole: count?.more ? `${whole}+` : whole })}</span>
      {n > 0 && <strong data-testid="selected">{t('desk.selected', { n })}</strong>}
      {!all && n > 0 && whole > n && (
        <Button size="small" type="link" onClick={takeAll} data-testid="select-all">
          {t('desk.take-all', { n: whole })}
        </Button>
      )}
      {n > 0 && (
        <Button size="small" type="text" onClick={clear}>
          {t('do.select-none')}
        </Button>
      )}
      {offer && (
        <Button size="small" type="primary" onClick={() => setBulk('new')} data-testid="bulk">
          {t('do.bulk')}
        </Button>
      )}
      {kept && bulk === null && (
        <span className="kept-run" data-testid="kept-run">
          {t('desk.bulk-kept', { n: kept.left.length })}
          <Button size="small" type="link" onClick={() => setBulk('kept')} data-testid="kept-run-go-on">
            {t('desk.bulk-go-on')}
          </Button>
          <Button
            size="small"
            type="text"
            onClick={() => {
              keepRun(null);
              setKept(null);
            }}
          >
            {t('desk.bulk-drop')}
          </Button>
        </span>
      )}
      {bulk && (
        <Suspense fallback={null}>
          <BulkDrawer
            count={n}
            targets={targets}
            kept={bulk === 'kept' ? kept : null}
            onClose={() => {
              setBulk(null);
              setKept(keptRun());
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
