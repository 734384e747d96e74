import { nextCommands } from '../case.js';
import { CaseStory } from '../case-story.js';
import { bodies, toRemedy } from '../story-steps.js';

const nonProperty = { dispute: 'non-property', reason: 'a fault of the developer' };
const promise = { what: 'a call back', by: '2026-03-03T09:00:00+08:00' };
const accepted = () => new CaseStory().at('2026-03-02 09:00').accept();
const clauseOf = (refusal: { code: string; details: Readonly<Record<string, unknown>> }) => [
  refusal.code,
  refusal.details['clause'],
];

describe('the dispute (P-0)', () => {
  it('is decided before the complaint is verified', () => {
    const story = accepted();
    expect(clauseOf(story.refusal('VerifyComplaint', bodies.VerifyComplaint))).toEqual(['dispute-not-decided', 'P-0']);
    story.do('DecideDispute', bodies.DecideDispute).do('VerifyComplaint', bodies.VerifyComplaint);
    expect(story.state.stage).toBe('investigate');
  });

  it('is decided before anything is promised', () => {
    const story = accepted();
    expect(clauseOf(story.refusal('MakePromise', promise))).toEqual(['dispute-not-decided', 'P-0']);
    expect(story.do('DecideDispute', bodies.DecideDispute).do('MakePromise', promise).made).toContain('PromiseMade');
  });

  it('may be decided anew, but not the same again', () => {
    const story = accepted().do('DecideDispute', nonProperty);
    expect(story.refusal('DecideDispute', nonProperty).code).toBe('nothing-to-do');
    expect(story.do('DecideDispute', bodies.DecideDispute).state).toMatchObject({
      dispute: 'property',
      stage: 'verify',
    });
  });

  it('says in the list of next commands what it holds back', () => {
    const { accepted: next, refused } = nextCommands(accepted().state, accepted().rules);
    expect(next).toEqual(expect.arrayContaining(['DecideDispute', 'HandOver', 'AddNote']));
    expect(refused).toContainEqual({ command: 'VerifyComplaint', code: 'dispute-not-decided', clause: 'P-0' });
    expect(refused).toContainEqual({ command: 'ArchiveCase', code: 'stage-forbids' });
  });
});

describe('the boundary of a non-property dispute (P-N1)', () => {
  it('is told before any promise', () => {
    const story = accepted().do('DecideDispute', nonProperty);
    expect(clauseOf(story.refusal('MakePromise', promise))).toEqual(['boundary-not-told', 'P-N1']);
    expect(story.do('TellBoundary', { words: 'the developer warrants it' }).do('MakePromise', promise).made).toEqual([
      'PromiseMade',
      'ObligationOpened',
    ]);
  });

  it('is told before a plan is put to the household', () => {
    const story = toRemedy(accepted())
      .do('DecideDispute', nonProperty)
      .do('ProposeRemedyPlans', bodies.ProposeRemedyPlans);
    expect(clauseOf(story.refusal('PutPlanToCustomer', { plan: 'a' }))).toEqual(['boundary-not-told', 'P-N1']);
    story.do('TellBoundary', { words: 'the developer warrants it' }).do('PutPlanToCustomer', { plan: 'a' });
    expect(story.state.stage).toBe('reply');
  });

  it('comes too late after a promise', () => {
    const story = accepted().do('DecideDispute', bodies.DecideDispute).do('MakePromise', promise);
    const refusal = story.refusal('TellBoundary', { words: 'not our matter' });
    expect(clauseOf(refusal)).toEqual(['boundary-not-told', 'P-N1']);
  });

  it("was not told where a promise was made: the matter stays the company's", () => {
    const story = accepted().do('DecideDispute', bodies.DecideDispute).do('MakePromise', promise);
    expect(clauseOf(story.refusal('DecideDispute', nonProperty))).toEqual(['boundary-not-told', 'P-N1']);
  });

  it("told first lets the dispute turn out to be none of the company's after a promise", () => {
    const story = accepted().do('DecideDispute', bodies.DecideDispute);
    story.do('TellBoundary', { words: 'pipes ours, walls yours' }).do('MakePromise', promise);
    expect(story.do('DecideDispute', nonProperty).state.dispute).toBe('non-property');
  });

  it('cannot be slipped under a promise told late to have been made before it', () => {
    const story = accepted().do('DecideDispute', nonProperty).at('2026-03-02 10:00').do('TellBoundary', { words: 'x' });
    const early = { ...promise, occurredAt: '2026-03-02T09:30:00+08:00' };
    expect(clauseOf(story.refusal('MakePromise', early))).toEqual(['boundary-not-told', 'P-N1']);
    expect(story.do('MakePromise', { ...promise, occurredAt: '2026-03-02T10:00:00+08:00' }).made[0]).toBe(
      'PromiseMade',
    );
  });

  it('is told once', () => {
    const story = accepted().do('TellBoundary', { words: 'x' });
    expect(story.refusal('TellBoundary', { words: 'x' }).code).toBe('nothing-to-do');
  });
});

describe('a promise (R-2.4)', () => {
  const promised = () => accepted().do('DecideDispute', bodies.DecideDispute).do('MakePromise', promise);

  it('is due at the promised instant', () => {
    expect(promised().owed('R-2.4/promise#1').arithmetic.dueLocal).toBe('2026-03-03 09:00:00');
  });

  it('kept at the last second is met, a second later missed and discharged', () => {
    const intime = promised().at('2026-03-03 09:00:00').do('KeepPromise', { promise: 1 });
    expect(intime.made).toEqual(['PromiseKept', 'ObligationMet']);
    const late = promised().at('2026-03-03 09:00:01').do('KeepPromise', { promise: 1 });
    expect(late.made).toEqual(['PromiseKept', 'ObligationMissed', 'RungsLapsed', 'ObligationDischarged']);
  });

  it('each has its own deadline', () => {
    const story = promised().do('MakePromise', { what: 'a visit', by: '2026-03-04T09:00:00+08:00' });
    story.do('KeepPromise', { promise: 2 });
    expect(story.verdicts).toMatchObject({ 'R-2.4/promise#1': 'open', 'R-2.4/promise#2': 'met' });
    expect(story.refusal('KeepPromise', { promise: 2 }).code).toBe('nothing-to-do');
    expect(story.refusal('KeepPromise', { promise: 3 }).code).toBe('promise-unknown');
  });

  it('names a time to come', () => {
    const story = promised();
    expect(story.refusal('MakePromise', { what: 'x', by: '2026-03-02T09:00:00+08:00' }).code).toBe('invalid-input');
  });
});
