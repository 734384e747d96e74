import { CaseStory } from '../case-story.js';
import { bodies, toAgreed, toRemedy, toRevisit } from '../story-steps.js';

const MONDAY = '2026-03-02 09:00';
const accepted = () => new CaseStory().at(MONDAY).accept();
const put = () =>
  toRemedy(accepted()).do('ProposeRemedyPlans', bodies.ProposeRemedyPlans).do('PutPlanToCustomer', { plan: 'a' });
const because = (refusal: { code: string; details: Readonly<Record<string, unknown>> }) => [
  refusal.code,
  refusal.details['clause'],
];

describe('the loop of reply (P-5)', () => {
  it('goes back to the remedy where the household is not satisfied', () => {
    const story = put().do('RecordCustomerAnswer', { satisfied: false, words: 'too little' });
    expect(story.state).toMatchObject({ stage: 'remedy', round: 2, planPut: null });
  });

  it('takes another plan then, not the one objected to', () => {
    const story = put().do('RecordCustomerAnswer', { satisfied: false });
    expect(because(story.refusal('PutPlanToCustomer', { plan: 'a' }))).toEqual(['plan-unknown', 'P-5']);
    expect(story.do('PutPlanToCustomer', { plan: 'b' }).state).toMatchObject({ stage: 'reply', planPut: 'b' });
  });

  it('asks for a new plan once all were objected to', () => {
    const story = put().do('RecordCustomerAnswer', { satisfied: false }).do('PutPlanToCustomer', { plan: 'b' });
    story.do('RecordCustomerAnswer', { satisfied: false });
    expect(because(story.refusal('PutPlanToCustomer', { plan: 'b' }))).toEqual(['plan-unknown', 'P-5']);
    const plans = [{ id: 'c', description: 'both', costCents: 1, agreedBy: ['maintenance'] }];
    story.do('ProposeRemedyPlans', { plans }).do('PutPlanToCustomer', { plan: 'c' });
    expect(story.state).toMatchObject({ stage: 'reply', round: 3 });
  });

  it('carries out only what is agreed', () => {
    const story = put();
    expect(because(story.refusal('CompleteRemedy', bodies.CompleteRemedy))).toEqual(['stage-forbids', 'P-5']);
    expect(
      story.do('RecordCustomerAnswer', { satisfied: true }).do('CompleteRemedy', bodies.CompleteRemedy).made[0],
    ).toBe('RemedyCompleted');
    expect(story.refusal('CompleteRemedy', bodies.CompleteRemedy).code).toBe('nothing-to-do');
  });

  it('takes one answer to each plan', () => {
    const story = put().do('RecordCustomerAnswer', { satisfied: true });
    expect(story.refusal('RecordCustomerAnswer', { satisfied: false }).code).toBe('nothing-to-do');
  });

  it('needs a plan before anything is put, and one that is known', () => {
    const story = toRemedy(accepted());
    expect(because(story.refusal('PutPlanToCustomer', { plan: 'a' }))).toEqual(['plan-unknown', 'P-4']);
    story.do('ProposeRemedyPlans', bodies.ProposeRemedyPlans);
    expect(because(story.refusal('PutPlanToCustomer', { plan: 'z' }))).toEqual(['plan-unknown', 'P-4']);
    expect(story.refusal('ProposeRemedyPlans', bodies.ProposeRemedyPlans).code).toBe('invalid-input');
  });

  it('gives the answer that D-3.5a wants, once and for all', () => {
    const story = new CaseStory().at(MONDAY).accept({ provisionalSeverity: 'major' });
    toRemedy(story)
      .do('ProposeRemedyPlans', bodies.ProposeRemedyPlans)
      .at('2026-03-04 09:00')
      .do('PutPlanToCustomer', { plan: 'a' });
    expect(story.made).toEqual(['PlanPutToCustomer', 'ObligationMet']);
    story.at('2026-03-05 09:00').do('RecordCustomerAnswer', { satisfied: false });
    expect(story.do('PutPlanToCustomer', { plan: 'b' }).made).toEqual(['PlanPutToCustomer']);
  });
});

describe('the result (D-3.6a)', () => {
  it('is told the same local day', () => {
    const story = toAgreed(accepted()).at('2026-03-03 15:00').do('CompleteRemedy', bodies.CompleteRemedy);
    expect(story.owed('D-3.6a/tell-result').arithmetic).toMatchObject({
      dueLocal: '2026-03-04 00:00:00',
      exclusive: true,
    });
    expect(story.at('2026-03-03 23:59:59').do('TellResult', bodies.TellResult).made).toEqual([
      'ResultTold',
      'ObligationMet',
    ]);
  });

  it('told at midnight is a day late', () => {
    const story = toAgreed(accepted()).at('2026-03-03 15:00').do('CompleteRemedy', bodies.CompleteRemedy);
    expect(story.at('2026-03-04 00:00').do('TellResult', bodies.TellResult).made).toContain('ObligationDischarged');
  });

  it('is not told before there is one', () => {
    const story = toAgreed(accepted());
    expect(because(story.refusal('TellResult', bodies.TellResult))).toEqual(['stage-forbids', 'D-3.6a']);
    story.at('2026-03-03 15:00').do('CompleteRemedy', bodies.CompleteRemedy);
    const early = { ...bodies.TellResult, occurredAt: '2026-03-03T14:00:00+08:00' };
    expect(story.refusal('TellResult', early).code).toBe('invalid-input');
    expect(story.do('TellResult', bodies.TellResult).state.stage).toBe('revisit');
  });
});

