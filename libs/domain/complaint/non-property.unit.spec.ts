import { CaseStory } from '../case-story.js';
import { bodies, toRemedy } from '../story-steps.js';

const accepted = () => new CaseStory().at('2026-03-02 09:00').accept();
const others = () => accepted().do('DecideDispute', { dispute: 'non-property', reason: 'a fault of the developer' });
const contacted = { help: 'developer-contacted', words: 'called the site office' };

describe('help in a non-property dispute (P-N2)', () => {
  it('comes before waiting for whoever is responsible', () => {
    const story = others();
    expect(story.refusal('BeginWait', { reason: 'developer' })).toMatchObject({
      code: 'help-first',
      details: { clause: 'P-N2', help: 'developer-contacted', instead: ['GiveHelp'] },
    });
    expect(story.do('GiveHelp', contacted).last).toMatchObject([{ type: 'HelpGiven', data: { help: contacted.help } }]);
    expect(story.refusal('BeginWait', { reason: 'agency' }).details).toMatchObject({ help: 'agency-contacted' });
    expect(story.do('BeginWait', { reason: 'developer' }).made).toContain('WaitBegan');
  });

  it('is not asked of an owner who mends it at own cost (P-N3)', () => {
    expect(others().do('BeginWait', { reason: 'owner-own-cost' }).state.waits).toMatchObject([{ waitingFor: 'owner' }]);
  });

  it('is on record before the case is put away', () => {
    const story = toRemedy(accepted()).do('DecideDispute', { dispute: 'non-property', reason: 'the developer' });
    story.do('TellBoundary', { words: 'the developer warrants it' });
    story.do('ProposeRemedyPlans', bodies.ProposeRemedyPlans).do('PutPlanToCustomer', { plan: 'a' });
    story.do('RecordCustomerAnswer', { satisfied: true }).do('CompleteRemedy', bodies.CompleteRemedy);
    story.do('TellResult', bodies.TellResult).do('RecordRevisit', bodies.RecordRevisit);
    expect(story.refusal('ArchiveCase', bodies.ArchiveCase)).toMatchObject({
      code: 'help-first',
      details: { clause: 'P-N2', instead: ['GiveHelp'] },
    });
    story.do('GiveHelp', { help: 'leader-asked', words: 'the leader looks what can be done' });
    expect(story.do('ArchiveCase', bodies.ArchiveCase).state.closed).toBe(true);
  });

  it('outlives nothing: on the closed case nobody complains to the owner any more (P-N4)', () => {
    const story = others().do('WithdrawCase', { reason: 'mended' });
    for (const [command, body] of [
      ['InformCustomer', { by: 'phone', words: 'all this effort' }],
      ['AddNote', { text: 'x' }],
      ['GiveHelp', contacted],
    ] as const) {
      expect(story.refusal(command, body)).toMatchObject({ code: 'case-closed', details: { clause: 'P-N4' } });
    }
  });
});

describe('the wait of a non-property dispute (P-N3)', () => {
  it('stands both clocks still and opens a cadence of its own', () => {
    const story = others().do('Acknowledge', { by: 'phone' }).do('GiveHelp', contacted);
    story.at('2026-03-02 10:00').do('BeginWait', { reason: 'developer' });
    expect(story.owed('D-3.5c/solve').arithmetic.dueAt).toBeNull();
    expect(story.owed('R-3.3b/keep-informed').arithmetic.dueAt).toBeNull();
    expect(story.owed('P-N3/keep-informed').arithmetic.dueLocal).toBe('2026-03-09 10:00:00');
    story.ringUntil('2026-03-09 10:00:01');
    expect(story.verdicts['P-N3/keep-informed']).toBe('missed');
  });

  it('takes word of the efforts at the last second', () => {
    const story = others().do('GiveHelp', contacted).do('BeginWait', { reason: 'developer' });
    story.at('2026-03-09 09:00').do('InformCustomer', { by: 'visit', words: 'asked them twice' });
    expect(story.verdicts).toMatchObject({ 'P-N3/keep-informed': 'met', 'P-N3/keep-informed#2': 'open' });
  });
});

describe('the initiative in a property dispute (P-P1)', () => {
  const ours = () => accepted().do('DecideDispute', bodies.DecideDispute);

  it.each(['developer', 'owner-own-cost'])("is the company's: it does not wait with %s", (reason) => {
    const refusal = ours().refusal('BeginWait', { reason });
    expect(refusal).toMatchObject({
      code: 'dispute-forbids',
      details: { clause: 'P-P1', instead: ['DecideDispute'] },
    });
    expect(refusal.details['reasons']).toEqual(['agency', 'customer-answer', 'parts']);
    expect(ours().do('BeginWait', { reason: 'parts' }).made).toContain('WaitBegan');
  });

  it("ends the wait for others as soon as the matter turns out to be the company's", () => {
    const story = others().do('GiveHelp', contacted).do('BeginWait', { reason: 'developer' });
    story.at('2026-03-03 09:00').do('DecideDispute', bodies.DecideDispute);
    expect(story.made).toEqual(expect.arrayContaining(['DisputeDecided', 'WaitEnded', 'ObligationResumed']));
    expect(story.owed('D-3.5c/solve').arithmetic.dueLocal).toBe('2026-03-05 09:00:00');
  });
});
