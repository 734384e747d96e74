import { App as AntApp, ConfigProvider, theme as antTheme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { useText } from '../text/use-text.js';
import { read, write } from './keepsake.js';

export type Shade = 'light' | 'dark';
interface ShadeState {
  readonly shade: Shade;
  readonly choose: (shade: Shade) => void;
}
const ShadeContext = createContext<ShadeState>({ shade: 'light', choose: () => undefined });
export const useShade = () => useContext(ShadeContext);

function firstShade(): Shade {
  const kept = read('shade');
  if (kept === 'light' || kept === 'dark') return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/**
 * System fonts first, the shipped one where there is no Chinese font. Not `system-ui`: with it Chromium on a machine without
 * a Chinese font keeps boxes in place of text that was drawn before the shipped font had arrived.
 */
export const fontFamily =
  "'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** The component library's surfaces in the colours of base.css. */
const colours = {
  // the library's own hover is too pale for white words on it
  light: {
    colorPrimary: '#1f5fbf',
    colorPrimaryHover: '#1a52a6',
    colorError: '#c3161e',
    colorTextPlaceholder: '#6b7686',
  },
  dark: {
    colorPrimary: '#4c8dff',
    colorError: '#ff7575',
    colorBgContainer: '#161c24',
    colorBgElevated: '#1f2630',
    colorBorder: '#3d4757',
    colorBorderSecondary: '#313a47',
    colorTextPlaceholder: '#8d99a8',
  },
} as const;

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [shade, setShade] = useState(firstShade);
  const { language } = useText();
  // Before the first paint, so that a dark room does not flash white.
  useLayoutEffect(() => {
    document.documentElement.dataset['shade'] = shade;
  }, [shade]);
  const state = useMemo<ShadeState>(
    () => ({
      shade,
      choose: (next) => {
        write('shade', next);
        setShade(next);
      },
    }),
    [shade],
  );
  const theme = useMemo(
    () => ({
      algorithm: shade === 'dark' ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
      token: { fontFamily, fontSize: 14, borderRadius: 6, ...colours[shade] },
      // dark on the lighter blue of the dark theme: white is too pale on it
      ...(shade === 'dark' ? { components: { Button: { primaryColor: '#0b0f14' } } } : {}),
    }),
    [shade],
  );
  return (
    <ShadeContext value={state}>
      <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
        <AntApp component={false}>{children}</AntApp>
      </ConfigProvider>
    </ShadeContext>
  );
}
