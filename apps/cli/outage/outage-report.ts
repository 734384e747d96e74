import type { CaughtUp } from '../torture/catch-up.js';
import type { InvariantResult } from '../torture/invariant.js';
import type { AttemptsReport } from './attempts.js';
import type { Termination } from './terminations.js';

export interface OutageReport {
  readonly outage: string;
  readonly seed: number;
  readonly lastedMs: number;
  /** from the end of the trouble until what was gone answers */
  readonly backMs: number;
  /** what the desks heard meanwhile */
  readonly attempts: AttemptsReport;
  readonly commands: { readonly acknowledged: number; readonly retries: number };
  /** events by which the longest history of the watched cases grew meanwhile */
  readonly history: { readonly watched: number; readonly growth: number; readonly growthMax: number };
  readonly terminations: readonly Termination[];
  readonly caughtUp: CaughtUp;
  readonly deadlines: { readonly missed: number; readonly notified: number; readonly latestMs: number };
  readonly figures: Readonly<Record<string, unknown>>;
  readonly invariants: readonly InvariantResult[];
  readonly failures: readonly string[];
  readonly ok: boolean;
}

export function outageText(report: OutageReport): string {
  const { attempts, commands, history, deadlines, caughtUp } = report;
  const refused = Object.entries(attempts.refused).map(([code, times]) => `${times} ${code}`);
  const stations = Object.entries(caughtUp).map(
    ([station, ms]) => `${station.replace(/Ms$/, '')} ${ms === undefined ? 'NOT' : `${ms} ms`}`,
  );
  return [
    `outage ${report.outage}, ${Math.round(report.lastedMs / 1_000)} s, seed ${report.seed}: ${report.ok ? 'all holds' : 'FAILED'}`,
    `meanwhile    ${attempts.attempts} requests, ${attempts.accepted} accepted, refused: ${refused.join(', ') || 'none'}; ` +
      `the slowest answer after ${attempts.slowestMs} ms`,
    `commands     ${commands.acknowledged} acknowledged in all, ${commands.retries} sent again`,
    `histories    of ${history.watched} workflows grew by ${history.growth} events at the most (allowed ${history.growthMax})`,
    ...report.terminations.map(
      ({ service, exitMs, code, backMs }) =>
        `SIGTERM      ${service.padEnd(10)} ended with ${code ?? 'a signal'} after ${exitMs} ms, back after ${backMs ?? 'NEVER'} ms`,
    ),
    `back         ${report.backMs} ms after it was over`,
    `caught up    ${stations.join(', ')}`,
    `deadlines    ${deadlines.missed} missed, ${deadlines.notified} rungs notified, the latest after ${deadlines.latestMs} ms`,
    ...Object.entries(report.figures).map(([name, value]) => `${name.padEnd(12)} ${JSON.stringify(value)}`),
    ...report.invariants.flatMap(({ id, name, holds, checked, faultCount, faults }) => [
      `${id} ${holds ? 'holds ' : 'BROKEN'} ${name} (${checked} looked at${holds ? '' : `, ${faultCount} faults`})`,
      ...faults.map((fault) => `     ${fault}`),
    ]),
    ...report.failures.map((failure) => `FAILED ${failure}`),
  ].join('\n');
}
