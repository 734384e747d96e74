import { CaseStory } from '../case-story.js';
import { bodies, toAgreed } from '../story-steps.js';

const MONDAY = '2026-03-02 09:00';
const assess = (severity: string, more = {}) => ({ severity, reason: 'as found on site', ...more });

describe('clocks of D-3.5', () => {
  it('P-6: of a new severity are not met by a remedy that did not hold', () => {
    const story = toAgreed(new CaseStory().at(MONDAY).accept()).do('CompleteRemedy', bodies.CompleteRemedy);
    story
      .do('TellResult', bodies.TellResult)
      .do('RecordRevisit', { ...bodies.RecordRevisit, outcome: 'problem-found' });
    expect(story.do('AssessSeverity', assess('important')).verdicts['D-3.5b/solve']).toBe('open');
    expect(story.verdicts['D-3.5c/solve']).toBe('met');
  });

  it('open at reception under the provisional severity', () => {
    const story = new CaseStory().at('2026-03-02 11:00').accept({ receivedAt: '2026-03-02T09:00:00+08:00' });
    expect(story.made).toEqual(['CaseAccepted', 'ObligationOpened']);
    expect(story.owed('D-3.5c/solve').arithmetic).toMatchObject({
      openedLocal: '2026-03-02 09:00:00',
      dueLocal: '2026-03-04 09:00:00',
    });
  });

  it.each([
    [
      'major',
      {
        'D-3.5a/hand-over': '2026-03-03 00:00:00',
        'D-3.5a/answer': '2026-03-04 09:00:00',
        'D-3.5a/solve': '2026-03-12 09:00:00',
      },
    ],
    ['important', { 'D-3.5b/hand-over': '2026-03-02 10:00:00', 'D-3.5b/solve': '2026-03-05 09:00:00' }],
    ['minor', { 'D-3.5c/solve': '2026-03-04 09:00:00' }],
  ])('of a %s complaint', (provisionalSeverity, expected) => {
    const story = new CaseStory().at(MONDAY).accept({ provisionalSeverity });
    const due = Object.fromEntries(story.state.obligations.map((one) => [one.obligationId, one.arithmetic.dueLocal]));
    expect(due).toEqual(expected);
  });

  it('are missed each at its time where nobody touches a major complaint, and every rung is told once', () => {
    const story = new CaseStory().at(MONDAY).accept({ provisionalSeverity: 'major' }).ringUntil('2026-03-31 00:00');
    expect(story.verdicts).toEqual({
      'D-3.5a/hand-over': 'missed',
      'D-3.5a/answer': 'missed',
      'D-3.5a/solve': 'missed',
    });
    const told = story.last
      .filter(({ type }) => type === 'RungNotified')
      .map(({ data, occurredAt }) => {
        const { obligationId, notify } = data as { obligationId: string; notify: string };
        return `${occurredAt} ${obligationId} ${notify}`;
      });
    expect(told).toEqual([
      `${story.instant('2026-03-03 00:00')} D-3.5a/hand-over agent`,
      `${story.instant('2026-03-03 09:00')} D-3.5a/hand-over supervisor`,
      `${story.instant('2026-03-04 00:00')} D-3.5a/hand-over director`,
      `${story.instant('2026-03-04 09:00')} D-3.5a/answer agent`,
      `${story.instant('2026-03-04 13:00')} D-3.5a/answer supervisor`,
      `${story.instant('2026-03-05 09:00')} D-3.5a/answer director`,
      `${story.instant('2026-03-12 09:00')} D-3.5a/solve agent`,
      `${story.instant('2026-03-12 13:00')} D-3.5a/solve supervisor`,
      `${story.instant('2026-03-13 09:00')} D-3.5a/solve director`,
    ]);
    expect(story.alarms).toEqual([]);
  });

  it('are all met where a major complaint is handled in time', () => {
    const story = new CaseStory().at(MONDAY).accept({ provisionalSeverity: 'major' });
    toAgreed(story.at('2026-03-02 17:00').do('HandOver', { toRole: 'director' }));
    story.at('2026-03-05 10:00').do('CompleteRemedy', bodies.CompleteRemedy).ringUntil('2026-03-05 23:59');
    expect(story.verdicts).toMatchObject({ 'D-3.5a/hand-over': 'met', 'D-3.5a/answer': 'met', 'D-3.5a/solve': 'met' });
    expect(story.last).toEqual([]);
  });
});

