import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Book } from '../api/shapes.js';
import { DeadlineChip } from '../cases/deadline-chip.js';
import { useText } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';

interface PartProps {
  readonly title: string;
  readonly testId: string;
  readonly more: boolean;
  readonly lines: readonly { readonly caseId: string; readonly reference: string; readonly key: string }[];
  readonly beside: (place: number) => ReactNode;
}

function Part({ title, testId, more, lines, beside }: PartProps) {
  const { t } = useText();
  return (
    <section aria-label={title} data-testid={testId}>
      <h3>
        {title} <span className="quiet digits">{more ? `${lines.length}+` : lines.length}</span>
      </h3>
      {lines.length === 0 && <p className="quiet">{t('desk.nothing')}</p>}
      <ul className="desk-lines">
        {lines.map(({ caseId, reference, key }, place) => (
          <li key={key}>
            <Link to="/cases/$caseId" params={{ caseId }}>
              {reference}
            </Link>
            {beside(place)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The parts of a book: customers' and visitors' open questions, what is pending, promises that fall due in the next shift. */
export function BookLines({ book, zone }: { readonly book: Book; readonly zone: string }) {
  const { t, word } = useText();
  const lineOf = (line: Book['pending']['lines'][number]) => (
    <>
      <span>{word('kind', line.kind)}</span>
      <span>{word('stage', line.stage)}</span>
      {line.severity && <span>{word('severity', line.severity)}</span>}
      {line.waitingFor && <span className="quiet">{word('wait-reason', line.waitingFor)}</span>}
      {line.holderRole && <span className="quiet">{word('role', line.holderRole)}</span>}
      {line.dueAt && (
        <DeadlineChip openedAt={null} dueAt={line.dueAt} clause={line.clause} target={null} zone={zone} bare />
      )}
    </>
  );
  const { questions, visitors, pending, promises } = book;
  const keyed = <T extends { caseId: string; reference: string }>(lines: readonly T[], key: (line: T) => string) =>
    lines.map((line) => ({ caseId: line.caseId, reference: line.reference, key: key(line) }));
  const byCase = (line: { caseId: string }) => line.caseId;
  return (
    <div className="book-parts">
      <Part
        title={t('desk.questions')}
        testId="book-questions"
        more={questions.more}
        lines={keyed(questions.lines, byCase)}
        beside={(place) => questions.lines[place] && lineOf(questions.lines[place])}
      />
      {visitors && visitors.lines.length > 0 && (
        <section aria-label={t('desk.visitor-questions')} data-testid="book-visitors">
          <h3>
            {t('desk.visitor-questions')}{' '}
            <span className="quiet digits">{visitors.more ? `${visitors.lines.length}+` : visitors.lines.length}</span>
          </h3>
          <ul className="desk-lines">
            {visitors.lines.map(({ visitId, purpose, enteredAt }) => (
              <li key={visitId}>
                <span className="digits">{wallMinute(enteredAt, zone)}</span>
                <span>{word('purpose', purpose)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Part
        title={t('desk.promises')}
        testId="book-promises"
        more={promises.more}
        lines={keyed(promises.lines, (line) => `${line.caseId}/${line.obligationId}`)}
        beside={(place) => {
          const line = promises.lines[place];
          return (
            line && (
              <>
                <span>{word('target', line.target)}</span>
                <span className="quiet">{word('role', line.holder)}</span>
                <DeadlineChip openedAt={null} dueAt={line.dueAt} clause={line.clause} target={null} zone={zone} bare />
              </>
            )
          );
        }}
      />
      <Part
        title={t('desk.pending')}
        testId="book-pending"
        more={pending.more}
        lines={keyed(pending.lines, byCase)}
        beside={(place) => pending.lines[place] && lineOf(pending.lines[place])}
      />
    </div>
  );
}
