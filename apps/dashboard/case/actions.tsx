import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { usePermissions } from '../api/permissions.js';
import type { CasePage } from '../api/shapes.js';
import { CommandDrawer } from '../commands/command-drawer.js';
import { commandNamed, kebab, type CommandName } from '../commands/form-specs.js';
import type { TextKey } from '../locales/zh.js';
import { isPermitted } from '../shell/registry/entry.js';
import { useOffers } from '../shell/registry/offers.js';
import { CASE_ENTRIES } from '../shell/registry/registry.js';
import { useText } from '../text/use-text.js';
import { NotNow } from './not-now.js';
import { OpenChildButton } from './open-child-button.js';

interface ActionsProps {
  readonly page: CasePage;
  readonly onReload: () => Promise<number>;
  /** after a command was saved */
  readonly onSaved?: (() => void) | undefined;
}

/** The ways of the kinds of cases, last step first: of what is possible, the furthest step is what the case waits for. */
const way: readonly CommandName[] = [
  'ArchiveCase',
  'IssueReceipt',
  'TakeFee',
  'AcceptService',
  'CompleteService',
  'AgreeService',
  'CompleteFormality',
  'RecordFeePayment',
  'RecordReminderCall',
  'TellDone',
  'AnswerEnquiry',
  'RecordRevisit',
  'TellResult',
  'CompleteRemedy',
  'RecordCustomerAnswer',
  'PutPlanToCustomer',
  'ProposeRemedyPlans',
  'RecordInvestigation',
  'VerifyComplaint',
  'DecideDispute',
];

/** Buttons of what the case takes next, and why it does not take the rest; the same lines of the registry are in the palette and have their keys. */
export function Actions({ page, onReload, onSaved }: ActionsProps) {
  const { t, word } = useText();
  const permissions = usePermissions();
  const [open, setOpen] = useState<CommandName | null>(null);
  const next = useMemo(() => new Set(page.nextCommands.flatMap((each) => commandNamed(each) ?? [])), [page]);
  const permitted = CASE_ENTRIES.filter((entry) => isPermitted(entry, permissions));
  const commands = permitted.flatMap(({ command }) => (command && next.has(command) ? command : []));
  const main = way.find((command) => commands.includes(command));
  useOffers(
    useMemo(() => {
      const refusals = new Map(
        page.refusedCommands.map(({ command, code, clause = '' }) => [
          commandNamed(command),
          `${word('error', code)} ${clause}`.trim(),
        ]),
      );
      return Object.fromEntries(
        CASE_ENTRIES.flatMap(({ id, command }) => {
          if (command === undefined) return [];
          const run = () => setOpen(command);
          if (next.has(command)) return [[id, { run }]];
          const refused = refusals.get(command);
          return refused === undefined ? [] : [[id, { run, refused }]];
        }),
      );
    }, [page, next, word]),
  );
  return (
    <section className="sheet actions" aria-labelledby="actions-title">
      <h2 id="actions-title">{t('case.actions')}</h2>
      {commands.length === 0 && <span className="quiet">{t('case.no-actions')}</span>}
      <div className="buttons">
        {commands.map((command) => (
          <Button
            key={command}
            type={command === main ? 'primary' : 'default'}
            danger={command === 'WithdrawCase'}
            data-testid={`command-${kebab(command)}`}
            onClick={() => setOpen(command)}
          >
            {t(`command.${kebab(command)}` as TextKey)}
          </Button>
        ))}
        <OpenChildButton page={page} />
      </div>
      <NotNow page={page} />
      {open && (
        <CommandDrawer
          key={open}
          page={page}
          command={open}
          onReload={onReload}
          onSaved={onSaved}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
