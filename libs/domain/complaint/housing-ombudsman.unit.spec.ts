import type { Actor } from '#libs/contracts/event.js';
import type { Site } from '#libs/contracts/site.js';
import { Rulebook } from '#libs/policy/rulebook.js';
import { CaseStory } from '../case-story.js';
import { nextCommands } from '../case.js';
import { bodies } from '../story-steps.js';

const LEEDS: Site = { id: 'leeds', region: 'north', name: { zh: '利兹', en: 'Leeds' }, zone: 'Europe/London' };
const anna: Actor = { id: 'anna', role: 'agent' };
const ben: Actor = { id: 'ben', role: 'supervisor' };
/** The whole of what has to be done for a site to work under another regulation: a document, and no line of code. */
const rulebook = new Rulebook({
  packs: [],
  calendars: [],
  overlays: [
    {
      ...{ id: 'site-leeds', version: '1.0.0', effectiveFrom: '2024-04-01', extends: 'housing-ombudsman-uk' },
      ...{ scope: { level: 'site', name: 'leeds' }, signedOff: { by: 'director', on: '2024-03-01' } },
      ...{ ladders: {}, changes: [], waivers: [] },
    },
  ],
});
const plan = (id: string) => ({ plans: [{ id, description: id, costCents: 0, agreedBy: ['repairs'] }] });

/** Received on Thursday 26 March 2026, a week before Easter. */
function received() {
  return new CaseStory(LEEDS, rulebook).at('2026-03-26 10:00').accept();
}
function acknowledged() {
  return received().at('2026-03-26 15:00').do('Acknowledge', { by: 'letter' }, anna);
}
function answered() {
  return acknowledged()
    .do('DecideDispute', bodies.DecideDispute, anna)
    .do('VerifyComplaint', bodies.VerifyComplaint, anna)
    .do('RecordInvestigation', bodies.RecordInvestigation, anna)
    .at('2026-04-10 11:00')
    .do('ProposeRemedyPlans', plan('one'), anna)
    .do('PutPlanToCustomer', { plan: 'one' }, anna);
}
function escalated() {
  return answered().at('2026-04-20 09:00').do('RecordCustomerAnswer', { satisfied: false }, anna);
}

describe('a complaint under the Housing Ombudsman’s code', () => {
  it('is pinned to the code and to the working days of England', () => {
    expect(received().state).toMatchObject({
      packVersion: 'housing-ombudsman-uk@1.0.0+site-leeds@1.0.0',
      calendarVersion: 'gb-england-wales@2027',
    });
  });

  it('is to be acknowledged within 5 working days, Easter not counted', () => {
    expect(received().owed('HO-6.2/acknowledge').arithmetic).toMatchObject({ dueLocal: '2026-04-02 17:00:00' });
    const late = new CaseStory(LEEDS, rulebook).at('2026-04-01 10:00').accept();
    expect(late.owed('HO-6.2/acknowledge').arithmetic).toMatchObject({
      dueLocal: '2026-04-10 17:00:00',
      days: [{ name: { en: 'Good Friday' } }, { name: { en: 'Easter Monday' } }],
    });
  });

  it('is answered within 10 working days of the acknowledgement, not of the receipt', () => {
    const story = acknowledged();
    expect(story.verdicts).toEqual({ 'HO-6.2/acknowledge': 'met', 'HO-6.3/answer': 'open' });
    expect(story.owed('HO-6.3/answer').arithmetic.dueLocal).toBe('2026-04-13 17:00:00');
    expect(received().verdicts).not.toHaveProperty('HO-6.3/answer');
  });

  it('takes up to 10 working days more, with reasons, once', () => {
    const story = acknowledged().at('2026-04-08 09:00');
    story.do('ExtendObligation', { obligationId: 'HO-6.3/answer', reason: 'a survey of the roof' }, ben);
    expect(story.owed('HO-6.3/answer').arithmetic.dueLocal).toBe('2026-04-27 17:00:00');
    const again = { obligationId: 'HO-6.3/answer', reason: 'still' };
    expect(story.refusal('ExtendObligation', again, ben)).toMatchObject({ details: { clause: 'HO-6.4' } });
  });

  it('goes to stage two when the resident does not agree: acknowledged in 5, answered in 20 working days', () => {
    const story = escalated();
    expect(story.owed('HO-6.11/acknowledge').arithmetic.dueLocal).toBe('2026-04-27 17:00:00');
    story.at('2026-04-22 09:00').do('Acknowledge', { by: 'letter' }, ben);
    expect(story.owed('HO-6.14/answer').arithmetic.dueLocal).toBe('2026-05-21 17:00:00');
    expect(story.verdicts).toMatchObject({
      'HO-6.3/answer': 'met',
      'HO-6.11/acknowledge': 'met',
      'HO-6.14/answer': 'open',
    });
  });

  it('is considered at stage two by somebody who did not consider stage one', () => {
    const story = escalated().do('Acknowledge', { by: 'letter' }, anna);
    expect(story.refusal('ProposeRemedyPlans', plan('two'), anna)).toMatchObject({
      code: 'actor-involved',
      details: { clause: 'HO-6.13' },
    });
    const { refused } = nextCommands(story.state, { ...story.rules, actor: anna });
    expect(refused).toContainEqual({ command: 'PutPlanToCustomer', code: 'actor-involved', clause: 'HO-6.13' });
    story.do('ProposeRemedyPlans', plan('two'), ben).do('PutPlanToCustomer', { plan: 'two' }, ben);
    expect(story.verdicts['HO-6.14/answer']).toBe('met');
  });

  it('runs to its end', () => {
    const story = escalated().do('Acknowledge', { by: 'letter' }, ben);
    story.do('ProposeRemedyPlans', plan('two'), ben).do('PutPlanToCustomer', { plan: 'two' }, ben);
    story.do('RecordCustomerAnswer', { satisfied: true }, ben).at('2026-05-04 10:00');
    story.do('CompleteRemedy', bodies.CompleteRemedy, ben).do('TellResult', { by: 'letter' }, ben);
    story.do('RecordRevisit', bodies.RecordRevisit, ben).do('ArchiveCase', bodies.ArchiveCase, ben);
    expect(story.state).toMatchObject({ closed: true, stage: 'archive' });
    expect(new Set(Object.values(story.verdicts))).toEqual(new Set(['met']));
  });
});
