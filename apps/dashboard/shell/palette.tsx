import { useNavigate } from '@tanstack/react-router';
import { Modal } from 'antd';
import { Command } from 'cmdk';
import { type ReactNode, useRef, useState } from 'react';
import { usePermissions } from '../api/permissions.js';
import { en } from '../locales/en.js';
import { zh } from '../locales/zh.js';
import { useText } from '../text/use-text.js';
import { type Entry, SCOPES, isVisible } from './registry/entry.js';
import { useOffered } from './registry/offers.js';
import { ENTRIES } from './registry/registry.js';
import { keysShown } from './registry/keys-shown.js';
import { useRun } from './registry/use-keys.js';

/** Whatever can be done here and now, found by words of either language. What is refused stands there with its reason. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const offers = useOffered();
  const permissions = usePermissions();
  const run = useRun();
  const navigate = useNavigate();
  const shown = ENTRIES.filter((entry) => entry.id !== 'frame.palette' && isVisible(entry, permissions, offers));
  const choose = (act: () => void) => {
    onClose();
    act();
  };
  return (
    <Modal
      open
      footer={null}
      closable={false}
      width={620}
      onCancel={onClose}
      className="palette"
      title={t('palette.title')}
      afterOpenChange={(open) => open && box.current?.focus()}
    >
      <Command label={t('palette.title')} loop data-testid="palette">
        <Command.Input
          ref={box}
          value={text}
          onValueChange={setText}
          placeholder={t('palette.hint')}
          data-testid="palette-input"
        />
        <Command.List label={t('palette.title')}>
          <Command.Empty>{t('palette.none')}</Command.Empty>
          {[...SCOPES].reverse().map((scope) => (
            <Group key={scope} heading={t(`palette.${scope}`)} entries={shown.filter((entry) => entry.scope === scope)}>
              {(entry) => (
                <Line
                  key={entry.id}
                  entry={entry}
                  refused={offers.get(entry.id)?.refused}
                  onChoose={() => choose(() => run(entry))}
                />
              )}
            </Group>
          ))}
          {text.trim() !== '' && (
            <Command.Item
              forceMount
              value={`search ${text}`}
              data-testid="palette-search"
              onSelect={() => choose(() => void navigate({ to: '/', search: { search: text.trim() } }))}
            >
              {t('palette.search', { text: text.trim() })}
            </Command.Item>
          )}
        </Command.List>
      </Command>
    </Modal>
  );
}

interface GroupProps {
  readonly heading: string;
  readonly entries: readonly Entry[];
  readonly children: (entry: Entry) => ReactNode;
}
function Group({ heading, entries, children }: GroupProps) {
  return entries.length === 0 ? null : <Command.Group heading={heading}>{entries.map(children)}</Command.Group>;
}

interface LineProps {
  readonly entry: Entry;
  readonly refused: string | undefined;
  readonly onChoose: () => void;
}
function Line({ entry, refused, onChoose }: LineProps) {
  const { t } = useText();
  return (
    <Command.Item
      value={entry.id}
      keywords={[zh[entry.title], en[entry.title]]}
      disabled={refused !== undefined}
      data-testid={`palette-${entry.id}`}
      onSelect={onChoose}
    >
      <span>
        {t(entry.title)}
        {refused !== undefined && <small className="palette-refused">{refused}</small>}
      </span>
      {entry.keys?.map((keys) => (
        <kbd key={keys}>{keysShown(keys)}</kbd>
      ))}
    </Command.Item>
  );
}
