import { PhoneOutlined } from '@ant-design/icons';
import { Button, Drawer, Skeleton } from 'antd';
import { Suspense, lazy, useMemo, useState } from 'react';
import type { CasePage } from '../api/shapes.js';
import { useOffers } from '../shell/registry/offers.js';
import { useText } from '../text/use-text.js';

const CallPanel = lazy(() => import('./call-panel.js').then(({ CallPanel: panel }) => ({ default: panel })));

/** Opens the script of the case; the page stays readable beside it. */
export function CallButton({ page }: { readonly page: CasePage }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  useOffers(useMemo(() => ({ 'telephone.panel': () => setOpen(true) }), []));
  return (
    <>
      <Button icon={<PhoneOutlined aria-hidden />} onClick={() => setOpen(true)} data-testid="call-open">
        {t('call.open')}
      </Button>
      <Drawer
        open={open}
        mask={false}
        destroyOnHidden
        title={`${t('call.open')} · ${page.reference}`}
        size="min(480px, 100vw)"
        onClose={() => setOpen(false)}
      >
        <Suspense fallback={<Skeleton active />}>
          <CallPanel page={page} />
        </Suspense>
      </Drawer>
    </>
  );
}
