import type { EmergencyType } from '#libs/contracts/emergency/words.js';
import { invariant } from '#libs/contracts/errors.js';
import type { CaseState } from '../kernel/case-state.js';

export function typeOf({ emergency }: CaseState): EmergencyType {
  invariant(emergency !== null, 'an emergency has its type from its first fact on');
  return emergency.type;
}
