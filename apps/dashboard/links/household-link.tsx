import { LinkOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Modal, Popconfirm } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { usePermissions } from '../api/permissions.js';
import type { CasePage } from '../api/shapes.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { useText } from '../text/use-text.js';

const LinkCode = lazy(() => import('./link-code.js').then((found) => ({ default: found.LinkCode })));

/** The household's own way to its case: a link that the desk shows, sends, or takes back. */
export function HouseholdLink({ page }: { readonly page: Pick<CasePage, 'caseId' | 'zone'> }) {
  const { t } = useText();
  const { can } = usePermissions();
  const [open, setOpen] = useState(false);
  const params = { path: { caseId: page.caseId } };
  const make = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/cases/{caseId}/household-link', { params, body: {} })),
  });
  const revoke = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/cases/{caseId}/household-link/revoke', { params, body: {} })),
    onSuccess: () => make.reset(),
  });
  if (!can('keep-desk')) return null;
  const problem = make.error ?? revoke.error;
  return (
    <>
      <Button
        icon={<LinkOutlined />}
        data-testid="household-link"
        onClick={() => {
          setOpen(true);
          make.mutate();
        }}
      >
        {t('link.household')}
      </Button>
      <Modal open={open} title={t('link.household')} footer={null} onCancel={() => setOpen(false)} width={400}>
        <p>{t('link.household-lead')}</p>
        {problem && <ProblemNotice problem={problem} />}
        <Suspense>{make.data && <LinkCode link={make.data} zone={page.zone} label={t('link.household')} />}</Suspense>
        {revoke.data && <p role="status">{t('link.revoked', { n: revoke.data.revoked })}</p>}
        <Popconfirm title={t('link.revoke-sure')} onConfirm={() => revoke.mutate()}>
          <Button danger loading={revoke.isPending} data-testid="revoke-links">
            {t('link.revoke')}
          </Button>
        </Popconfirm>
      </Modal>
    </>
  );
}
