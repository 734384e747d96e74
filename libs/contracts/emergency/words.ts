/** Closed word lists of the emergency 突发事件. */
export const EMERGENCY_TYPES = ['leak-in-progress', 'power-cut', 'fight', 'other-safety'] as const;
export type EmergencyType = (typeof EMERGENCY_TYPES)[number];

/** Tasks of a plan that the rules themselves know of; a pack may name others. */
export const PLACE_TASK = 'place-and-situation';
export const DISPATCH_TASK = 'technician-dispatched';
