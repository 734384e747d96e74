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

export const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

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
      token: { fontFamily, fontSize: 14, borderRadius: 6, colorPrimary: shade === 'dark' ? '#4c8dff' : '#1f5fbf' },
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
