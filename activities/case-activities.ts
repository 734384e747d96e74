import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import type { CaseActivities } from '#libs/contracts/case-workflow.js';
import { createRingAlarm } from './ring-alarm/ring-alarm.activity.js';

/** One line an activity. */
export function caseActivities(dependencies: CommandDependencies): CaseActivities {
  return { ringAlarm: createRingAlarm(dependencies) };
}
