import type { Attempt } from '../torture/desk.js';

/** A caller hears within this whether a command was taken. */
export const ANSWER_MS_MAX = 5_000;

export interface AttemptsReport {
  readonly attempts: number;
  readonly accepted: number;
  /** by code; a conflict of two desks is no trouble */
  readonly refused: Readonly<Record<string, number>>;
  /** while the API itself was being asked to end and came back */
  readonly excused: number;
  readonly slowestMs: number;
  readonly faults: readonly string[];
}

/** What the desks heard while the trouble lasted. */
export class Attempts {
  private readonly seen: Attempt[] = [];
  private readonly windows: { readonly from: number; to: number }[] = [];
  private readonly apiAway: { readonly from: number; to: number }[] = [];

  note(attempt: Attempt): void {
    this.seen.push(attempt);
  }

  begin(): void {
    this.windows.push({ from: performance.now(), to: Infinity });
  }

  end(): void {
    close(this.windows);
  }

  /** Runs `work`, during which the API may not answer at all. */
  async withoutApi<T>(work: () => Promise<T>): Promise<T> {
    this.apiAway.push({ from: performance.now(), to: Infinity });
    try {
      return await work();
    } finally {
      close(this.apiAway);
    }
  }

  report(mayRefuse: boolean): AttemptsReport {
    const during = this.seen.filter((each) => touches(this.windows, each));
    const excused = during.filter((each) => each.status === undefined && touches(this.apiAway, each));
    const counted = during.filter((each) => !excused.includes(each));
    const faults = new Map<string, number>();
    const refused: Record<string, number> = {};
    for (const each of counted) {
      if (each.code !== undefined) refused[each.code] = (refused[each.code] ?? 0) + 1;
      const fault = faultOf(each, mayRefuse, touches(this.apiAway, each));
      if (fault !== undefined) faults.set(fault, (faults.get(fault) ?? 0) + 1);
    }
    return {
      attempts: counted.length,
      accepted: counted.filter(({ status }) => status !== undefined && status < 300).length,
      refused,
      excused: excused.length,
      slowestMs: Math.round(Math.max(0, ...counted.map(({ ms }) => ms))),
      faults: [...faults].map(([fault, times]) => `${fault} (${times} times)`),
    };
  }
}

function close(windows: { to: number }[]): void {
  const last = windows.at(-1);
  if (last !== undefined) last.to = performance.now();
}

function touches(windows: readonly { readonly from: number; readonly to: number }[], { from, ms }: Attempt): boolean {
  return windows.some((window) => from < window.to && from + ms > window.from);
}

function faultOf(attempt: Attempt, mayRefuse: boolean, apiAway: boolean): string | undefined {
  const { type, ms, status, code } = attempt;
  if (status === undefined) return `${type}: no answer`;
  if (ms > ANSWER_MS_MAX && !apiAway) return `${type}: answered ${status} only after more than ${ANSWER_MS_MAX} ms`;
  // two desks met at one version, or one key was sent twice: the rules, not the trouble
  if (status < 500) return undefined;
  if (code === 'store-unavailable' && (mayRefuse || apiAway)) return undefined;
  return `${type}: ${status} ${code ?? 'without a code'}`;
}
