import { CaseStory } from '../case-story.js';
import { bodies, toAgreed, toRemedy, toRevisit } from '../story-steps.js';

const accepted = () => new CaseStory().at('2026-03-02 09:00').accept();
const on = (local: string) => ({ occurredAt: `${local.replace(' ', 'T')}:00+08:00` });

describe('a fact cannot be told to lie before the fact it rests on', () => {
  it('a promise kept: not before it was made', () => {
    const story = accepted().do('DecideDispute', bodies.DecideDispute).at('2026-03-02 10:00');
    story.do('MakePromise', { what: 'a call', by: '2026-03-03T09:00:00+08:00' });
    expect(story.refusal('KeepPromise', { promise: 1, ...on('2026-03-02 09:59') }).code).toBe('invalid-input');
    expect(story.do('KeepPromise', { promise: 1, ...on('2026-03-02 10:00') }).made).toContain('ObligationMet');
  });

  it('another plan: not before the objection', () => {
    const story = toRemedy(accepted()).do('ProposeRemedyPlans', bodies.ProposeRemedyPlans);
    story
      .do('PutPlanToCustomer', { plan: 'a' })
      .at('2026-03-02 11:00')
      .do('RecordCustomerAnswer', { satisfied: false });
    const refusal = story.refusal('PutPlanToCustomer', { plan: 'b', ...on('2026-03-02 10:59') });
    expect(refusal).toMatchObject({ code: 'invalid-input', details: { notBefore: story.now } });
    story.do('PutPlanToCustomer', { plan: 'b', ...on('2026-03-02 11:00') });
    expect(story.state.stage).toBe('reply');
  });

  it('a revisit: not before the result was told', () => {
    const story = toAgreed(accepted()).at('2026-03-02 15:00').do('CompleteRemedy', bodies.CompleteRemedy);
    story.at('2026-03-02 16:00').do('TellResult', bodies.TellResult);
    const revisit = (local: string) => ({ ...bodies.RecordRevisit, ...on(local) });
    expect(story.refusal('RecordRevisit', revisit('2026-03-02 15:59')).code).toBe('invalid-input');
    expect(story.do('RecordRevisit', revisit('2026-03-02 16:00')).state.stage).toBe('archive');
  });

  it('a remedy done again: not before the problem was found', () => {
    const story = toRevisit(accepted()).at('2026-03-03 10:00');
    story.do('RecordRevisit', { ...bodies.RecordRevisit, outcome: 'problem-found' });
    story.do('PutPlanToCustomer', { plan: 'a' }).do('RecordCustomerAnswer', { satisfied: true });
    const done = (local: string) => ({ ...bodies.CompleteRemedy, ...on(local) });
    expect(story.refusal('CompleteRemedy', done('2026-03-03 09:59')).code).toBe('invalid-input');
    expect(story.do('CompleteRemedy', done('2026-03-03 10:00')).made[0]).toBe('RemedyCompleted');
  });

  it('a plan in a non-property dispute: not before the boundary was told (P-N1)', () => {
    const story = toRemedy(accepted()).do('DecideDispute', { dispute: 'non-property', reason: 'the developer' });
    story.do('ProposeRemedyPlans', bodies.ProposeRemedyPlans).at('2026-03-02 10:00').do('TellBoundary', { words: 'x' });
    const refusal = story.refusal('PutPlanToCustomer', { plan: 'a', ...on('2026-03-02 09:59') });
    expect(refusal).toMatchObject({ code: 'boundary-not-told', details: { clause: 'P-N1' } });
    story.do('PutPlanToCustomer', { plan: 'a', ...on('2026-03-02 10:00') });
    expect(story.state.stage).toBe('reply');
  });
});

describe('the earliest deed counts', () => {
  it('where a case was handed over twice before its severity was known', () => {
    const story = accepted().at('2026-03-02 09:30').do('HandOver', { toRole: 'supervisor' });
    story.at('2026-03-02 10:30').do('HandOver', { toRole: 'supervisor' });
    story.do('AssessSeverity', { severity: 'important', reason: 'x' });
    expect(story.verdicts['D-3.5b/hand-over']).toBe('met');
  });

  it('where the earlier of two was told last', () => {
    const story = accepted().at('2026-03-02 10:30').do('HandOver', { toRole: 'supervisor' });
    story.do('HandOver', { toRole: 'supervisor', ...on('2026-03-02 09:30') });
    story.do('AssessSeverity', { severity: 'important', reason: 'x' });
    expect(story.owed('D-3.5b/hand-over').fulfilledAt).toBe(story.instant('2026-03-02 09:30'));
  });
});

describe('clocks that disagree', () => {
  it('a store whose clock steps back puts no fact before the reception', () => {
    const story = accepted().at('2026-03-02 08:59:59').do('AddNote', { text: 'x' });
    expect(story.last[0]?.occurredAt).toBe(story.state.receivedAt);
  });

  it('a due instant that passed during an outage is not moved by a wish told afterwards (D-3.5c)', () => {
    const story = accepted().at('2026-03-04 09:30');
    story.do('AssessSeverity', { severity: 'minor', reason: 'x', requestedBy: '2026-03-20' });
    expect(story.made).toEqual(['SeverityAssessed']);
    expect(story.ringUntil('2026-03-04 09:31').verdicts['D-3.5c/solve']).toBe('missed');
  });
});
