import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import type { CaseActivities } from '#libs/contracts/case-workflow.js';
import { createRingAlarm } from './ring-alarm/ring-alarm.activity.js';

/** One line an activity. `onStoreAway` hears of each case whose alarm could not be rung because the store was away. */
export function caseActivities(
  dependencies: CommandDependencies,
  onStoreAway: (caseId: string) => void = () => undefined,
): CaseActivities {
  return { ringAlarm: createRingAlarm(dependencies, onStoreAway) };
}
