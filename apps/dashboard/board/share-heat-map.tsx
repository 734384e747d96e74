import { HeatmapChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef } from 'react';
import { fontFamily, useShade } from '../shell/theme.js';
import { useText } from '../text/use-text.js';
import { heatOption, heatHeight } from './heat-option.js';
import type { ShareTable } from './share-table.js';

use([HeatmapChart, GridComponent, TooltipComponent, VisualMapComponent, AriaComponent, CanvasRenderer]);

/** Default export, because React's lazy asks for one. */
export default function ShareHeatMap({ table }: { readonly table: ShareTable }) {
  const { t } = useText();
  const { shade } = useShade();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const option = useMemo(() => heatOption(table, t, shade, fontFamily), [table, t, shade]);
  useEffect(() => {
    if (!box.current) return;
    const made = init(box.current);
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
  return (
    <div ref={box} className="heat" style={{ height: heatHeight(table) }} role="img" aria-label={t('board.heat')} />
  );
}
