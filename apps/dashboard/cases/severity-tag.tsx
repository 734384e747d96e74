import { Tag } from 'antd';
import type { Severity } from '../api/shapes.js';
import { useText } from '../text/use-text.js';

const colours: Record<Severity, string> = { major: 'red', important: 'orange', minor: 'blue' };

export function SeverityTag({
  severity,
  provisional,
}: {
  readonly severity: Severity | null;
  readonly provisional: boolean;
}) {
  const { t } = useText();
  if (!severity) return <span className="quiet">—</span>;
  const title = provisional ? t('cases.provisional') : undefined;
  return (
    <Tag color={colours[severity]} {...(title ? { title } : {})} className={provisional ? 'provisional' : 'assessed'}>
      {t(`severity.${severity}`)}
      {provisional && <span aria-label={t('cases.provisional')}> ?</span>}
    </Tag>
  );
}
