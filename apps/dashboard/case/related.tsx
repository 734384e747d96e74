import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { caseQuery } from '../api/queries.js';
import type { CasePage } from '../api/shapes.js';
import { useText } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';

type Child = CasePage['children'][number];

/** References are asked for of so many; the others are named by what they are. */
const NAMED = 8;

/** Where the case came from, what was opened from it, and what else its household has told. */
export function Related({ page }: { readonly page: CasePage }) {
  const { t, word } = useText();
  const { parent, children, sameHousehold, zone } = page;
  const origin = useQuery({ ...caseQuery(parent?.caseId ?? ''), enabled: parent !== null });
  const known = useQueries({ queries: children.slice(0, NAMED).map(({ caseId }) => caseQuery(caseId)) });
  const references = new Map(known.flatMap(({ data }) => (data ? [[data.caseId, data.reference] as const] : [])));
  const siblings = (origin.data?.children ?? []).filter(({ caseId }) => caseId !== page.caseId);
  if (parent === null && children.length === 0 && sameHousehold.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="related-title" data-testid="related">
      <h2 id="related-title">{t('case.related')}</h2>
      {parent && (
        <>
          <h3>{t('case.opened-from')}</h3>
          <ul className="related-list">
            <li data-testid="parent">
              <CaseLink caseId={parent.caseId} name={origin.data?.reference ?? t('case.parent')} />
              <span className="quiet">{word('case-link', parent.link)}</span>
              {origin.data && <span className="quiet">{t(`stage.${origin.data.stage}`)}</span>}
            </li>
          </ul>
        </>
      )}
      <Children title={t('case.opened-to')} items={children} references={references} zone={zone} testId="child" />
      <Children title={t('case.siblings')} items={siblings} references={references} zone={zone} testId="sibling" />
      {sameHousehold.length > 0 && (
        <>
          <h3>
            {t('case.same-household')} {page.repeatComplainant && <Tag color="red">{t('case.repeat')}</Tag>}
          </h3>
          <ul className="related-list">
            {sameHousehold.map(({ caseId, reference, kind, recordedAt, why }) => (
              <li key={caseId} data-testid="same-household">
                <CaseLink caseId={caseId} name={`${word('kind', kind)} ${reference}`} />
                <span className="quiet digits">{wallMinute(recordedAt, zone)}</span>
                <span className="quiet">{why.map((each) => t(`case.why-${each}`)).join('、')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface ChildTerms {
  readonly title: string;
  readonly items: readonly Child[];
  readonly references: ReadonlyMap<string, string>;
  readonly zone: string;
  readonly testId: string;
}

function Children({ title, items, references, zone, testId }: ChildTerms) {
  const { t, word } = useText();
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="related-list">
        {items.map(({ caseId, kind, link, holdsArchive, openedAt, closedAt, how }) => (
          <li key={caseId} data-testid={testId} data-case={caseId}>
            <CaseLink caseId={caseId} name={`${word('kind', kind)} ${references.get(caseId) ?? ''}`.trim()} />
            <span className="quiet">{word('case-link', link)}</span>
            <span className="quiet digits">{wallMinute(openedAt, zone)}</span>
            {holdsArchive && closedAt === null && (
              <Tag color="orange" data-testid="holds-archive">
                {t('case.holds-archive')}
              </Tag>
            )}
            {closedAt && (
              <span className="quiet digits">
                {t(how === null ? 'case.closed' : `case.child-${how}`)} {wallMinute(closedAt, zone)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function CaseLink({ caseId, name }: { readonly caseId: string; readonly name: string }) {
  return (
    <Link to="/cases/$caseId" params={{ caseId }}>
      {name}
    </Link>
  );
}
