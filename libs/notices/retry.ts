import type { NoticeFailure } from '#libs/contracts/notices.js';

const MINUTE = 60_000;
/** About a day and a half, then it is given up. */
export const RETRY_PAUSES_MS: readonly number[] = [1, 5, 15, 60, 240, 720, 1_440].map((minutes) => minutes * MINUTE);

const PASSING: ReadonlySet<NoticeFailure> = new Set(['unreachable', 'timed-out']);

/** How long to wait after the n-th attempt failed; null: it is given up. */
export function pauseAfter(attempt: number, cause: NoticeFailure, pauses = RETRY_PAUSES_MS): number | null {
  return PASSING.has(cause) ? (pauses[attempt - 1] ?? null) : null;
}
