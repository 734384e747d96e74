import { STAGES } from '#libs/contracts/case.js';
import type { CaseEntry } from '../case-file.js';

type Standing = Pick<CaseEntry, 'stage' | 'closed'>;

export const NOTHING_PASSED: CaseEntry['stageSeconds'] = STAGES.map(() => null);

/** After a fact at `at` that led to another stage, or ended or reopened the case. A pause between end and reopening is no stage's. */
export function courseAfter(
  left: Standing,
  { stageSince, stageSeconds }: Pick<CaseEntry, 'stageSince' | 'stageSeconds'>,
  at: string,
): Pick<CaseEntry, 'stageSince' | 'stageSeconds'> {
  if (left.closed) return { stageSince: at, stageSeconds };
  const spent = Math.max(0, Math.round((Date.parse(at) - Date.parse(stageSince)) / 1_000));
  const place = STAGES.indexOf(left.stage);
  return { stageSince: at, stageSeconds: stageSeconds.with(place, (stageSeconds[place] ?? 0) + spent) };
}
