import { Link } from '@tanstack/react-router';
import { Table, Tooltip, type TableColumnsType } from 'antd';
import type { CaseFilters } from '../cases/filters.js';
import { useText, type Text } from '../text/use-text.js';
import type { Span } from './span.js';
import { share, sharePercent, type DepartmentLine, type ShareTable } from './share-table.js';

interface TableProps {
  readonly table: ShareTable;
  readonly site: string | undefined;
  readonly span: Span;
}

/** The same figures in words and numbers, each with its meaning, and the way to the cases behind. */
export function FigureTable({ table, site, span }: TableProps) {
  const text = useText();
  const { t } = text;
  const { total } = table;
  return (
    <section className="sheet" aria-label={t('board.table')}>
      <Table<DepartmentLine>
        size="small"
        rowKey="department"
        pagination={table.lines.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={columnsOf(text, site, span)}
        dataSource={[...table.lines]}
        scroll={{ x: 'max-content' }}
        summary={() => (
          <Table.Summary.Row className="total-line">
            <Table.Summary.Cell index={0}>{t('board.total')}</Table.Summary.Cell>
            {[sharePercent(total), total.met, total.missed, total.missedStillOpen, total.open].map((value, index) => (
              <Table.Summary.Cell key={index} index={index + 1} align="right">
                {value}
              </Table.Summary.Cell>
            ))}
            <Table.Summary.Cell index={6} />
          </Table.Summary.Row>
        )}
      />
    </section>
  );
}

function columnsOf({ t }: Text, site: string | undefined, span: Span): TableColumnsType<DepartmentLine> {
  const figure = (
    key: 'met' | 'missed' | 'missedStillOpen' | 'open',
    name: 'met' | 'missed' | 'missed-still-open' | 'open',
  ) => ({
    key,
    dataIndex: key,
    align: 'right' as const,
    className: 'digits',
    title: <Defined label={t(`board.${name}`)} meaning={t(`define.${name}`)} />,
    sorter: (a: DepartmentLine, b: DepartmentLine) => a[key] - b[key],
  });
  return [
    {
      key: 'department',
      title: t('board.department'),
      render: (_, line) => line.department || t('board.no-department'),
    },
    {
      key: 'share',
      align: 'right',
      className: 'digits',
      title: <Defined label={t('board.share')} meaning={t('define.share')} />,
      render: (_, line) => <strong>{sharePercent(line)}</strong>,
      sorter: (a, b) => (share(a) ?? 2) - (share(b) ?? 2),
    },
    figure('met', 'met'),
    figure('missed', 'missed'),
    figure('missedStillOpen', 'missed-still-open'),
    figure('open', 'open'),
    {
      key: 'behind',
      title: '',
      render: (_, line) =>
        line.department ? (
          <Link
            to="/"
            search={
              {
                closed: 'all',
                department: line.department,
                ...(site ? { site } : {}),
                ...span,
              } satisfies CaseFilters
            }
            aria-label={t('board.behind-label', { department: line.department })}
          >
            {t('board.behind')}
          </Link>
        ) : null,
    },
  ];
}

function Defined({ label, meaning }: { readonly label: string; readonly meaning: string }) {
  return (
    <Tooltip title={meaning}>
      <span className="defined">{label}</span>
    </Tooltip>
  );
}
