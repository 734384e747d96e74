import { Button } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../api/permissions.js';
import type { CasePage, Saved } from '../api/shapes.js';
import { CommandDrawer } from '../commands/command-drawer.js';
import { commandNamed, kebab, type CommandName } from '../commands/form-specs.js';
import type { TextKey } from '../locales/zh.js';
import { useText } from '../text/use-text.js';

interface ActionsProps {
  readonly page: CasePage;
  readonly onReload: () => Promise<number>;
  readonly onSaved: (saved: Saved) => void;
}

/** Possible at any stage, so never what the stage waits for. */
const aside: readonly CommandName[] = ['AddNote', 'WithdrawCase', 'CompleteDetails', 'HandOver', 'MakePromise'];

export function Actions({ page, onReload, onSaved }: ActionsProps) {
  const { t } = useText();
  const { mayRun } = usePermissions();
  const [open, setOpen] = useState<CommandName | null>(null);
  const commands = page.nextCommands.flatMap((word) => commandNamed(word) ?? []).filter(mayRun);
  const main = commands.find((command) => !aside.includes(command));
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
      </div>
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
