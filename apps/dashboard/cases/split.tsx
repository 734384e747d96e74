import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useText } from '../text/use-text.js';

/** List and case side by side; the bar between them is moved by the mouse or by the arrow keys. */
export function Split({ children, right }: { readonly children: ReactNode; readonly right: ReactNode }) {
  const { t } = useText();
  return (
    <Group orientation="horizontal" className="split">
      <Panel id="list" defaultSize="52%" minSize="30%" className="split-part">
        {children}
      </Panel>
      <Separator className="split-bar" aria-label={t('desk.split')} />
      <Panel id="case" minSize="28%" className="split-part">
        {right}
      </Panel>
    </Group>
  );
}
