import type { Metrics } from '#libs/telemetry/metrics.js';

/** What a watcher of the relay wants to know. */
export interface RelayGauges {
  published(events: number): void;
  /** facts stamped and not yet in the topic */
  lag(events: number): void;
}

/** What a watcher of the store's server wants to know. */
export interface HorizonGauges {
  age(seconds: number): void;
  alarm(on: boolean): void;
}

export function relayGauges(metrics: Metrics, leads: () => boolean): RelayGauges {
  const published = metrics.counter('redress_relay_published_events', 'Events published');
  const lag = metrics.gauge('redress_relay_lag_events', 'Events stamped and not yet published');
  metrics.gaugeFrom('redress_relay_leads_bool', '1 where this relay leads', () => (leads() ? 1 : 0));
  return {
    published: (events) => published.add(events),
    lag: (events) => lag.set(events),
  };
}

export function horizonGauges(metrics: Metrics): HorizonGauges {
  const age = metrics.gauge(
    'redress_relay_horizon_age_seconds',
    'How long the oldest open write transaction has been hiding committed events',
  );
  const alarm = metrics.gauge(
    'redress_relay_horizon_alarm_bool',
    '1 while a transaction left open keeps facts from relay and boards: alarm',
  );
  return { age: (seconds) => age.set(seconds), alarm: (on) => alarm.set(on ? 1 : 0) };
}
