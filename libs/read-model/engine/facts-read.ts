import { obligationEvents } from '#libs/contracts/case.js';

/**
 * Types of facts of which the read model reads more than that they happened and when: of these alone a rebuild gets the
 * data. A type that is missing here makes the rebuild fail, and facts-read.unit.spec.ts before it.
 */
export const FACTS_READ: ReadonlySet<string> = new Set([
  ...Object.keys(obligationEvents),
  'CaseAccepted',
  'ImportedCaseRecorded',
  'DetailsCompleted',
  'SeverityAssessed',
  'CaseHandedOver',
  'RevisitRecorded',
  'RepairReported',
  'RepairReclassified',
  'QuestionAsked',
  'ServiceOrdered',
  'EmergencyReported',
  'FormalityOpened',
  'WaterTested',
  'SecondLookTaken',
  'FeePaid',
  'WaitBegan',
]);

/** Those of which it reads the metadata as well. */
export const METADATA_READ: ReadonlySet<string> = new Set(['CaseAccepted', 'ImportedCaseRecorded']);
