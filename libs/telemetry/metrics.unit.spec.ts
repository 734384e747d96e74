import { Metrics } from './metrics.js';

describe('metrics', () => {
  it('shows a counter before its first event and adds by label', () => {
    const metrics = new Metrics();
    const counter = metrics.counter('redress_relay_published_events', 'Events published');
    expect(metrics.text()).toContain('redress_relay_published_events 0\n');
    counter.add(2, { site: 'a"b' });
    counter.add(3, { site: 'a"b' });
    expect(metrics.text()).toContain('redress_relay_published_events{site="a\\"b"} 5\n');
    expect(metrics.text()).not.toContain('redress_relay_published_events 0\n');
  });

  it('reads a gauge when somebody looks', () => {
    const metrics = new Metrics();
    let lag = 1;
    metrics.gaugeFrom('redress_relay_lag_events', 'Events not yet published', () => lag);
    lag = 7;
    expect(metrics.text()).toContain('# TYPE redress_relay_lag_events gauge\nredress_relay_lag_events 7\n');
  });

  it('refuses a name that does not say its part, matter and unit', () => {
    expect(() => new Metrics().counter('published', 'x')).toThrow('metric name');
  });
});
