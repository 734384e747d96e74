import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { usePermissions } from '../api/permissions.js';
import { meQuery } from '../api/queries.js';
import type { HandOverPage, SignedBook, Site } from '../api/shapes.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { QueryState } from '../commands/query-state.js';
import { useText } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';
import { BookLines } from './book-lines.js';
import { handoverQuery, useDeskWrite } from './desk-queries.js';

/** C1-4: the book from shift to shift, prefilled from what is open, signed by who goes and by who comes. */
export function HandOverTab({ site }: { readonly site: Site }) {
  const { t } = useText();
  const { can } = usePermissions();
  const query = useQuery(handoverQuery(site.id));
  const { data } = query;
  if (!data) return <QueryState query={query} rows={10} />;
  const { draft, last } = data;
  return (
    <div className="hand-over">
      <QueryState query={query} />
      {last && <LastBook site={site} book={last} />}
      <section className="sheet" aria-labelledby="draft-title">
        <div className="sheet-head">
          <h2 id="draft-title">{t('desk.draft', { until: wallMinute(draft.book.until, site.zone) })}</h2>
          <Button size="small" onClick={() => void query.refetch()} data-testid="book-refresh">
            {t('desk.as-of', { at: wallMinute(draft.asOf, site.zone) })}
          </Button>
        </div>
        <BookLines book={draft.book} zone={site.zone} />
        {can('keep-desk') && <Sign site={site} draft={draft} />}
      </section>
    </div>
  );
}

/** Signs the hash of what stands above; moved on meanwhile, it is refused and shown anew. */
function Sign({ site, draft }: { readonly site: Site; readonly draft: HandOverPage['draft'] }) {
  const { t } = useText();
  const { message } = App.useApp();
  const [notes, setNotes] = useState('');
  const [incoming, setIncoming] = useState('');
  const write = useDeskWrite(() => {
    setNotes('');
    void message.success(t('desk.signed'));
  });
  const sign = () => {
    const body = {
      ...{ until: draft.book.until, hash: draft.hash },
      ...(notes.trim() ? { notes: notes.trim() } : {}),
      ...(incoming.trim() ? { incoming: incoming.trim() } : {}),
    };
    const params = { path: { site: site.id } };
    write.mutate({
      what: body,
      send: (header) => answerOf(api.POST('/v1/sites/{site}/handover', { params: { ...params, header }, body })),
    });
  };
  return (
    <form
      className="desk-form"
      data-testid="sign-form"
      onSubmit={(event) => {
        event.preventDefault();
        sign();
      }}
    >
      {write.error && <ProblemNotice problem={write.error} />}
      <div className="field">
        <label htmlFor="book-notes">{t('desk.notes')}</label>
        <Input.TextArea
          id="book-notes"
          autoSize={{ minRows: 2 }}
          value={notes}
          onChange={(event) => setNotes(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="book-incoming">{t('desk.incoming')}</label>
        <Input
          id="book-incoming"
          value={incoming}
          placeholder={t('desk.incoming-hint')}
          onChange={(event) => setIncoming(event.target.value)}
        />
      </div>
      <Button type="primary" htmlType="submit" loading={write.isPending} data-testid="book-sign">
        {t('desk.sign')}
      </Button>
    </form>
  );
}

/** The book signed last: who comes reads it and signs the same one. */
function LastBook({ site, book }: { readonly site: Site; readonly book: SignedBook }) {
  const { t } = useText();
  const { can } = usePermissions();
  const { data: me } = useQuery(meQuery);
  const { message } = App.useApp();
  const [open, setOpen] = useState(book.taken === null);
  const write = useDeskWrite(() => {
    setOpen(false);
    void message.success(t('desk.taken'));
  });
  const mine = book.signed.by === me?.id;
  const take = () => {
    const params = { path: { site: site.id, bookId: book.bookId } };
    const body = { hash: book.hash };
    write.mutate({
      what: [book.bookId, body],
      send: (header) =>
        answerOf(
          api.POST('/v1/sites/{site}/handover/books/{bookId}/take-over', { params: { ...params, header }, body }),
        ),
    });
  };
  const at = (instant: string) => wallMinute(instant, site.zone);
  return (
    <section className="sheet" aria-labelledby="last-title" data-testid="last-book" data-taken={book.taken !== null}>
      <div className="sheet-head">
        <h2 id="last-title">{t('desk.last')}</h2>
        <Button size="small" onClick={() => setOpen(!open)} aria-expanded={open}>
          {t(open ? 'desk.fold' : 'desk.unfold')}
        </Button>
      </div>
      <p>
        {t('desk.signed-by', { who: book.signed.by, at: at(book.signed.at) })}
        {' · '}
        {book.taken ? t('desk.taken-by', { who: book.taken.by, at: at(book.taken.at) }) : t('desk.not-taken')}
        {book.incoming && !book.taken && ` · ${t('desk.meant-for', { who: book.incoming })}`}
      </p>
      {book.notes && <blockquote data-testid="book-notes-shown">{book.notes}</blockquote>}
      {open && <BookLines book={book.book} zone={site.zone} />}
      {write.error && <ProblemNotice problem={write.error} />}
      {book.taken === null &&
        can('keep-desk') &&
        (mine ? (
          <Alert type="info" showIcon title={t('desk.second-hand')} />
        ) : (
          <Button type="primary" loading={write.isPending} onClick={take} data-testid="book-take">
            {t('desk.take')}
          </Button>
        ))}
    </section>
  );
}
