import type { Severity, Stage } from '#libs/contracts/case.js';
import type { Role } from '#libs/contracts/event.js';

/** The contracts' own lists stand beside zod schemas; copied here (a test compares them) to keep zod out of the page. */
export const STAGES = [
  'accept',
  'verify',
  'investigate',
  'remedy',
  'reply',
  'revisit',
  'archive',
] as const satisfies readonly Stage[];
export const SEVERITIES = ['major', 'important', 'minor'] as const satisfies readonly Severity[];
/** Who a case can be handed to: people only. */
export const HOLDERS = [
  'agent',
  'supervisor',
  'technician',
  'department-head',
  'director',
  'group-manager',
] as const satisfies readonly Role[];