describe('the revisit (P-6)', () => {
  it('is due two days after the remedy', () => {
    const story = toRevisit(accepted());
    expect(story.owed('P-6/revisit').arithmetic.dueLocal).toBe('2026-03-04 09:00:00');
    expect(story.do('RecordRevisit', bodies.RecordRevisit).state.stage).toBe('archive');
    expect(story.verdicts['P-6/revisit']).toBe('met');
  });

  it('that reached nobody is still owed', () => {
    const story = toRevisit(accepted());
    story.do('RecordRevisit', { by: 'phone', outcome: 'no-answer', clear: false, satisfied: false });
    expect(story.made).toEqual(['RevisitRecorded', 'ObligationOpened']);
    expect(story.verdicts).toMatchObject({ 'P-6/revisit': 'open', 'C3-R/revisit': 'open' });
    expect(story.state.stage).toBe('revisit');
  });

  it("that finds a problem goes back to the remedy, and the household's clock does not start again", () => {
    const story = toRevisit(accepted());
    story.do('RecordRevisit', { by: 'visit', outcome: 'problem-found', clear: true, satisfied: false });
    expect(story.state).toMatchObject({ stage: 'remedy', round: 2, planAgreed: null, remedyDoneAt: null });
    expect(story.alarms).toEqual([]);
    story.do('PutPlanToCustomer', { plan: 'a' }).do('RecordCustomerAnswer', { satisfied: true });
    story.at('2026-03-20 10:00').do('CompleteRemedy', bodies.CompleteRemedy);
    expect(story.made.filter((type) => type === 'ObligationOpened')).toHaveLength(2);
    expect(story.verdicts).toEqual({
      'R-3.3b/keep-informed': 'met',
      'R-3.3b/keep-informed#2': 'missed',
      'D-3.5c/solve': 'met',
      'D-3.6a/tell-result': 'met',
      'P-6/revisit': 'met',
      'D-3.6a/tell-result#2': 'open',
      'P-6/revisit#2': 'open',
    });
  });
});

describe('closing', () => {
  const archived = () =>
    toRevisit(accepted()).do('RecordRevisit', bodies.RecordRevisit).do('ArchiveCase', bodies.ArchiveCase);

  it('by archive ends the case: no alarm, no command any more (P-N4)', () => {
    const story = archived();
    expect(story.state).toMatchObject({ stage: 'archive', closed: true });
    expect(story.alarms).toEqual([]);
    expect(because(story.refusal('AddNote', { text: 'the owner is difficult' }))).toEqual(['case-closed', 'P-N4']);
  });

  it('waits for the promises that are still to be kept (R-2.4)', () => {
    const story = toRevisit(accepted()).do('MakePromise', { what: 'a call', by: '2026-03-05T09:00:00+08:00' });
    story.do('RecordRevisit', bodies.RecordRevisit);
    expect(because(story.refusal('ArchiveCase', bodies.ArchiveCase))).toEqual(['stage-forbids', 'R-2.4']);
    story.do('KeepPromise', { promise: 1 });
    expect(story.do('ArchiveCase', bodies.ArchiveCase).state.closed).toBe(true);
  });

  it('by archive waives what nobody owes any more: a hand-over to the director of what is solved', () => {
    const story = toRevisit(new CaseStory().at(MONDAY).accept({ provisionalSeverity: 'major' }));
    story.do('RecordRevisit', bodies.RecordRevisit).do('ArchiveCase', bodies.ArchiveCase);
    expect(story.made).toEqual(['CaseArchived', 'ObligationWaived']);
    expect(story.verdicts).toMatchObject({ 'D-3.5a/hand-over': 'waived', 'D-3.5a/solve': 'met' });
  });

  it('by withdrawal waives what is owed, at any stage', () => {
    const story = toAgreed(accepted()).do('WithdrawCase', { reason: 'settled among neighbours' });
    expect(story.made).toEqual(['CaseWithdrawn', 'ObligationWaived', 'ObligationWaived']);
    expect(story.state).toMatchObject({ closed: true, stage: 'reply' });
    expect(story.refusal('HandOver', { toRole: 'director' }).code).toBe('case-closed');
  });

  it('silences a miss without hiding it', () => {
    const story = accepted().ringUntil('2026-03-04 10:00').do('WithdrawCase', { reason: 'moved away' });
    expect(story.owed('D-3.5c/solve')).toMatchObject({ verdict: 'missed', released: true });
  });
});

describe('a stage', () => {
  it('takes only its own commands and says which', () => {
    const refusal = accepted().refusal('RecordRevisit', bodies.RecordRevisit);
    expect(refusal).toMatchObject({
      code: 'stage-forbids',
      details: { stage: 'accept', command: 'RecordRevisit', clause: 'P-1' },
    });
    expect(refusal.details['accepts']).toContain('DecideDispute');
  });

  it('is left alone by a note, and so are the clocks', () => {
    const story = accepted();
    const before = story.state;
    story.at('2026-03-02 12:00').do('AddNote', { text: 'called twice' });
    const { doers } = story.state;
    expect(story.state).toEqual({ ...before, version: before.version + 1, doers });
  });

  it('goes on with a malicious complaint: help is given all the same (D-3.6c)', () => {
    const story = accepted().do('DecideDispute', bodies.DecideDispute);
    story.do('VerifyComplaint', { ...bodies.VerifyComplaint, outcome: 'malicious' });
    expect(story.state).toMatchObject({ stage: 'investigate', verified: 'malicious' });
  });
});
