import { Button } from 'antd';
import { useState } from 'react';
import type { CasePage } from '../api/shapes.js';
import { useText } from '../text/use-text.js';
import { ObligationCard } from './obligation-card.js';
import { type OwedGroup, owedGroups } from './owed-groups.js';

/** What is owed first, then what has been judged; what is met folds away where there is much of it. */
export function Obligations({ page }: { readonly page: CasePage }) {
  const { t } = useText();
  const groups = owedGroups(page.obligations);
  return (
    <section className="sheet" aria-labelledby="obligations-title">
      <h2 id="obligations-title">{t('case.obligations')}</h2>
      {groups.length === 0 && <span className="quiet">{t('case.no-obligations')}</span>}
      {groups.map((group) => (
        <Group key={group.name} group={group} zone={page.zone} />
      ))}
    </section>
  );
}

/** Cards that are drawn before somebody asks for more. */
const STEP = 12;

function Group({ group, zone }: { readonly group: OwedGroup; readonly zone: string }) {
  const { t } = useText();
  const { name, obligations, folded } = group;
  const [asked, setAsked] = useState<boolean | null>(null);
  const [limit, setLimit] = useState(STEP);
  const open = asked ?? !folded;
  const drawn = open ? obligations.slice(0, limit) : [];
  return (
    <div className="owed-group" data-testid="owed-group" data-group={name} data-n={obligations.length}>
      <h3>
        <button
          type="button"
          className="fold"
          aria-expanded={open}
          data-testid={`fold-${name}`}
          onClick={() => setAsked(!open)}
        >
          {t(`case.group-${name}`)} <span className="digits quiet">{obligations.length}</span>
        </button>
      </h3>
      <ul className="obligations">
        {drawn.map((obligation) => (
          <ObligationCard key={obligation.obligationId} obligation={obligation} zone={zone} />
        ))}
      </ul>
      {open && drawn.length < obligations.length && (
        <Button block onClick={() => setLimit(limit + 5 * STEP)} data-testid={`more-${name}`}>
          {t('case.more-obligations', { n: obligations.length - drawn.length })}
        </Button>
      )}
    </div>
  );
}
