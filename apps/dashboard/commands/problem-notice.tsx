import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Problem, issuesOf } from '../api/problem.js';
import { useText } from '../text/use-text.js';

/** A refusal in the reader's language, with the clause that refused and the fields concerned. */
export function ProblemNotice({ problem, action }: { readonly problem: Error; readonly action?: ReactNode }) {
  const { t, word, language } = useText();
  const known = problem instanceof Problem ? problem : new Problem('internal', 0, problem.message);
  const issues = issuesOf(known);
  return (
    <Alert
      type={known.code === 'version-conflict' ? 'warning' : 'error'}
      showIcon
      role="alert"
      data-testid="problem"
      title={word('error', known.code)}
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
              {word('field', issue.path)}: {issue.message}
            </div>
          ))}
          {language === 'en' && issues.length === 0 && known.detail && <div>{known.detail}</div>}
          {known.code === 'version-conflict' && <div>{t('form.text-kept')}</div>}
        </>
      }
      action={action}
    />
  );
}
