import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { HorizonHolder } from '#libs/contracts/horizon.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { HorizonWatch } from './horizon-watch.js';
import { horizonGauges } from './relay-gauges.js';

const holder = (ageSeconds: number, since = '2026-03-02T01:00:00.000Z'): HorizonHolder => ({
  ...{ ageSeconds, since, pid: 77, application: 'psql', database: 'postgres' },
});

function watching() {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const metrics = new Metrics();
  let now: HorizonHolder | undefined;
  const look = () => Promise.resolve(now);
  const watch = new HorizonWatch({ look, gauges: horizonGauges(metrics), log: pino({ base: null }, sink) });
  const see = async (seen: HorizonHolder | undefined) => {
    now = seen;
    await watch.look();
  };
  return { lines, metrics, see };
}

describe('the watch over the horizon', () => {
  it('says nothing of a transaction that is young, and shows its age', async () => {
    const { lines, metrics, see } = watching();
    await see(holder(1.5));
    expect(lines).toEqual([]);
    expect(metrics.text()).toContain('redress_relay_horizon_age_seconds 1.5\n');
    expect(metrics.text()).toContain('redress_relay_horizon_alarm_bool 0\n');
  });

  it('warns once of one that stays open, with who holds it, and says when it is over', async () => {
    const { lines, metrics, see } = watching();
    await see(holder(6));
    await see(holder(8));
    expect(lines).toMatchObject([
      { level: 40, code: 'horizon-held', pid: 77, application: 'psql', database: 'postgres' },
    ]);
    expect(metrics.text()).toContain('redress_relay_horizon_alarm_bool 1\n');
    await see(undefined);
    expect(lines.slice(1)).toMatchObject([{ level: 30, code: 'horizon-held' }]);
    expect(metrics.text()).toContain('redress_relay_horizon_alarm_bool 0\n');
    expect(metrics.text()).toContain('redress_relay_horizon_age_seconds 0\n');
  });

  it('warns again of another one', async () => {
    const { lines, see } = watching();
    await see(holder(6));
    await see(holder(7, '2026-03-02T02:00:00.000Z'));
    expect(lines.map(({ level, since }) => [level, since])).toEqual([
      [40, '2026-03-02T01:00:00.000Z'],
      [40, '2026-03-02T02:00:00.000Z'],
    ]);
  });
});
