import type { EChartsCoreOption } from 'echarts/core';
import type { Shade } from '../shell/theme.js';
import type { Say } from '../text/use-text.js';
import { share, sharePercent, type Figures, type ShareTable } from './share-table.js';

/** Departments drawn; the table below has them all. */
const linesMax = 15;
const lineHeight = 30;

export function heatHeight(table: ShareTable): number {
  return Math.min(table.lines.length, linesMax) * lineHeight + 80;
}

/** Shares below are all the darkest orange: what differs between 80 and 100 % is what one looks for. */
const scaleMin = 50;

interface Cell {
  readonly value: readonly [x: number, y: number, percent: number];
  readonly figures: Figures;
}

/** Orange to blue, told apart by the colour-blind too; each square carries its number besides. */
const colours: Record<Shade, string[]> = {
  light: ['#b35806', '#f1a340', '#fee0b6', '#d8e8f5', '#67a9cf', '#2166ac'],
  dark: ['#d9772b', '#a86425', '#5d4a30', '#2e4257', '#2f6d9e', '#3f92d2'],
};

export function heatOption(table: ShareTable, t: Say, shade: Shade, fontFamily: string): EChartsCoreOption {
  const lines = table.lines.slice(0, linesMax);
  const ink = shade === 'dark' ? '#e6eaf0' : '#1c2430';
  const cells = lines.flatMap((line, y) =>
    table.months.flatMap((month, x): Cell[] => {
      const figures = line.months.get(month);
      const value = figures && share(figures);
      return figures && value != null ? [{ value: [x, y, Math.round(value * 1_000) / 10], figures }] : [];
    }),
  );
  const names = lines.map((line) => line.department || t('board.no-department'));
  return {
    textStyle: { fontFamily },
    animation: false,
    aria: { enabled: true },
    grid: { left: 8, right: 16, top: 8, bottom: 44, containLabel: true },
    xAxis: {
      type: 'category',
      data: table.months,
      axisLine: { show: false },
      axisLabel: { color: ink },
      splitArea: { show: false },
    },
    yAxis: {
      type: 'category',
      data: names,
      inverse: true,
      axisLine: { show: false },
      axisLabel: { color: ink, width: 180, overflow: 'truncate' },
    },
    visualMap: {
      min: scaleMin,
      max: 100,
      calculable: false,
      orient: 'horizontal',
      left: 'center',
      bottom: 4,
      itemHeight: 160,
      text: ['100%', `≤${scaleMin}%`],
      textStyle: { color: ink },
      inRange: { color: colours[shade] },
    },
    tooltip: {
      backgroundColor: shade === 'dark' ? '#1a2029' : '#ffffff',
      textStyle: { color: ink },
      formatter: (point: { readonly data: Cell }) => {
        const { figures, value } = point.data;
        const name = escape(names[value[1]] ?? '');
        const counts = `${t('board.met')} ${figures.met} · ${t('board.missed')} ${figures.missed} · ${t('board.open')} ${figures.open}`;
        return `${name} ${table.months[value[0]] ?? ''}<br/><b>${sharePercent(figures)}</b><br/>${counts}`;
      },
    },
    series: [
      {
        type: 'heatmap',
        data: cells,
        label: {
          show: table.months.length <= 18,
          formatter: (point: { readonly data: Cell }) => sharePercent(point.data.figures).replace('%', ''),
        },
        itemStyle: { borderColor: shade === 'dark' ? '#1a2029' : '#ffffff', borderWidth: 2 },
      },
    ],
  };
}

/** The tooltip is HTML, and a department's name is whatever somebody typed. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
