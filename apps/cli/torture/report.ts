import type { CaughtUp } from './catch-up.js';
import type { InvariantResult } from './invariant.js';
import type { Kill } from './kills.js';

export interface Recovery {
  readonly kills: number;
  readonly medianMs: number;
  readonly maxMs: number;
}

export interface TortureReport {
  readonly seed: number;
  readonly seconds: number;
  readonly kills: number;
  readonly killsMin: number;
  /** of them, so many in the middle of a batch */
  readonly killsInTheAct: number;
  readonly commands: {
    readonly acknowledged: number;
    readonly acknowledgedMin: number;
    readonly refused: Readonly<Record<string, number>>;
    readonly unanswered: number;
    readonly retries: number;
    /** 5xx that are no typed trouble */
    readonly untyped: readonly string[];
  };
  readonly duplicatesSuppressed: { readonly answers: number; readonly messages: number };
  readonly deadlines: { readonly missed: number; readonly notified: number; readonly latestMs: number };
  readonly recovery: Readonly<Record<string, Recovery>>;
  readonly caughtUp: CaughtUp;
  readonly invariants: readonly InvariantResult[];
  /** why the run does not count, whatever the invariants say */
  readonly failures: readonly string[];
  readonly ok: boolean;
}

export function recoveryByPart(kills: readonly Kill[]): Record<string, Recovery> {
  const parts = [...new Set(kills.map(({ part }) => part))].sort();
  return Object.fromEntries(
    parts.map((part) => {
      const times = kills.filter((kill) => kill.part === part).map(({ recoveryMs }) => recoveryMs);
      times.sort((a, b) => a - b);
      const medianMs = times[Math.floor((times.length - 1) / 2)] ?? 0;
      return [part, { kills: times.length, medianMs, maxMs: times.at(-1) ?? 0 }];
    }),
  );
}

export function reportText(report: TortureReport): string {
  const { commands, duplicatesSuppressed, deadlines, caughtUp } = report;
  const refused = Object.entries(commands.refused).map(([code, times]) => `${times} ${code}`);
  return [
    `torture, seed ${report.seed}, ${report.seconds} s: ${report.ok ? 'all holds' : 'FAILED'}`,
    `kills        ${report.kills} (at least ${report.killsMin}), ${report.killsInTheAct} of them in the middle of a batch`,
    `commands     ${commands.acknowledged} acknowledged (at least ${commands.acknowledgedMin}), ` +
      `${commands.unanswered} unanswered, ${commands.retries} sent again, refused: ${refused.join(', ') || 'none'}`,
    `duplicates   ${duplicatesSuppressed.answers} answered from the store, ${duplicatesSuppressed.messages} in the topic`,
    `deadlines    ${deadlines.missed} missed, ${deadlines.notified} rungs notified, the latest after ${deadlines.latestMs} ms`,
    ...Object.entries(report.recovery).map(
      ([part, { kills, medianMs, maxMs }]) =>
        `back again   ${part.padEnd(10)} ${kills} kills, median ${medianMs} ms, longest ${maxMs} ms`,
    ),
    `caught up    ${Object.entries(caughtUp)
      .map(([station, ms]) => `${station.replace(/Ms$/, '')} ${ms === undefined ? 'NOT' : `${ms} ms`}`)
      .join(', ')}`,
    ...report.invariants.flatMap(({ id, name, holds, checked, faultCount, faults }) => [
      `${id} ${holds ? 'holds ' : 'BROKEN'} ${name} (${checked} looked at${holds ? '' : `, ${faultCount} faults`})`,
      ...faults.map((fault) => `     ${fault}`),
    ]),
    ...report.failures.map((failure) => `FAILED ${failure}`),
  ].join('\n');
}
