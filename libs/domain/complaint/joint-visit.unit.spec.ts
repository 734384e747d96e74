import type { JsonObject } from '#libs/contracts/json.js';
import { CaseStory } from '../case-story.js';
import { bodies } from '../story-steps.js';

const verified = () =>
  new CaseStory()
    .at('2026-03-02 09:00')
    .accept()
    .do('DecideDispute', bodies.DecideDispute)
    .do('VerifyComplaint', bodies.VerifyComplaint);
const investigated = (found: JsonObject) =>
  verified().do('RecordInvestigation', { ...bodies.RecordInvestigation, ...found });
const several = () => investigated({ responsible: ['works', 'security'], departments: ['works', 'security'] });
const visit = { departments: ['works', 'security'], minutes: 'met in the hall', jointPlan: 'seal, then guard' };
const plan = (agreedBy: string[]) => ({ plans: [{ id: 'a', description: 'x', costCents: 0, agreedBy }] });

describe('a matter of several parties (D-3.2)', () => {
  it('has no plan before the heads of all departments concerned met on site', () => {
    const story = several();
    expect(story.refusal('ProposeRemedyPlans', plan(['works', 'security']))).toMatchObject({
      code: 'joint-visit-first',
      details: { clause: 'D-3.2', departments: ['works', 'security'], instead: ['HoldJointVisit'] },
    });
    story.do('HoldJointVisit', visit);
    expect(story.last).toMatchObject([
      { data: { departments: visit.departments }, private: { minutes: visit.minutes, jointPlan: visit.jointPlan } },
    ]);
    expect(story.do('ProposeRemedyPlans', plan(['works', 'security'])).made).toEqual(['RemedyPlansProposed']);
  });

  it('names the heads who were not there', () => {
    expect(several().refusal('HoldJointVisit', { ...visit, departments: ['works'] })).toMatchObject({
      code: 'joint-visit-first',
      details: { clause: 'D-3.2', missing: ['security'] },
    });
  });

  it('names its departments in the investigation', () => {
    const body = { ...bodies.RecordInvestigation, responsible: ['company', 'works'] };
    expect(verified().refusal('RecordInvestigation', body)).toMatchObject({
      code: 'invalid-input',
      details: { clause: 'D-3.2', issues: [{ path: 'departments' }] },
    });
  });

  it('is not one of a single party', () => {
    expect(investigated({ responsible: ['company'] }).refusal('HoldJointVisit', visit)).toMatchObject({
      code: 'nothing-to-do',
      details: { clause: 'D-3.2' },
    });
  });
});

describe('who is responsible (D-3.2)', () => {
  it.each([
    ['company', 'negotiated', 'explained'],
    ['neighbour', 'explained', 'negotiated'],
    ['household', 'coordinated', 'negotiated'],
  ])('%s: %s, not %s', (party, way, other) => {
    const story = investigated({ responsible: [party] }).do('Apologise', { words: 'we are sorry' });
    expect(story.do('HoldTalks', { way, words: 'x' }).last[0]).toMatchObject({ type: 'TalksHeld', data: { way } });
    expect(story.refusal('HoldTalks', { way: other, words: 'x' })).toMatchObject({
      code: 'invalid-input',
      details: { clause: 'D-3.2', issues: [{ path: 'way' }] },
    });
  });

  it.each(['company', 'works', 'security'])('%s: apologises before it negotiates (D-3.2)', (party) => {
    const departments = ['x'];
    const story = investigated({ responsible: [party], departments });
    const talks = { way: 'negotiated', words: 'x' } as const;
    expect(story.refusal('HoldTalks', talks)).toMatchObject({
      code: 'stage-forbids',
      details: { clause: 'D-3.2', instead: ['Apologise'] },
    });
    story.do('Apologise', { words: 'we are sorry' });
    expect(story.do('HoldTalks', talks).made).toContain('TalksHeld');
  });

  it('needs no apology of the company where others are responsible', () => {
    const story = investigated({ responsible: ['neighbour'] });
    expect(story.do('HoldTalks', { way: 'explained', words: 'x' }).made).toContain('TalksHeld');
  });

  it('has the apology of the company on record (P-1)', () => {
    const story = investigated({ responsible: ['company'] }).do('Apologise', { words: 'we are sorry' });
    expect(story.last).toMatchObject([{ type: 'ApologyGiven', private: { words: 'we are sorry' } }]);
    expect(story.state.complaint?.apologised).toBe(true);
  });
});

describe('a plan (P-4)', () => {
  it('is agreed with every department that the investigation names, and says which are missing', () => {
    const story = several().do('HoldJointVisit', visit);
    expect(story.refusal('ProposeRemedyPlans', plan(['works', 'cleaning']))).toMatchObject({
      code: 'departments-disagree',
      details: { clause: 'P-4', plan: 'a', missing: ['security'] },
    });
    expect(story.do('ProposeRemedyPlans', plan(['security', 'works'])).state.plans).toHaveLength(1);
  });
});
