import { CaseStory } from '../case-story.js';
import { bodies } from '../story-steps.js';

const BOSTON = { id: 'boston', region: 'east', name: { zh: '波士顿', en: 'Boston' }, zone: 'America/New_York' };
const story = () => new CaseStory(BOSTON).at('2026-03-02 09:00');
const record = (of: CaseStory, target?: string, more = {}) =>
  of.do('RecordImportedCase', {
    site: 'boston',
    receivedAt: of.instant('2011-07-01 09:05'),
    reference: '101',
    department: 'PWDx',
    ...(target === undefined ? {} : { targetAt: of.instant(target) }),
    source: { type: 'Pothole' },
    mapping: 'boston-311',
    ...more,
  });

describe('an imported case', () => {
  it('owes only what its source names', () => {
    const of = record(story(), '2011-07-06 09:05');
    expect(of.made).toEqual(['ImportedCaseRecorded', 'ObligationOpened']);
    expect(of.owed('SOURCE/as-at-source').arithmetic).toMatchObject({
      dueLocal: '2011-07-06 09:05:00',
      exclusive: false,
    });
    expect(record(story()).made).toEqual(['ImportedCaseRecorded']);
  });

  it('closed at the target is met, a second later missed, and nobody is told', () => {
    const met = record(story(), '2011-07-06 09:05');
    met.do('CloseAsAtSource', { closedAt: met.instant('2011-07-06 09:05:00'), sourceVerdict: 'met' });
    expect(met.made).toEqual(['CaseClosedAsAtSource', 'ObligationMet']);

    const late = record(story(), '2011-07-06 09:05');
    late.do('CloseAsAtSource', { closedAt: late.instant('2011-07-06 13:05:01') });
    expect(late.made).toEqual(['CaseClosedAsAtSource', 'ObligationMissed', 'RungsLapsed', 'ObligationDischarged']);
    expect(late.last[2]?.data).toMatchObject({ rungs: [1, 2], reason: 'imported' });
    expect(late.alarms).toEqual([]);
  });

  it('whose target lies before its reception is simply missed', () => {
    const of = record(story(), '2011-06-01 09:05');
    of.do('CloseAsAtSource', { closedAt: of.instant('2011-07-01 10:00') });
    expect(of.verdicts).toEqual({ 'SOURCE/as-at-source': 'missed' });
  });

  it('that stays open with a past target is missed at once, its past rungs lapsed', () => {
    const of = record(story(), '2011-07-06 09:05', { staysOpen: true });
    expect(of.made).toEqual(['ImportedCaseRecorded', 'ObligationOpened', 'ObligationMissed', 'RungsLapsed']);
    expect(of.alarms).toEqual([]);
  });

  it('that stays open keeps the rungs to come', () => {
    const of = record(story(), '2026-03-02 07:00', { staysOpen: true });
    expect(of.owed('SOURCE/as-at-source')).toMatchObject({ verdict: 'missed', lapsedRungs: [1] });
    expect(of.alarms.map(({ at }) => at)).toEqual([of.instant('2026-03-02 11:00')]);
    expect(record(story(), '2026-03-09 09:00', { staysOpen: true }).alarms).toHaveLength(1);
  });

  it('whose alarm was past before it came here tells nobody when it rings', () => {
    const of = record(story(), '2011-07-06 09:05');
    of.do('RingAlarm', { alarmId: of.alarms[0]!.id, at: of.now });
    expect(of.made).toEqual(['ObligationMissed', 'RungsLapsed']);
    expect(of.last[1]?.data).toMatchObject({ rungs: [1, 2, 3], reason: 'imported' });
  });

  it('missed at import is corrected where the source later tells a closing in time', () => {
    const of = record(story(), '2011-07-06 09:05', { staysOpen: true });
    of.do('CloseAsAtSource', { closedAt: of.instant('2011-07-05 09:00') });
    expect(of.made).toEqual(['CaseClosedAsAtSource', 'VerdictCorrected']);
    expect(of.last[1]).toMatchObject({ data: { to: 'met' }, private: { evidence: 'import:boston-311' } });
  });

  it('that is open goes on under the usual commands, without clocks its source does not know', () => {
    const of = record(story(), '2026-03-09 09:00', { staysOpen: true });
    of.do('AssessSeverity', { severity: 'major', reason: 'a deep hole' });
    expect(of.made).toEqual(['SeverityAssessed']);
    of.do('DecideDispute', bodies.DecideDispute);
    expect(of.state.stage).toBe('verify');
  });

  it('is brought in by an import alone, once, and closed once', () => {
    const agent = { id: 'chen', role: 'agent' } as const;
    const body = { site: 'boston', receivedAt: story().now, reference: '1', source: {}, mapping: 'm' };
    expect(story().refusal('RecordImportedCase', body, agent).code).toBe('forbidden-role');
    const of = record(story());
    expect(of.refusal('RecordImportedCase', body).code).toBe('case-exists');
    const close = { closedAt: of.instant('2011-07-05 09:00') };
    expect(of.refusal('CloseAsAtSource', close, agent).code).toBe('forbidden-role');
    expect(of.refusal('CloseAsAtSource', { closedAt: of.instant('2011-07-01 09:00') }).code).toBe('invalid-input');
    expect(of.refusal('CloseAsAtSource', { closedAt: of.instant('2026-03-02 09:01') }).code).toBe('fact-in-future');
    of.do('CloseAsAtSource', close);
    expect(of.refusal('CloseAsAtSource', close).code).toBe('case-closed');
  });

  it('is what CloseAsAtSource is for: a complaint of our own is not closed so', () => {
    const own = story().accept();
    expect(own.refusal('CloseAsAtSource', { closedAt: own.now }).code).toBe('stage-forbids');
  });

  it('keeps personal columns apart', () => {
    const of = record(story(), undefined, { private: { street: '1 Main St' } });
    expect(of.last[0]?.private).toEqual({ street: '1 Main St' });
    expect(of.state.person).toBe(`person-${of.caseId}`);
    expect(record(story()).state.person).toBeNull();
  });
});
