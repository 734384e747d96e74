import { TOLD_BY } from '#libs/contracts/shared/words.js';
import type { FormSpecs } from './field-spec.js';

const toldBy = {
  name: 'by',
  kind: 'choice',
  required: true,
  words: TOLD_BY,
  prefix: 'by',
  label: 'field.means',
} as const;
const words = { name: 'words', kind: 'area' } as const;

/** Forms of what emergencies alone take. */
export const emergencyForms = {
  CompleteTask: [{ name: 'task', kind: 'task', required: true }, { name: 'doneBy', kind: 'line' }, words],
  TellSetOut: [
    toldBy,
    { name: 'expectedAt', kind: 'instant', required: true },
    { name: 'technician', kind: 'line' },
    words,
  ],
  TellProgress: [toldBy, { name: 'finding', kind: 'area', required: true }, { name: 'expectedAt', kind: 'instant' }],
  StabiliseEmergency: [words],
  EndEmergency: [words],
  FileEmergencyReport: [
    { name: 'cause', kind: 'area', required: true },
    { name: 'course', kind: 'area', required: true },
    { name: 'measures', kind: 'area', required: true },
  ],
} as const satisfies Partial<FormSpecs>;
