import { CaseStory } from '../case-story.js';
import { bodies, toAgreed } from '../story-steps.js';

const MONDAY = '2026-03-02 09:00';
const important = () => new CaseStory().at(MONDAY).accept({ provisionalSeverity: 'important' });
const handOver = (time: string, more = {}) => ({
  toRole: 'supervisor',
  occurredAt: `2026-03-02T${time}+08:00`,
  ...more,
});

/** Besides that another holds the clocks which still run: clocks.unit.spec.ts. */
const madeOf = ({ made }: CaseStory) => made.filter((type) => type !== 'ObligationHeldBy');

describe('a hand-over within 60 minutes (D-3.5b)', () => {
  it('at the last second is met, a second later missed', () => {
    expect(madeOf(important().at('2026-03-02 10:00:00').do('HandOver', { toRole: 'supervisor' }))).toEqual([
      'CaseHandedOver',
      'ObligationMet',
    ]);
    expect(madeOf(important().at('2026-03-02 10:00:01').do('HandOver', { toRole: 'supervisor' }))).toEqual([
      'CaseHandedOver',
      ...['ObligationMissed', 'RungsLapsed', 'ObligationDischarged'],
    ]);
  });

  it.each(['agent', 'technician'])('to a %s is none', (toRole) => {
    expect(madeOf(important().do('HandOver', { toRole }))).toEqual(['CaseHandedOver']);
  });

  it.each(['department-head', 'director'])('to a %s is one', (toRole) => {
    expect(important().do('HandOver', { toRole }).made).toContain('ObligationMet');
  });

  it.each(['auditor', 'engine', 'importer', 'bi-reader', 'administrator'])('to the %s is refused', (toRole) => {
    expect(important().refusal('HandOver', { toRole }).code).toBe('invalid-input');
  });

  it('to the supervisor does not do for a major complaint, which goes to the director (D-3.5a)', () => {
    const story = new CaseStory().at(MONDAY).accept({ provisionalSeverity: 'major' });
    expect(madeOf(story.do('HandOver', { toRole: 'supervisor' }))).toEqual(['CaseHandedOver']);
    expect(madeOf(story.do('HandOver', { toRole: 'director' }))).toEqual(['CaseHandedOver', 'ObligationMet']);
  });
});

