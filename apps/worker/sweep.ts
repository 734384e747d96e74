import { createSweep } from '#activities/sweep/sweep.activity.js';
import type { SweepActivities } from '#libs/contracts/case-workflow.js';
import type { Conducting } from '#libs/conducting/conducting.js';
import type { SweepSources } from '#libs/conducting/sweep-cases.js';
import { ensureSweepSchedule } from '#libs/conducting/sweep-schedule.js';
import type { Logger } from '#libs/telemetry/logger.js';
import type { Metrics } from '#libs/telemetry/metrics.js';

/** A Temporal that lost its data has lost the schedule too. */
const LOOK_MS = 5 * 60_000;
/** until it is there for the first time */
const LOOK_FIRST_MS = 2_000;

/**
 * The sweep's page with its report: a count of each finding, and a line that names the case. `missedLogs` is asked once a
 * sweep for the logs of calls that nobody has handed in (C3-T4); its failure stops no sweep.
 */
export function reportedSweep(
  sources: SweepSources,
  metrics: Metrics,
  log: Logger,
  missedLogs: () => Promise<number>,
): SweepActivities {
  const findings = metrics.counter(
    'redress_sweep_findings_cases',
    'Open cases whose workflow had to be healed, by why',
  );
  const cases = metrics.counter('redress_sweep_open_cases', 'Open cases that were compared with their workflow');
  const page = createSweep(sources, (finding, caseId, error) => {
    findings.add(1, { finding });
    log.warn({ finding, caseId, ...(error === undefined ? {} : { err: error }) }, 'ledger and timers differed');
  });
  return {
    sweepPage: async (after) => {
      if (after === '') {
        const found = await missedLogs().catch((error: unknown) =>
          log.warn({ err: error }, 'logs of calls were not judged'),
        );
        if (found) log.info({ found }, 'logs of calls that nobody has handed in');
      }
      const swept = await page(after);
      cases.add(swept.swept.openCases);
      return swept;
    },
  };
}

/** Sees to it that the sweep is scheduled, also on a Temporal that comes back empty. */
export class SweepSchedule {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly conducting: Pick<Conducting, 'client'>,
    private readonly everyMs: number,
    private readonly log: Logger,
  ) {}

  start(): void {
    if (this.everyMs > 0) this.look();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private look(): void {
    const again = (ms: number): void => void (this.timer = setTimeout(() => this.look(), ms).unref());
    again(LOOK_FIRST_MS);
    ensureSweepSchedule(this.conducting.client, this.everyMs).then(
      () => this.reset(LOOK_MS),
      (error: unknown) => this.log.debug({ err: error }, 'the sweep cannot be scheduled yet'),
    );
  }

  private reset(ms: number): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), ms).unref();
  }
}
