import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { fontFamily, useShade } from '../shell/theme.js';
import { useText } from '../text/use-text.js';

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

export interface Cause {
  readonly clause: string;
  readonly missed: number;
  /** share of all misses up to this one, 0 to 1 */
  readonly upTo: number;
}

/** Bars by how often, the line what they come to together. Default export, because React's lazy asks for one. */
export default function ParetoChart({ causes }: { readonly causes: readonly Cause[] }) {
  const { t } = useText();
  const { shade } = useShade();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
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
    const ink = shade === 'dark' ? '#e6eaf0' : '#1c2430';
    const line = shade === 'dark' ? '#3a4450' : '#d9dee5';
    const axisLabel = { color: ink };
    const splitLine = { lineStyle: { color: line } };
    chart.current?.setOption(
      {
        textStyle: { fontFamily },
        animation: false,
        aria: { enabled: true },
        grid: { left: 8, right: 8, top: 16, bottom: 8, containLabel: true },
        tooltip: {
          trigger: 'axis',
          backgroundColor: shade === 'dark' ? '#1a2029' : '#ffffff',
          textStyle: { color: ink },
        },
        xAxis: {
          type: 'category',
          data: causes.map(({ clause }) => clause),
          axisLabel: { ...axisLabel, interval: 0, rotate: 40 },
        },
        yAxis: [
          { type: 'value', minInterval: 1, axisLabel, splitLine },
          {
            type: 'value',
            min: 0,
            max: 100,
            axisLabel: { ...axisLabel, formatter: '{value}%' },
            splitLine: { show: false },
          },
        ],
        series: [
          {
            name: t('board.missed'),
            type: 'bar',
            barMaxWidth: 48,
            data: causes.map(({ missed }) => missed),
            itemStyle: { color: shade === 'dark' ? '#d9772b' : '#b35806' },
          },
          {
            name: t('group.up-to'),
            type: 'line',
            yAxisIndex: 1,
            data: causes.map(({ upTo }) => Math.round(upTo * 1_000) / 10),
            itemStyle: { color: shade === 'dark' ? '#3f92d2' : '#2166ac' },
          },
        ],
      },
      { notMerge: true },
    );
  }, [causes, shade, t]);
  return <div ref={box} style={{ height: 220 }} role="img" aria-label={t('group.causes')} />;
}
