import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Checkbox, Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { usePermissions } from '../api/permissions.js';
import { meQuery } from '../api/queries.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { useOffers } from '../shell/registry/offers.js';
import { useText } from '../text/use-text.js';
import { HOLDERS } from '../text/word-lists.js';
import { type QueueSearch, askedOf, filtersOf } from './filters.js';
import { countQuery, removeView, saveView, viewsQuery } from './view-queries.js';

/** The same filters, columns, sort and density; which case stands beside the list is no part of a view. */
export function sameView(left: QueueSearch, right: QueueSearch): boolean {
  const text = ({ peek: _peek, ...view }: QueueSearch) => JSON.stringify(Object.entries(view).sort());
  return text(left) === text(right);
}

/** Fixed views and saved ones, each with its count and its own address. */
export function ViewBar({ search }: { readonly search: QueueSearch }) {
  const { t } = useText();
  const { data: me } = useQuery(meQuery);
  const { data: saved } = useQuery(viewsQuery);
  const holder = HOLDERS.find((role) => me?.roles.includes(role));
  const fixed: { id: string; name: string; view: QueueSearch }[] = [
    { id: 'all', name: t('desk.view-all'), view: {} },
    ...(holder === undefined ? [] : [{ id: 'mine', name: t('desk.view-mine'), view: { holder } }]),
    { id: 'waiting', name: t('desk.view-waiting'), view: { waiting: 'true' } },
    { id: 'revisits', name: t('desk.view-revisits'), view: { target: 'revisit' } },
  ];
  const own = (saved?.items ?? []).map((each) => ({ ...each, view: filtersOf(each.search) }));
  const active = own.find(({ view }) => sameView(view, search));
  return (
    <nav className="views" aria-label={t('desk.views')}>
      {fixed.map(({ id, name, view }) => (
        <View key={id} id={id} name={name} view={view} here={sameView(view, search)} />
      ))}
      {own.map(({ viewId, name, view, team }) => (
        <View
          key={viewId}
          id={viewId}
          name={team ? t('desk.view-team', { name }) : name}
          view={view}
          here={viewId === active?.viewId}
        />
      ))}
      <Keep search={search} remove={active?.mine ? active.viewId : undefined} />
    </nav>
  );
}

interface ViewProps {
  readonly id: string;
  readonly name: string;
  readonly view: QueueSearch;
  readonly here: boolean;
}
function View({ id, name, view, here }: ViewProps) {
  const { data } = useQuery(countQuery(askedOf(view)));
  return (
    <Link
      to="/"
      search={view}
      className={here ? 'view here' : 'view'}
      aria-current={here ? 'page' : undefined}
      data-testid={`view-${id}`}
    >
      {name} {data && <span className="digits view-count">{data.more ? `${data.count}+` : data.count}</span>}
    </Link>
  );
}

function Keep({ search, remove }: { readonly search: QueueSearch; readonly remove: string | undefined }) {
  const { t } = useText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [naming, setNaming] = useState(false);
  const renew = () => client.invalidateQueries({ queryKey: viewsQuery.queryKey });
  const removing = useMutation({ mutationFn: removeView, onSuccess: renew });
  useOffers(useMemo(() => ({ 'queue.save-view': () => setNaming(true) }), []));
  const copy = async () => {
    await navigator.clipboard?.writeText(window.location.href);
    void message.success(t('desk.copied'));
  };
  return (
    <span className="view-keep">
      <Button size="small" onClick={() => setNaming(true)} data-testid="view-save">
        {t('do.save-view')}
      </Button>
      <Button size="small" type="text" onClick={() => void copy()}>
        {t('desk.copy')}
      </Button>
      {remove !== undefined && (
        <Button size="small" type="text" danger onClick={() => removing.mutate(remove)} data-testid="view-remove">
          {t('desk.remove')}
        </Button>
      )}
      {naming && <Naming search={search} onClose={() => setNaming(false)} onSaved={renew} />}
    </span>
  );
}

interface NamingProps {
  readonly search: QueueSearch;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}
function Naming({ search, onClose, onSaved }: NamingProps) {
  const { t } = useText();
  const { can } = usePermissions();
  const [name, setName] = useState('');
  const [team, setTeam] = useState(false);
  const saving = useMutation({
    mutationFn: saveView,
    onSuccess: async () => {
      await onSaved();
      onClose();
    },
  });
  const save = () => name.trim() !== '' && saving.mutate({ name: name.trim(), team, search });
  return (
    <Modal
      open
      title={t('do.save-view')}
      okText={t('desk.save')}
      cancelText={t('form.cancel')}
      okButtonProps={{ loading: saving.isPending, disabled: name.trim() === '' }}
      onOk={save}
      onCancel={onClose}
    >
      {saving.error && <ProblemNotice problem={saving.error} />}
      <label className="naming">
        {t('desk.view-name')}
        <Input
          value={name}
          autoFocus
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={(event) => !event.nativeEvent.isComposing && save()}
          data-testid="view-name"
        />
      </label>
      {can('plan-desk') && (
        <Checkbox checked={team} onChange={({ target }) => setTeam(target.checked)}>
          {t('desk.for-team')}
        </Checkbox>
      )}
    </Modal>
  );
}
