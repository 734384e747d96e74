import type { DispatchParts } from '#libs/notices/dispatch.js';
import type { NotifierParts } from '#libs/stations/notifier.js';
import type { Metrics } from '#libs/telemetry/metrics.js';

export function notifierGauges(metrics: Metrics): NotifierParts['gauges'] & DispatchParts['gauges'] {
  const planned = metrics.counter('redress_notifier_planned_notices', 'Notices put into the outbox');
  const stale = metrics.counter('redress_notifier_stale_facts', 'Facts older than a day: nobody is told any more');
  const lag = metrics.gauge('redress_notifier_lag_events', 'Messages still to come, by partition');
  const sent = metrics.counter('redress_notifier_sent_notices', 'Notices that a channel took over');
  const failed = metrics.counter('redress_notifier_failed_attempts', 'Attempts that came to nothing, by cause');
  return {
    planned: (notices) => planned.add(notices),
    stale: (facts) => stale.add(facts),
    lag: (partition, messages) => lag.set(messages, { partition: String(partition) }),
    sent: (channel) => sent.add(1, { channel }),
    failed: (channel, cause) => failed.add(1, { channel, cause }),
  };
}
