import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { caseQuery } from '../api/queries.js';
import { QueryState } from '../commands/query-state.js';
import { read, write } from '../shell/keepsake.js';
import { useText } from '../text/use-text.js';
import { Actions } from './actions.js';
import { CaseHead } from './case-head.js';
import { Obligations } from './obligations.js';
import { StageLine } from './stage-line.js';
import { Timeline } from './timeline.js';

interface PeekProps {
  readonly caseId: string;
  readonly onClose: () => void;
  /** to the next case of the view */
  readonly onNext: () => void;
}

/** The case beside the list. After an action the next one of the view opens, unless the reader wants to stay. */
export function Peek({ caseId, onClose, onNext }: PeekProps) {
  const { t } = useText();
  const query = useQuery(caseQuery(caseId));
  const [goOn, setGoOn] = useState(() => read('go-on') !== 'off');
  const page = query.data;
  const reload = async () => (await query.refetch()).data?.version ?? page?.version ?? 0;
  return (
    <aside className="peek" aria-label={t('desk.peek')} data-testid="peek" data-case={caseId}>
      <div className="peek-bar">
        <Link to="/cases/$caseId" params={{ caseId }} data-testid="peek-open">
          {t('do.open')}
        </Link>
        <Checkbox
          checked={goOn}
          onChange={({ target }) => {
            write('go-on', target.checked ? null : 'off');
            setGoOn(target.checked);
          }}
        >
          {t('desk.go-on')}
        </Checkbox>
        <Button size="small" onClick={onClose} data-testid="peek-close">
          {t('desk.close')}
        </Button>
      </div>
      <QueryState query={query} rows={10} />
      {page && (
        <>
          <CaseHead page={page} />
          <StageLine stage={page.stage} closed={page.closed} />
          <Actions page={page} onReload={reload} onSaved={goOn ? onNext : undefined} />
          <Obligations page={page} />
          <Timeline page={page} />
        </>
      )}
    </aside>
  );
}
