import type { EventMetadata, RecordedEvent, Role } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { caseTurn, openCase } from './case-turn.js';

const CASE = '00000000-0000-4000-8000-000000000001';
const STREAM = `case-${CASE}`;
const AT = '2026-03-02T01:00:00.000Z';
const DUE = '2026-03-04T01:00:00.000Z';

const ladder = [
  { rung: 1, at: DUE, notify: 'agent', meaning: 'missed' },
  { rung: 2, at: '2026-03-04T05:00:00.000Z', notify: 'supervisor', meaning: 'escalation' },
];
const solve = { obligationId: 'D-3.5c/solve', clause: 'D-3.5c', target: 'solve' };
const arithmetic = {
  ...{ openedAt: AT, dueAt: DUE, exclusive: false, zone: 'Asia/Shanghai' },
  budget: { unit: 'calendar-days', amount: 2 },
  ...{ openedLocal: '2026-03-02 09:00:00', dueLocal: '2026-03-04 09:00:00' },
  ...{ packVersion: 'property-cn@1.0.0', calendarVersion: 'civil@1' },
};

const ACCEPTED: [string, JsonObject] = [
  'CaseAccepted',
  {
    ...{
      kind: 'complaint',
      site: 'harbour',
      region: 'east',
      zone: 'Asia/Shanghai',
      reference: 'C-1',
      channel: 'phone',
    },
    ...{ receivedAt: AT, happenedAt: null, departmentComplainedOf: null, person: CASE },
    ...{ apologised: true, provisionalSeverity: 'minor', requestedBy: null, missing: [] },
  },
];
const OPENED: [string, JsonObject] = ['ObligationOpened', { ...solve, holder: 'agent', arithmetic, ladder }];
const MET: [string, JsonObject] = ['ObligationMet', { ...solve, metAt: AT, marginMs: 1, used: null, arithmetic }];
const NOTE: [string, JsonObject] = ['NoteAdded', {}];
const DISPUTE: [string, JsonObject] = ['DisputeDecided', { dispute: 'property' }];
const WITHDRAWN: [string, JsonObject] = ['CaseWithdrawn', {}];
const RUNG: [string, JsonObject] = ['RungNotified', { ...solve, ...ladder[0] } as JsonObject];

function stream(...facts: readonly (readonly [string, JsonObject, Role?])[]): RecordedEvent[] {
  return facts.map(([type, data, role = 'agent'], index) => ({
    ...{ position: String(index + 1), streamId: STREAM, version: index + 1, type, schemaVersion: 1, data },
    metadata: {
      ...{ commandId: CASE, commandDigest: '', causationId: CASE, correlationId: CASE },
      ...{ actor: { id: 'x', role }, group: 'demo', site: 'harbour', kind: 'complaint' },
      packVersion: 'property-cn@1.0.0',
    } satisfies EventMetadata,
    ...{ occurredAt: AT, recordedAt: AT, transactionId: '1', hash: '' },
  }));
}

describe('what a case’s workflow is told', () => {
  it('a new case: its timetable as it is now, also where the batch is behind the store', () => {
    const events = stream(ACCEPTED, OPENED, DISPUTE);
    const turn = caseTurn(STREAM, events, 1);
    expect(turn).toMatchObject({
      kind: 'open',
      caseId: CASE,
      timetable: { version: 3, stage: 'verify', closed: false },
    });
    expect(turn?.timetable.alarms.map(({ at }) => at)).toEqual([DUE]);
  });

  it('nothing of a comment', () => {
    expect(caseTurn(STREAM, stream(ACCEPTED, OPENED, NOTE, NOTE), 3)).toBeUndefined();
  });

  it('a stage that moved', () => {
    expect(caseTurn(STREAM, stream(ACCEPTED, OPENED, NOTE, DISPUTE), 3)?.timetable.stage).toBe('verify');
  });

  it('what facts of one batch undid: an earlier one may have read the store between them', () => {
    const events = stream(ACCEPTED, NOTE, OPENED, MET);
    // after the second fact its batch read the third as well: its alarm is held
    expect(caseTurn(STREAM, events.slice(0, 3), 2)?.timetable.alarms).toHaveLength(1);
    expect(caseTurn(STREAM, events, 3)?.timetable).toMatchObject({ version: 4, alarms: [] });
    expect(caseTurn(STREAM, stream(ACCEPTED, NOTE, OPENED, MET, NOTE), 5)).toBeUndefined();
  });

  it('nothing of its own alarm, but of a person’s fact beside it', () => {
    expect(caseTurn(STREAM, stream(ACCEPTED, OPENED, [...RUNG, 'engine']), 3)).toBeUndefined();
    expect(caseTurn(STREAM, stream(ACCEPTED, OPENED, [...RUNG, 'engine'], DISPUTE), 3)?.kind).toBe('open');
  });

  it('the end of a case that was open before', () => {
    expect(caseTurn(STREAM, stream(ACCEPTED, OPENED, WITHDRAWN), 3)).toMatchObject({
      kind: 'ended',
      timetable: { closed: true, alarms: [] },
    });
  });

  it('nothing of a case that was over before anybody looked, nor of facts after the end', () => {
    expect(caseTurn(STREAM, stream(ACCEPTED, OPENED, WITHDRAWN), 1)).toBeUndefined();
    expect(caseTurn(STREAM, stream(ACCEPTED, OPENED, WITHDRAWN, NOTE), 4)).toBeUndefined();
  });

  it('the end of a case that somebody, killed since, may have seen open', () => {
    const events = stream(ACCEPTED, OPENED, WITHDRAWN);
    expect(caseTurn(STREAM, events, 1, true)).toMatchObject({ kind: 'ended', timetable: { closed: true } });
    expect(caseTurn(STREAM, stream(ACCEPTED, OPENED, WITHDRAWN, NOTE), 4, true)).toBeUndefined();
  });

  it('nothing of a stream that is no case', () => {
    expect(caseTurn(STREAM, stream(NOTE), 1)).toBeUndefined();
  });
});

describe('an open case in a rebuild', () => {
  it('is one with alarms or without, but not a closed one', () => {
    expect(openCase(STREAM, stream(ACCEPTED))?.timetable.alarms).toEqual([]);
    expect(openCase(STREAM, stream(ACCEPTED, OPENED))?.timetable.alarms).toHaveLength(1);
    expect(openCase(STREAM, stream(ACCEPTED, OPENED, WITHDRAWN))).toBeUndefined();
    expect(openCase(STREAM, [])).toBeUndefined();
  });
});
