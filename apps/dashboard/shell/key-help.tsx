import { Modal, Switch } from 'antd';
import { useMemo, useState } from 'react';
import { useText } from '../text/use-text.js';
import { shortcutsOn, turnShortcuts, useShortcuts } from './shortcuts.js';

const sheet = [
  ['j', 'keys.down'],
  ['k', 'keys.up'],
  ['Enter', 'keys.open'],
  ['/', 'keys.search'],
  ['?', 'keys.help'],
] as const;

export function KeyHelp() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(shortcutsOn);
  useShortcuts(useMemo(() => ({ '?': () => setOpen(true) }), []));
  return (
    <Modal open={open} title={t('keys.title')} footer={null} onCancel={() => setOpen(false)} width={360}>
      <dl className="keys" data-testid="key-help">
        {sheet.map(([key, label]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
      <label className="switch-line">
        <Switch
          checked={on}
          onChange={(next) => {
            turnShortcuts(next);
            setOn(next);
          }}
        />{' '}
        {t('keys.off')}
      </label>
    </Modal>
  );
}
