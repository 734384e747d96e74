import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { caseQuery, meQuery } from '../api/queries.js';
import type { CasePage } from '../api/shapes.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { useText } from '../text/use-text.js';
import { serverNow } from '../time/server-clock.js';
import { wallMinute } from '../time/zoned.js';
import { CaseHead } from './case-head.js';
import { FactEntry } from './fact-entry.js';
import { withReasons } from './fact-lines.js';
import { Plans } from './plans.js';
import { PrintedObligations } from './printed-obligations.js';
import { PrintedPhotos } from './printed-photos.js';
import '../theme/print.css';

const route = getRouteApi('/cases/$caseId/print');

/** The whole case on paper, in the order of its facts; the browser makes a PDF of it. Nothing is folded away here. */
export function PrintRoom() {
  const { t } = useText();
  const { caseId } = route.useParams();
  const { data: page, error, isPending, refetch } = useQuery(caseQuery(caseId));
  const [photosReady, setPhotosReady] = useState(false);
  return (
    <section className="room print-room" data-testid="print-room" data-ready={page !== undefined && photosReady}>
      <div className="print-bar no-print">
        <Link to="/cases/$caseId" params={{ caseId }} className="back">
          ← {t('case.print-back')}
        </Link>
        <Button type="primary" disabled={!page || !photosReady} onClick={() => window.print()} data-testid="print-now">
          {t('case.print-now')}
        </Button>
        <span className="quiet">{t('case.print-lead')}</span>
      </div>
      {error && (
        <ProblemNotice problem={error} action={<Button onClick={() => void refetch()}>{t('shell.retry')}</Button>} />
      )}
      {isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {page && <Paper page={page} onPhotosReady={setPhotosReady} />}
    </section>
  );
}

interface PaperTerms {
  readonly page: CasePage;
  readonly onPhotosReady: (ready: boolean) => void;
}

function Paper({ page, onPhotosReady }: PaperTerms) {
  const plain = useText();
  const { t } = plain;
  const { timeline, zone } = page;
  const text = useMemo(() => withReasons(plain, page.waitReasons), [plain, page.waitReasons]);
  return (
    <div className="paper">
      <CaseHead page={page} />
      <PrintedBy page={page} />
      <PrintedObligations page={page} />
      <Plans page={page} />
      <section className="sheet" aria-labelledby="facts-title">
        <h2 id="facts-title">
          {t('case.timeline')} <span className="quiet digits">{timeline.length}</span>
        </h2>
        <ol className="timeline">
          {timeline.map((entry) => (
            <FactEntry key={entry.version} entry={entry} zone={zone} text={text} />
          ))}
        </ol>
      </section>
      <PrintedPhotos page={page} onReady={onPhotosReady} />
      {/* margin boxes take no attribute of an element, so the number is written into the rule */}
      <style>{`@page { @bottom-left { content: "${page.reference.replace(/[^\p{L}\p{N} ._/-]/gu, '')}"; } }`}</style>
    </div>
  );
}

/** When, by whom, in which zone, and up to which link of the chain: so that a print can be checked against the record. */
function PrintedBy({ page }: { readonly page: CasePage }) {
  const { t, word } = useText();
  const { data: me } = useQuery(meQuery);
  const [at, setAt] = useState(() => serverNow());
  useEffect(() => {
    const renew = () => setAt(serverNow());
    window.addEventListener('beforeprint', renew);
    return () => window.removeEventListener('beforeprint', renew);
  }, []);
  const lines = [
    [t('case.printed-at'), `${wallMinute(at, page.zone)} (${page.zone})`],
    [t('case.printed-by'), me && `${me.name} · ${word('role', me.role)}`],
    [t('case.rules'), `${page.packVersion} · ${page.calendarVersion}`],
    [t('case.chain-head'), `#${page.timeline.at(-1)?.version ?? 0} ${page.timeline.at(-1)?.hash ?? ''}`],
  ] as const;
  return (
    <dl className="printed-by lines" data-testid="printed-by">
      {lines.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
