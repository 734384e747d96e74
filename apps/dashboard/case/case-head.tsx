import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useEffect } from 'react';
import type { CasePage } from '../api/shapes.js';
import { SeverityTag } from '../cases/severity-tag.js';
import { useSiteName } from '../cases/use-site-name.js';
import { type Text, useText } from '../text/use-text.js';
import { spanWords } from '../time/span-text.js';
import { wallMinute } from '../time/zoned.js';
import { withReasons } from './fact-lines.js';

export function CaseHead({ page }: { readonly page: CasePage }) {
  const text = useText();
  const { t, word } = text;
  const siteName = useSiteName();
  useEffect(() => {
    document.title = `${page.reference} · Redress`;
  }, [page.reference]);
  const facts = [
    [t('cases.site'), siteName(page.site)],
    [t('cases.department'), page.department],
    [t('cases.holder'), page.holderRole && word('role', page.holderRole)],
    [t('cases.received'), `${wallMinute(page.receivedAt, page.zone)} ${page.zone}`],
    [t('field.closedAt'), page.closedAt && wallMinute(page.closedAt, page.zone)],
    [t('case.waits'), waitLines(page, text).join('；')],
  ] as const;
  return (
    <header className="case-title">
      <h1>
        {word('kind', page.kind)} <span data-testid="case-title">{page.reference}</span>
      </h1>
      <SeverityTag severity={page.severity} provisional={page.severityProvisional} />
      {page.closed && <Tag>{t('case.closed')}</Tag>}
      {page.simulated && <Tag>{t('cases.simulated')}</Tag>}
      {page.imported && (
        <Tag>
          {t('cases.imported')} {page.imported}
        </Tag>
      )}
      <span className="quiet" data-testid="case-version" data-version={page.version}>
        {t('case.version', { n: page.version })}
      </span>
      <Link to="/cases/$caseId/replay" params={{ caseId: page.caseId }} data-testid="open-replay">
        {t('replay.open')}
      </Link>
      <Link to="/cases/$caseId/print" params={{ caseId: page.caseId }} data-testid="open-print">
        {t('case.print-open')}
      </Link>
      <dl className="case-facts" aria-label={t('case.facts')}>
        {facts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </header>
  );
}

/** Whom it waits for now, and how long it has waited for which reason. */
function waitLines(page: CasePage, plain: Text): string[] {
  const { t, word } = withReasons(plain, page.waitReasons);
  const { waiting, waitedMs, zone } = page;
  const now = waiting && {
    reason: word('wait-reason', waiting.reason),
    who: word('waited-for', waiting.for),
    since: wallMinute(waiting.since, zone),
  };
  const past = Object.entries(waitedMs).map(([reason, ms]) => `${word('wait-reason', reason)} ${spanWords(t, ms)}`);
  return [...(now ? [t('case.waiting', now)] : []), ...past];
}
