import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Problem, issuesOf } from '../api/problem.js';
import { useText } from '../text/use-text.js';
import { kebab } from './kebab.js';

/** `GiveHelp`, as the server names commands within its sentences. */
const COMMAND_NAME = /\b(?:[A-Z][a-z]+){2,}\b/g;

/** A refusal in the reader's language: the clause that refused, the fields concerned, and what would be accepted. */
export function ProblemNotice({ problem, action }: { readonly problem: Error; readonly action?: ReactNode }) {
  const { t, word, language } = useText();
  const known = problem instanceof Problem ? problem : new Problem('internal', 0, problem.message);
  const issues = issuesOf(known);
  const title = word('error', known.code);
  const said = known.said?.[language];
  // The one field's sentence in Chinese, of a rule that refused; a schema says its own of each field.
  const sentence = language === 'zh' && issues.length === 1 && said?.detail !== title ? said?.detail : undefined;
  const named = (text: string) => text.replace(COMMAND_NAME, (name) => word('command', kebab(name), name));
  return (
    <Alert
      type={known.code === 'version-conflict' ? 'warning' : 'error'}
      showIcon
      role="alert"
      data-testid="problem"
      title={title}
      description={
        <>
          {known.clause && (
            <div>
              {t('form.clause', { clause: known.clause })}
              {language === 'zh' ? '：' : ': '}
              {word('clause', known.clause, '')}
            </div>
          )}
          {issues.map((issue) => (
            <div key={issue.path + issue.message}>
              {word('field', issue.path)}
              {language === 'zh' ? `：${issue.zh ?? sentence ?? issue.message}` : `: ${issue.message}`}
            </div>
          ))}
          {issues.length === 0 && said && said.detail !== title && <div>{named(said.detail)}</div>}
          {said && <div data-testid="instead">{t('form.instead', { instead: named(said.instead) })}</div>}
          {known.code === 'version-conflict' && <div>{t('form.text-kept')}</div>}
        </>
      }
      action={action}
    />
  );
}
