import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { answerOf, development } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { rolesQuery } from '../api/queries.js';
import { enter } from '../api/session.js';
import type { DemoPerson } from '../api/shapes.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { useText } from '../text/use-text.js';

/** The demo's one-click roles; `?as=<person>` enters by itself. Without demo roles a token can be pasted. */
export function Entrance({ asked }: { readonly asked: string | null }) {
  const { t } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [refused, setRefused] = useState(false);
  // A link that enters by itself needs no list, unless it is refused.
  const roles = useQuery({ ...rolesQuery, enabled: asked === null || refused });
  const login = useMutation({
    mutationFn: async (person: string) => {
      const { token } = await answerOf(development.POST('/development/token', { body: { person } }));
      return { token, person };
    },
    onError: () => setRefused(true),
    onSuccess: (session) => {
      // What the last person saw is not the next one's to see.
      client.clear();
      enter(session);
      if (asked)
        void navigate({ to: '.', search: (search) => ({ ...search, as: undefined }), hash: true, replace: true });
    },
  });
  const { mutate } = login;
  const tried = useRef<string | null>(null);
  useEffect(() => {
    if (!asked || tried.current === asked) return;
    tried.current = asked;
    mutate(asked);
  }, [asked, mutate]);
  const noDemo = roles.error instanceof Problem && roles.error.status === 404;
  return (
    <section className="room entrance">
      <h1>{t('login.title')}</h1>
      {!noDemo && <p className="quiet">{t('login.lead')}</p>}
      {login.error && <ProblemNotice problem={login.error} />}
      {roles.isPending && <Skeleton active />}
      {roles.error && !noDemo && (
        <Alert
          type="warning"
          title={t('login.unavailable')}
          action={<Button onClick={() => void roles.refetch()}>{t('shell.retry')}</Button>}
        />
      )}
      <ul className="people">
        {(roles.data ?? []).map((person) => (
          <li key={person.person}>
            <PersonButton person={person} busy={login.isPending} onChoose={() => mutate(person.person)} />
          </li>
        ))}
      </ul>
      {noDemo && <TokenEntry />}
    </section>
  );
}

function PersonButton({
  person,
  busy,
  onChoose,
}: {
  readonly person: DemoPerson;
  readonly busy: boolean;
  readonly onChoose: () => void;
}) {
  const { t, language, word } = useText();
  const sites = person.siteNames.map((name) => name[language]).join('、') || t('login.all-sites');
  return (
    <button type="button" className="person" disabled={busy} onClick={onChoose} data-testid={`login-${person.person}`}>
      <strong>{person.name[language]}</strong>
      <span>{person.roles.map((role) => word('role', role)).join(' · ')}</span>
      <span className="quiet">{sites}</span>
    </button>
  );
}

function TokenEntry() {
  const { t } = useText();
  return (
    <label className="field">
      <span>{t('login.token')}</span>
      <span className="quiet">{t('login.token-lead')}</span>
      <Input.Search
        enterButton={t('login.enter')}
        onSearch={(token) => {
          if (token.trim()) enter({ token: token.trim(), person: 'token' });
        }}
      />
    </label>
  );
}
