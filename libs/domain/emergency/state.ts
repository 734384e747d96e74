import type { EmergencyType } from '#libs/contracts/emergency/words.js';

/** What emergencies alone hold. */
export interface EmergencyState {
  readonly type: EmergencyType;
  /** tasks of the plan that are done, in the order told */
  readonly tasksDone: readonly string[];
  readonly reportFiled: boolean;
}
