import { Modal, Switch } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { usePermissions } from '../api/permissions.js';
import { speak } from '../text/i18n.js';
import { useText } from '../text/use-text.js';
import { SCOPES, isPermitted } from './registry/entry.js';
import { keysShown } from './registry/keys-shown.js';
import { useOffers } from './registry/offers.js';
import { ENTRIES } from './registry/registry.js';
import { singleKeysOn, turnSingleKeys, useKeys } from './registry/use-keys.js';
import { useShade } from './theme.js';

const Palette = lazy(async () => ({ default: (await import('./palette.js')).Palette }));

/** What the frame itself does of the registry: palette, help sheet, language and shade; and the listener for all keys. */
export function Keys() {
  const { language } = useText();
  const { shade, choose } = useShade();
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  useKeys();
  useOffers(
    useMemo(
      () => ({
        'frame.palette': () => setPalette((open) => !open),
        'frame.help': () => setHelp(true),
        'frame.language': () => void speak(language === 'zh' ? 'en' : 'zh'),
        'frame.shade': () => choose(shade === 'dark' ? 'light' : 'dark'),
      }),
      [language, shade, choose],
    ),
  );
  return (
    <>
      {palette && (
        <Suspense fallback={null}>
          <Palette onClose={() => setPalette(false)} />
        </Suspense>
      )}
      <Sheet open={help} onClose={() => setHelp(false)} />
    </>
  );
}

/** Every key of the registry that this person may use, by where it counts. */
function Sheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  const permissions = usePermissions();
  const [on, setOn] = useState(singleKeysOn);
  const entries = ENTRIES.filter((entry) => entry.keys !== undefined && isPermitted(entry, permissions));
  return (
    <Modal open={open} title={t('keys.title')} footer={null} onCancel={onClose} width={620}>
      <div className="keys" data-testid="key-help">
        {SCOPES.map((scope) => (
          <section key={scope}>
            <h3>{t(`palette.${scope}`)}</h3>
            <dl>
              {entries
                .filter((entry) => entry.scope === scope)
                .map(({ id, title, keys = [] }) => (
                  <div key={id}>
                    <dt>
                      {keys.map((each) => (
                        <kbd key={each}>{keysShown(each)}</kbd>
                      ))}
                    </dt>
                    <dd>{t(title)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="switch-line">
        <Switch
          checked={on}
          onChange={(next) => {
            turnSingleKeys(next);
            setOn(next);
          }}
        />{' '}
        {t('keys.off')}
      </label>
    </Modal>
  );
}