describe('a fact told late', () => {
  it('is judged by when it happened', () => {
    const story = important().at('2026-03-02 09:59').do('HandOver', handOver('09:20:00'));
    expect(story.last[1]?.data).toMatchObject({ metAt: story.instant('2026-03-02 09:20'), marginMs: 40 * 60_000 });
  });

  it('corrects a recorded miss by a new fact, where there is evidence', () => {
    const story = important().ringUntil('2026-03-02 10:20');
    expect(story.verdicts['D-3.5b/hand-over']).toBe('missed');
    expect(story.refusal('HandOver', handOver('09:50:00'))).toMatchObject({
      code: 'fact-needs-evidence',
      details: { clause: 'D-3.5b', obligationId: 'D-3.5b/hand-over' },
    });
    story.do('HandOver', handOver('09:50:00', { evidence: 'call log 17' }));
    expect(madeOf(story)).toEqual(['CaseHandedOver', 'VerdictCorrected']);
    expect(story.last[1]?.data).toMatchObject({
      from: 'missed',
      to: 'met',
      happenedAt: story.instant('2026-03-02 09:50'),
      toldAt: story.now,
      by: { id: 'chen', role: 'agent' },
    });
    expect(story.last[1]?.private).toEqual({ evidence: 'call log 17' });
    expect(story.owed('D-3.5b/hand-over')).toMatchObject({ verdict: 'met', corrected: true });
    expect(story.alarms.map(({ id }) => id.split(':')[0])).toEqual(['D-3.5b/solve']);
    expect(story.facts.map(({ type }) => type)).toContain('ObligationMissed');
  });

  it('of the very instant at which its alarm rang needs none, for it is in time and not told late', () => {
    const story = important().ringUntil('2026-03-02 10:00:00');
    expect(story.verdicts['D-3.5b/hand-over']).toBe('missed');
    story.do('HandOver', { toRole: 'supervisor' });
    expect(madeOf(story)).toEqual(['CaseHandedOver', 'VerdictCorrected']);
    expect(story.last[1]).toMatchObject({ data: { happenedAt: story.now, toldAt: story.now } });
    expect(story.last[1]?.private).toBeUndefined();
    const after = important().ringUntil('2026-03-02 10:00:00').at('2026-03-02 10:00:01');
    expect(madeOf(after.do('HandOver', { toRole: 'supervisor' }))).toEqual(['CaseHandedOver', 'ObligationDischarged']);
  });

  it('needs the same evidence where an outage kept the miss from being recorded', () => {
    const story = important().at('2026-03-02 10:20');
    expect(story.refusal('HandOver', handOver('09:50:00')).code).toBe('fact-needs-evidence');
    story.do('HandOver', handOver('09:50:00', { evidence: 'call log 17' }));
    expect(madeOf(story)).toEqual(['CaseHandedOver', 'ObligationMet']);
  });

  it('that was late all the same discharges without evidence', () => {
    const story = important().ringUntil('2026-03-02 11:20').do('HandOver', handOver('10:05:00'));
    expect(madeOf(story)).toEqual(['CaseHandedOver', 'ObligationDischarged']);
    expect(story.last[1]?.data).toMatchObject({ lateMs: 5 * 60_000 });
    expect(story.owed('D-3.5b/hand-over')).toMatchObject({
      verdict: 'missed',
      fulfilledAt: story.instant('2026-03-02 10:05'),
    });
  });

  it('discharges once', () => {
    const story = important().ringUntil('2026-03-02 11:20').do('HandOver', { toRole: 'supervisor' });
    expect(madeOf(story.at('2026-03-02 11:30').do('HandOver', { toRole: 'director' }))).toEqual(['CaseHandedOver']);
  });

  it('touches nothing that is no longer owed', () => {
    const story = important().ringUntil('2026-03-02 10:20').do('AssessSeverity', { severity: 'minor', reason: 'x' });
    expect(madeOf(story.do('HandOver', handOver('09:50:00')))).toEqual(['CaseHandedOver']);
    expect(madeOf(story.do('HandOver', { toRole: 'director' }))).toEqual(['CaseHandedOver']);
  });

  it('can still correct what was discharged by a later one', () => {
    const story = important().ringUntil('2026-03-02 11:20').do('HandOver', { toRole: 'supervisor' });
    expect(story.refusal('HandOver', handOver('09:50:00')).code).toBe('fact-needs-evidence');
    expect(story.do('HandOver', handOver('09:50:00', { evidence: 'log' })).made).toContain('VerdictCorrected');
  });

  it('of a result told the same day corrects what looked a day late', () => {
    const story = toAgreed(new CaseStory().at(MONDAY).accept()).at('2026-03-03 08:00');
    story.do('CompleteRemedy', { ...bodies.CompleteRemedy, occurredAt: '2026-03-02T17:00:00+08:00' });
    expect(story.verdicts['D-3.6a/tell-result']).toBe('missed');
    story.do('TellResult', { by: 'phone', occurredAt: '2026-03-02T18:00:00+08:00', evidence: 'call log' });
    expect(story.verdicts['D-3.6a/tell-result']).toBe('met');
  });
});

describe('when a fact happened', () => {
  it('is not in the future, but for the few seconds of a fast clock, which count as now', () => {
    const story = important().at('2026-03-02 09:59:58');
    expect(story.refusal('HandOver', handOver('10:00:04')).code).toBe('fact-in-future');
    story.do('HandOver', handOver('10:00:03'));
    expect(story.last[0]?.occurredAt).toBe(story.now);
    expect(story.made).toContain('ObligationMet');
  });

  it('is not before the reception', () => {
    const story = important().at('2026-03-02 09:30');
    expect(story.refusal('AddNote', { text: 'x', occurredAt: '2026-03-02T08:59:59+08:00' }).code).toBe('invalid-input');
    expect(madeOf(story.do('AddNote', { text: 'x', occurredAt: '2026-03-02T09:00:00+08:00' }))).toEqual(['NoteAdded']);
  });

  it('is told within the limit of the pack', () => {
    const story = important().at('2026-03-09 09:30');
    expect(story.refusal('AddNote', { text: 'x', occurredAt: '2026-03-02T09:29:59+08:00' }).code).toBe('fact-too-late');
    expect(madeOf(story.do('AddNote', { text: 'x', occurredAt: '2026-03-02T09:30:00+08:00' }))).toEqual(['NoteAdded']);
  });
});
