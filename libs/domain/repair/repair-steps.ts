import type { JsonObject } from '#libs/contracts/json.js';
import { CaseStory } from '../case-story.js';

export const PHOTO = { sha256: 'ab'.repeat(32), mediaType: 'image/jpeg', bytes: 20_000 };

/** The usual bodies of a repair's way, for specs that are about something else. */
export const repairBodies = {
  DispatchTechnician: { workOrder: 'W-1', technician: '王师傅', department: 'works' },
  PassToCleaning: { workOrder: 'W-1', department: 'cleaning', patrols: 2 },
  TellArrival: { by: 'phone' },
  Arrive: {},
  RecordDiagnosis: { finding: 'a worn seal', work: 'a new one', charged: false },
  QuoteRepair: { costCents: 8_000 },
  RecordQuoteAnswer: { accepted: true },
  FollowUpRepair: { words: 'the first floor is done', photos: [PHOTO] },
  CompleteRepair: { result: 'sealed', photos: [PHOTO] },
  RecordWaterTest: { tight: true },
  RecordAcceptance: { accepted: true },
  TellResult: { by: 'phone' },
  RecordRevisit: { by: 'phone', outcome: 'settled', clear: true, satisfied: true },
  ArchiveCase: { summary: 'a seal' },
} as const satisfies Record<string, JsonObject>;

/** Reported on Monday, 2 March 2026, 09:00. */
export function reported(fields: JsonObject = {}): CaseStory {
  const body = {
    site: 'lakeside',
    channel: 'phone',
    origin: 'desk',
    category: 'other',
    description: '门锁坏了',
    ...fields,
  };
  return new CaseStory().at('2026-03-02 09:00').do('ReportRepair', body);
}

/** On the spot at 10:00, half an hour after setting out. */
export function onSite(fields: JsonObject = {}): CaseStory {
  const story = reported(fields).at('2026-03-02 09:10').do('DispatchTechnician', repairBodies.DispatchTechnician);
  return story
    .at('2026-03-02 09:30')
    .do('SetOut', { eta: story.instant('2026-03-02 10:00') })
    .do('TellArrival', repairBodies.TellArrival)
    .at('2026-03-02 10:00')
    .do('Arrive');
}

/** Repaired at 11:00. */
export function done(fields: JsonObject = {}): CaseStory {
  return onSite(fields)
    .do('RecordDiagnosis', repairBodies.RecordDiagnosis)
    .at('2026-03-02 11:00')
    .do('CompleteRepair', repairBodies.CompleteRepair);
}

/** Tested where it was a leak, and the result told at 11:00. */
export function toRepairRevisit(fields: JsonObject = {}): CaseStory {
  const story = done(fields);
  if (fields['category'] === 'leak') story.do('RecordWaterTest', repairBodies.RecordWaterTest);
  return story.do('TellResult', repairBodies.TellResult);
}
