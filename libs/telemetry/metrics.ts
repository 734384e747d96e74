import { invariant } from '#libs/contracts/errors.js';

export type Labels = Readonly<Record<string, string>>;

export interface Counter {
  add(amount?: number, labels?: Labels): void;
}
export interface Gauge {
  set(value: number, labels?: Labels): void;
}

interface Series {
  readonly kind: 'counter' | 'gauge';
  readonly description: string;
  readonly values: Map<string, number>;
  readonly read?: () => number;
}

const NAME = /^redress_[a-z0-9]+(_[a-z0-9]+)+$/;

/** Counters and gauges named `redress_<part>_<what>_<unit>`. A label is never a case id: series would grow without end. */
export class Metrics {
  private readonly series = new Map<string, Series>();

  constructor() {
    this.gaugeFrom('redress_process_memory_bytes', 'resident memory of the process', () => process.memoryUsage.rss());
  }

  counter(name: string, description: string): Counter {
    const values = this.register(name, { kind: 'counter', description, values: new Map([['', 0]]) });
    return {
      add: (amount = 1, labels = {}) => {
        const key = labelText(labels);
        values.set(key, (values.get(key) ?? 0) + amount);
      },
    };
  }

  gauge(name: string, description: string): Gauge {
    const values = this.register(name, { kind: 'gauge', description, values: new Map() });
    return { set: (value, labels = {}) => void values.set(labelText(labels), value) };
  }

  /** A gauge that is read when somebody looks. */
  gaugeFrom(name: string, description: string, read: () => number): void {
    this.register(name, { kind: 'gauge', description, values: new Map(), read });
  }

  /** Prometheus text format 0.0.4. */
  text(): string {
    const lines: string[] = [];
    for (const [name, series] of this.series) {
      lines.push(`# HELP ${name} ${series.description}`, `# TYPE ${name} ${series.kind}`);
      if (series.read) lines.push(`${name} ${series.read()}`);
      // the unlabelled zero is there so that a counter is seen before its first event; labels replace it
      const labelled = series.values.size > 1;
      for (const [labels, value] of series.values) {
        if (labels === '' && labelled && value === 0) continue;
        lines.push(`${name}${labels} ${value}`);
      }
    }
    return `${lines.join('\n')}\n`;
  }

  private register(name: string, series: Series): Map<string, number> {
    invariant(NAME.test(name), `metric name ${name}`);
    const known = this.series.get(name);
    if (known) {
      invariant(known.kind === series.kind, `metric ${name} is a ${known.kind}`);
      return known.values;
    }
    this.series.set(name, series);
    return series.values;
  }
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  if (pairs.length === 0) return '';
  return `{${pairs.map(([key, value]) => `${key}="${escapeLabel(value)}"`).join(',')}}`;
}

function escapeLabel(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
