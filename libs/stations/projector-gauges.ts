import type { Metrics } from '#libs/telemetry/metrics.js';

export interface Projected {
  readonly partition: number;
  readonly events: number;
  readonly cases: number;
  /** messages of the partition still to come */
  readonly lag: number;
}

/** What a watcher of the projector wants to know. */
export interface ProjectorGauges {
  projected(batch: Projected): void;
  gaps(cases: number): void;
  lost(messages: number): void;
  undecodable(): void;
}

export function projectorGauges(metrics: Metrics): ProjectorGauges {
  const events = metrics.counter('redress_projector_projected_events', 'Events projected, repeated ones included');
  const cases = metrics.counter('redress_projector_written_rows', 'Rows of cases written');
  const lag = metrics.gauge('redress_projector_lag_events', 'Messages still to come, by partition');
  const gaps = metrics.counter(
    'redress_projector_gap_cases',
    'Cases whose missing versions came from the store: alarm',
  );
  const lost = metrics.counter('redress_projector_lost_events', 'Messages gone before they were projected: alarm');
  const undecodable = metrics.counter('redress_projector_undecodable_events', 'Messages that are no facts: alarm');
  return {
    projected: (batch) => {
      events.add(batch.events);
      cases.add(batch.cases);
      lag.set(batch.lag, { partition: String(batch.partition) });
    },
    gaps: (count) => gaps.add(count),
    lost: (count) => lost.add(count),
    undecodable: () => undecodable.add(),
  };
}
