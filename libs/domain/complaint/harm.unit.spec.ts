import type { CommandType } from '#libs/contracts/commands.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { nextCommands } from '../case.js';
import { CaseStory } from '../case-story.js';
import { bodies, toRevisit } from '../story-steps.js';

const accepted = (overrides: JsonObject = {}) => new CaseStory().at('2026-03-02 09:00').accept(overrides);
const harmed = () => accepted({ harmWords: 'water runs into the switchboard' });
const measure = { outcome: 'attempted', measure: 'tried to close the main valve' };

describe('harm that is being done (D-3.6b)', () => {
  it('is on record with the acceptance, in words that are sealed', () => {
    const story = harmed();
    const reported = story.last.find(({ type }) => type === 'HarmReported');
    expect(reported).toMatchObject({ data: {}, private: { words: 'water runs into the switchboard' } });
  });

  it('holds back any other handling, which says what is taken instead', () => {
    const story = harmed();
    const refusal = story.refusal('DecideDispute', bodies.DecideDispute);
    expect(refusal).toMatchObject({ code: 'harm-first', details: { clause: 'D-3.6b' } });
    expect(refusal.details['instead']).toEqual(expect.arrayContaining(['TakeHarmMeasure', 'CallForHelp', 'HandOver']));
    for (const command of ['WithdrawCase', 'BeginWait', 'TellBoundary', 'MarkComplaint'] as const) {
      const { refused } = nextCommands(story.state, story.rules);
      expect(refused).toContainEqual({ command, code: 'harm-first', clause: 'D-3.6b' });
    }
  });

  it.each<[CommandType, JsonObject]>([
    ['CallForHelp', { called: ['guards', 'police'] }],
    ['HandOver', { toRole: 'director' }],
    ['EscalateMatter', { toRole: 'director', contains: ['facts', 'request', 'options'], words: 'x' }],
    ['AssessSeverity', { severity: 'major', reason: 'danger' }],
    ['ReceiveApart', { byRole: 'supervisor', receivedBy: 'wu', separateRoom: true }],
    ['Acknowledge', { by: 'phone' }],
    ['InformCustomer', { by: 'phone', words: 'the fitter runs' }],
    ['CompleteDetails', { place: 'block 3' }],
    ['RecordUrging', { by: 'phone' }],
    ['AddNote', { text: 'x' }],
  ])('never holds back %s', (command, body) => {
    expect(harmed().do(command, body).last).not.toEqual([]);
  });

  it.each(['taken', 'attempted'])('lets everything go on once a measure was %s', (outcome) => {
    const story = harmed().do('TakeHarmMeasure', { ...measure, outcome });
    expect(story.last).toMatchObject([{ type: 'HarmMeasureTaken', data: { outcome } }]);
    expect(story.do('DecideDispute', bodies.DecideDispute).state.stage).toBe('verify');
  });

  it('may be told later, and again after a measure', () => {
    const story = accepted().do('DecideDispute', bodies.DecideDispute).do('ReportHarm', { words: 'now it bursts' });
    expect(story.refusal('VerifyComplaint', bodies.VerifyComplaint).code).toBe('harm-first');
    expect(story.refusal('ReportHarm', { words: 'x' })).toMatchObject({
      code: 'nothing-to-do',
      details: { clause: 'D-3.6b' },
    });
    story.do('TakeHarmMeasure', measure).do('ReportHarm', { words: 'it bursts again' });
    expect(story.refusal('VerifyComplaint', bodies.VerifyComplaint).code).toBe('harm-first');
  });

  it('needs no measure where there is none, nor one before it was reported', () => {
    expect(accepted().refusal('TakeHarmMeasure', measure)).toMatchObject({
      code: 'nothing-to-do',
      details: { clause: 'D-3.6b', instead: ['ReportHarm'] },
    });
    const early = { ...measure, occurredAt: '2026-03-02T08:59:00+08:00' };
    expect(harmed().at('2026-03-02 09:30').refusal('TakeHarmMeasure', early).code).toBe('invalid-input');
  });
});

describe('an agitated caller (D-3.3)', () => {
  const received = { byRole: 'supervisor', receivedBy: 'wu', separateRoom: true };

  it('is received by the supervisor in a separate room, and the case goes with them', () => {
    const story = accepted({ provisionalSeverity: 'important' }).do('ReceiveApart', received);
    expect(story.made.slice(0, 3)).toEqual(['CallerReceivedApart', 'CaseHandedOver', 'ObligationMet']);
    expect(story.last[0]?.data).toEqual(received);
    expect(story.state.holder).toEqual({ role: 'supervisor', person: 'wu' });
    expect(story.do('ReceiveApart', received).made).toEqual(['CallerReceivedApart']);
  });

  it.each([
    ['byRole', { ...received, byRole: 'agent' }],
    ['separateRoom', { ...received, separateRoom: false }],
  ])('is refused otherwise: %s', (path, body) => {
    expect(accepted().refusal('ReceiveApart', body)).toMatchObject({
      code: 'invalid-input',
      details: { clause: 'D-3.3', issues: [{ path }] },
    });
  });
});

describe('a complaint about the house and its facilities (D-3.2b)', () => {
  const childCaseId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

  it('is routed as a repair, whose case is named once it is open', () => {
    const story = accepted().do('RouteAsRepair', { words: 'the lift' });
    expect(story.last[0]?.data).toEqual({ childCaseId: null });
    expect(story.do('RouteAsRepair', { words: 'opened', childCaseId }).last[0]?.data).toEqual({ childCaseId });
  });

  it('is routed once', () => {
    const story = accepted().do('RouteAsRepair', { words: 'the lift', childCaseId });
    expect(story.refusal('RouteAsRepair', { words: 'again' })).toMatchObject({
      code: 'nothing-to-do',
      details: { clause: 'D-3.2b', childCaseId },
    });
    expect(toRevisit(story).state.stage).toBe('revisit');
  });
});
