import type { BenchFigure, LatencyFigure, RatioFigure } from '#libs/bench/figure.js';

/** One figure in words. */
export function figureLine(figure: BenchFigure): string {
  return figure.kind === 'ratio' ? ratioLine(figure) : latencyLine(figure);
}

function ratioLine({ name, unit, ours, peer, ratio, bar, aim, rounds, spread, discarded }: RatioFigure): string {
  const range = `${spread[0]} to ${spread[1]} over ${rounds} rounds`;
  if (ratio === null) return `${name}: UNSTEADY, no ratio: ${range}, after ${discarded.length + 1} series`;
  const verdict = ratio >= bar ? 'reaches' : 'MISSES';
  const aimed = aim === null ? '' : ` (aim ${aim})`;
  const again = discarded.length === 0 ? '' : `; ${discarded.length} unsteady series thrown away`;
  return `${name}: ${ratio} (${range}), ${verdict} the bar ${bar}${aimed}; ours ${ours}, peer ${peer} ${unit}${again}`;
}

function latencyLine({ name, rate, p50, p99, unit, bar, reached, rounds, spread }: LatencyFigure): string {
  const verdict = bar === null ? '' : `, ${reached === true ? 'reaches' : 'MISSES'} the bar ${bar} ${unit}`;
  const range = `p99 ${spread[0]} to ${spread[1]} over ${rounds} rounds`;
  return `${name}${rate === null ? '' : ` at ${rate}/s`}: p50 ${p50}, p99 ${p99} ${unit} (${range})${verdict}`;
}
