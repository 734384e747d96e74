import { LogoutOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { enter, useSession } from '../api/session.js';
import { speak } from '../text/i18n.js';
import { useText } from '../text/use-text.js';
import { useShade } from './theme.js';

export function Preferences() {
  const { t, language } = useText();
  const { shade, choose } = useShade();
  const session = useSession();
  const navigate = useNavigate();
  const shadeLabel = t(shade === 'dark' ? 'shell.theme-light' : 'shell.theme-dark');
  return (
    <>
      <Button
        type="text"
        data-testid="language-switch"
        aria-label={`${t('shell.language')} · ${t('shell.language-label')}`}
        onClick={() => void speak(language === 'zh' ? 'en' : 'zh')}
      >
        {t('shell.language')}
      </Button>
      <Button
        type="text"
        data-testid="shade-switch"
        aria-label={shadeLabel}
        title={shadeLabel}
        icon={shade === 'dark' ? <SunOutlined /> : <MoonOutlined />}
        onClick={() => choose(shade === 'dark' ? 'light' : 'dark')}
      />
      {session && (
        <Button
          type="text"
          data-testid="leave"
          aria-label={`${session.person} · ${t('shell.leave')}`}
          title={session.person}
          icon={<LogoutOutlined />}
          onClick={() => {
            enter(null);
            void navigate({ to: '/' });
          }}
        >
          <span className="wide-only">{session.person}</span>
        </Button>
      )}
    </>
  );
}