describe('another severity (D-3.5)', () => {
  it('waives what the old one owed and counts the new clocks from reception', () => {
    const story = new CaseStory().at(MONDAY).accept().at('2026-03-02 09:40').do('AssessSeverity', assess('important'));
    expect(story.made).toEqual(['SeverityAssessed', 'ObligationWaived', 'ObligationOpened', 'ObligationOpened']);
    expect(story.owed('D-3.5b/hand-over').arithmetic.dueLocal).toBe('2026-03-02 10:00:00');
    expect(story.verdicts['D-3.5c/solve']).toBe('waived');
  });

  it('may be missed at once: only the highest rung that is due tells somebody', () => {
    const story = new CaseStory().at(MONDAY).accept().at('2026-03-02 10:40').do('AssessSeverity', assess('important'));
    expect(story.made).toEqual([
      'SeverityAssessed',
      'ObligationWaived',
      ...['ObligationOpened', 'ObligationMissed', 'RungsLapsed', 'RungNotified'],
      'ObligationOpened',
    ]);
    expect(story.owed('D-3.5b/hand-over')).toMatchObject({ verdict: 'missed', notifiedRungs: [2], lapsedRungs: [1] });
    expect(story.alarms[0]?.at).toBe(story.instant('2026-03-02 12:00'));
  });

  it('may be met at once by what was done before', () => {
    const story = new CaseStory().at(MONDAY).accept();
    story.at('2026-03-02 09:30').do('HandOver', { toRole: 'department-head' });
    story.at('2026-03-02 10:40').do('AssessSeverity', assess('important'));
    expect(story.owed('D-3.5b/hand-over')).toMatchObject({
      verdict: 'met',
      fulfilledAt: story.instant('2026-03-02 09:30'),
    });
  });

  it('may be discharged at once by what was done too late', () => {
    const story = new CaseStory().at(MONDAY).accept();
    story.at('2026-03-02 10:10').do('HandOver', { toRole: 'supervisor' });
    story.at('2026-03-02 10:40').do('AssessSeverity', assess('important'));
    expect(story.owed('D-3.5b/hand-over')).toMatchObject({ verdict: 'missed', notifiedRungs: [], lapsedRungs: [1, 2] });
    expect(story.alarms.map(({ id }) => id.split(':')[0])).toEqual(['D-3.5b/solve']);
  });

  it('leaves a recorded miss as it is, and silent', () => {
    const story = new CaseStory().at(MONDAY).accept({ provisionalSeverity: 'important' }).ringUntil('2026-03-02 10:10');
    story.do('AssessSeverity', assess('minor'));
    expect(story.owed('D-3.5b/hand-over')).toMatchObject({ verdict: 'missed', released: true });
    expect(story.alarms.map(({ id }) => id.split(':')[0])).toEqual(['D-3.5c/solve']);
  });

  it('hides no miss that an outage kept from being recorded', () => {
    const story = new CaseStory().at(MONDAY).accept({ provisionalSeverity: 'important' });
    story.at('2026-03-02 10:10').do('AssessSeverity', assess('minor'));
    expect(story.verdicts['D-3.5b/hand-over']).toBe('missed');
  });

  it('assessed as before confirms the provisional one and changes no clock', () => {
    const story = new CaseStory().at(MONDAY).accept().do('AssessSeverity', assess('minor'));
    expect(story.made).toEqual(['SeverityAssessed']);
    expect(story.state.provisional).toBe(false);
    expect(story.refusal('AssessSeverity', assess('minor')).code).toBe('nothing-to-do');
  });

  it('taken back and assessed again opens its clocks under new ids', () => {
    const story = new CaseStory().at(MONDAY).accept().do('AssessSeverity', assess('important'));
    story.do('AssessSeverity', assess('minor'));
    expect(story.verdicts).toMatchObject({ 'D-3.5c/solve': 'waived', 'D-3.5c/solve#2': 'open' });
  });
});

describe('the date that the household asks for (D-3.5c)', () => {
  it.each([
    ['earlier', '2026-03-02', '2026-03-03 00:00:00'],
    ['later', '2026-03-20', '2026-03-21 00:00:00'],
    ['to the minute', '2026-03-02T15:30:00+08:00', '2026-03-02 15:30:00'],
  ])('%s replaces the two days at acceptance', (_name, requestedBy, dueLocal) => {
    const story = new CaseStory().at(MONDAY).accept({ requestedBy });
    expect(story.owed('D-3.5c/solve').arithmetic.dueLocal).toBe(dueLocal);
  });

  it('moves the due instant and its ladder when it is told at the assessment', () => {
    const story = new CaseStory()
      .at(MONDAY)
      .accept()
      .do('AssessSeverity', assess('minor', { requestedBy: '2026-03-20' }));
    expect(story.made).toEqual(['SeverityAssessed', 'ObligationDueMoved']);
    expect(story.alarms.map(({ at }) => at)).toEqual([story.instant('2026-03-21 00:00')]);
    expect(story.ringUntil('2026-03-20 23:59').last).toEqual([]);
  });

  it('moves nothing once the due instant has passed', () => {
    const story = new CaseStory().at(MONDAY).accept().ringUntil('2026-03-04 09:30');
    story.do('AssessSeverity', assess('minor', { requestedBy: '2026-03-20' }));
    expect(story.made).toEqual(['SeverityAssessed']);
    expect(story.verdicts['D-3.5c/solve']).toBe('missed');
  });

  it('moved to a time already past is missed at once', () => {
    const story = new CaseStory().at(MONDAY).accept().at('2026-03-03 03:00');
    story.do('AssessSeverity', assess('minor', { requestedBy: '2026-03-02' }));
    expect(story.made).toEqual(['SeverityAssessed', 'ObligationDueMoved', 'ObligationMissed', 'RungNotified']);
  });

  it('counts for a minor complaint only', () => {
    const story = new CaseStory().at(MONDAY).accept({ provisionalSeverity: 'major', requestedBy: '2026-03-20' });
    expect(story.owed('D-3.5a/solve').arithmetic.dueLocal).toBe('2026-03-12 09:00:00');
  });

  it('may not lie before the reception', () => {
    const story = new CaseStory().at(MONDAY);
    expect(
      story.refusal('AcceptComplaint', { site: 'lakeside', channel: 'visit', requestedBy: '2026-03-01' }),
    ).toMatchObject({
      code: 'invalid-input',
      details: { clause: 'D-3.5c' },
    });
    expect(story.accept({ requestedBy: '2026-03-02' }).made).toContain('CaseAccepted');
  });
});
