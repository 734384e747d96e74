import type { CrashRun } from './crash-run.js';
import { CRASH_POINTS, type CrashPointName } from './points.js';

export interface CrashPointReport {
  readonly point: CrashPointName;
  readonly station: string;
  readonly at: string;
  readonly runs: number;
  /** runs whose process died at this point, by its own word and the signal */
  readonly crashed: number;
  readonly held: number;
  readonly acknowledged: number;
  /** over all runs: what the crash made come twice, and nobody saw twice */
  readonly duplicatesSuppressed: { readonly answers: number; readonly messages: number };
  readonly recoveryMsMedian: number;
  /** `seed N: what` */
  readonly faults: readonly string[];
}

export interface CrashReport {
  readonly seeds: number;
  readonly runs: number;
  readonly points: readonly CrashPointReport[];
  readonly ok: boolean;
}

export function crashReport(names: readonly CrashPointName[], seeds: number, runs: readonly CrashRun[]): CrashReport {
  const points = names.map((point) =>
    pointReport(
      point,
      runs.filter((run) => run.point === point),
    ),
  );
  return { seeds, runs: runs.length, points, ok: points.every((each) => each.runs === seeds && each.held === seeds) };
}

function pointReport(point: CrashPointName, runs: readonly CrashRun[]): CrashPointReport {
  const { station, at } = CRASH_POINTS[point];
  const sum = (of: (run: CrashRun) => number): number => runs.reduce((total, run) => total + of(run), 0);
  const times = runs.map(({ recoveryMs }) => recoveryMs).sort((a, b) => a - b);
  return {
    ...{ point, station, at, runs: runs.length },
    crashed: sum(({ crashed }) => Number(crashed)),
    held: sum(({ ok }) => Number(ok)),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    duplicatesSuppressed: {
      answers: sum(({ duplicatesSuppressed }) => duplicatesSuppressed.answers),
      messages: sum(({ duplicatesSuppressed }) => duplicatesSuppressed.messages),
    },
    recoveryMsMedian: times[Math.floor((times.length - 1) / 2)] ?? 0,
    faults: runs.flatMap(faultsOf),
  };
}

/** Each as `seed N: what`. */
export function faultsOf({ seed, failures, invariants }: CrashRun): string[] {
  const broken = invariants.filter(({ holds }) => !holds);
  return [...failures, ...broken.map(({ id, name, faults }) => `${id} ${name}: ${faults.join('; ')}`)].map(
    (fault) => `seed ${seed}: ${fault}`,
  );
}

export function crashReportText({ seeds, runs, points, ok }: CrashReport): string {
  return [
    `crash points, ${points.length} of them, ${seeds} seeds each, ${runs} runs: ${ok ? 'all hold' : 'FAILED'}`,
    ...points.flatMap((each) => [
      `${each.held === each.runs ? 'holds ' : 'BROKEN'} ${each.station.padEnd(9)} ${each.at.padEnd(44)} ` +
        `${each.crashed} of ${each.runs} crashed here, ${each.held} held; suppressed: ` +
        `${each.duplicatesSuppressed.answers} answers, ${each.duplicatesSuppressed.messages} messages; ` +
        `back after ${each.recoveryMsMedian} ms`,
      ...each.faults.map((fault) => `     ${fault}`),
    ]),
  ].join('\n');
}
