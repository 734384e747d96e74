import { Button } from 'antd';
import { Suspense, lazy, useMemo, useState } from 'react';
import { usePermissions } from '../api/permissions.js';
import type { CasePage } from '../api/shapes.js';
import { useOffers } from '../shell/registry/offers.js';
import { useText } from '../text/use-text.js';

const ChildDrawer = lazy(() => import('./child-drawer.js').then(({ ChildDrawer: drawer }) => ({ default: drawer })));
const none = {};

/** C3-R, D-3.2b: a follow-up, a repair or a repeat is opened from the case; what the pack knows no link for has no button. */
export function OpenChildButton({ page }: { readonly page: CasePage }) {
  const { t } = useText();
  const { can } = usePermissions();
  const [open, setOpen] = useState(false);
  const possible = page.childLinks.length > 0 && can('run-commands');
  useOffers(useMemo(() => (possible ? { 'beside.open-child': () => setOpen(true) } : none), [possible]));
  if (!possible) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="open-child">
        {t('child.open')}
      </Button>
      {open && (
        <Suspense>
          <ChildDrawer page={page} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
