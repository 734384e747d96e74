import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from '../torture/desk.js';
import { CaseAtWork, COMMANDS_OF_CASE } from './case-at-work.js';

/** One command's way to the board, in milliseconds. */
export interface Way {
  /** from its acknowledgement; 0 where the board knew before the desk */
  readonly sinceAcknowledged: number;
  /** from the instant at which it was due to be sent: what a slow answer holds up counts */
  readonly sinceDue: number;
}

/** Whoever has to hear of everything. */
export interface Watch {
  /** When it was told of the case at that version, or at a later one. All of performance.now(); `due`: of the command. */
  told(caseId: string, version: number, due: number): Promise<number>;
}

export interface LoadOptions {
  readonly desk: Desk;
  readonly board: Watch;
  readonly sites: readonly string[];
  /** commands a second */
  readonly rate: number;
  readonly seconds: number;
}

/** After the last command was due: until all are acknowledged and shown. */
const SETTLE_MS_MAX = 120_000;

/**
 * Commands at a fixed rate, whether or not the ones before are answered: whole complaints, so that every eleventh command is
 * a new one. Throws where the stack has not caught up two minutes after the last.
 */
export async function offerLoad({ desk, board, sites, rate, seconds }: LoadOptions): Promise<Way[]> {
  const ways: Promise<Way>[] = [];
  const idle: CaseAtWork[] = [];
  const began = performance.now();
  for (let no = 0; no < rate * seconds; no += 1) {
    const due = began + (no * 1_000) / rate;
    const wait = due - performance.now();
    if (wait > 1) await pause(wait);
    const oldest = no % COMMANDS_OF_CASE === 0 ? undefined : idle.shift();
    const atWork = oldest ?? new CaseAtWork(desk, sites[no % sites.length] ?? '');
    ways.push(
      (async () => {
        const { caseId, version } = await atWork.next();
        const acknowledged = performance.now();
        if (!atWork.isOver) idle.push(atWork);
        const told = await board.told(caseId, version, due);
        return { sinceAcknowledged: Math.max(0, told - acknowledged), sinceDue: told - due };
      })(),
    );
    // an early failure is not to be an unhandled one
    ways.at(-1)?.catch(() => undefined);
  }
  return settled(ways, `${rate} commands/s: not all shown ${SETTLE_MS_MAX / 1_000} s after the last`);
}

async function settled<T>(ways: readonly Promise<T>[], otherwise: string): Promise<T[]> {
  const over = new AbortController();
  const late = pause(SETTLE_MS_MAX, undefined, { signal: over.signal }).then(() => {
    throw new Error(otherwise);
  });
  try {
    return await Promise.race([Promise.all(ways), late]);
  } finally {
    over.abort();
    await late.catch(() => undefined);
  }
}
