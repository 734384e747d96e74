import type { Actor } from '#libs/contracts/event.js';
import { CaseStory } from '../case-story.js';
import { bodies, toRevisit } from '../story-steps.js';

const supervisor: Actor = { id: 'he', role: 'supervisor' };
const settled = () =>
  toRevisit(new CaseStory().at('2026-03-02 09:00').accept()).do('RecordRevisit', bodies.RecordRevisit);
const accepted = () => new CaseStory().at('2026-03-02 09:00').accept();
const mark = { mark: 'invalid', reason: 'the lift was never out of order' };
const upheld = { opinion: 'upheld', reason: 'the log says so too' };

describe('a mark (D-3.6c)', () => {
  it.each(['invalid', 'malicious'])('of an %s complaint closes nothing and moves nothing', (word) => {
    const story = accepted().do('MarkComplaint', { ...mark, mark: word });
    expect(story.made).toEqual(['ComplaintMarked']);
    expect(story.state).toMatchObject({ closed: false, stage: 'accept', complaint: { mark: { opinion: null } } });
    expect(story.verdicts).toEqual({ 'D-3.5c/solve': 'open' });
  });

  it('needs the second opinion of somebody else', () => {
    const story = accepted().do('MarkComplaint', mark);
    expect(story.refusal('MarkComplaint', mark)).toMatchObject({
      code: 'nothing-to-do',
      details: { clause: 'D-3.6c', instead: ['GiveSecondOpinion'] },
    });
    expect(story.refusal('GiveSecondOpinion', upheld)).toMatchObject({
      code: 'actor-involved',
      details: { clause: 'D-3.6c', did: ['ComplaintMarked', 'ComplaintVerified'] },
    });
    story.do('GiveSecondOpinion', upheld, supervisor);
    expect(story.last[0]?.data).toEqual({ mark: 'invalid', opinion: 'upheld' });
    expect(story.refusal('GiveSecondOpinion', upheld, supervisor).code).toBe('nothing-to-do');
  });

  it('is one too where the verification finds malice (P-2)', () => {
    const story = accepted().do('DecideDispute', bodies.DecideDispute);
    story.do('VerifyComplaint', { ...bodies.VerifyComplaint, outcome: 'malicious' });
    expect(story.refusal('GiveSecondOpinion', upheld).code).toBe('actor-involved');
    expect(
      story.do('GiveSecondOpinion', { ...upheld, opinion: 'set-aside' }, supervisor).state.complaint,
    ).toMatchObject({
      mark: { mark: 'malicious', opinion: 'set-aside' },
    });
  });

  it('does not put a case away without the opinion, and upheld not without help', () => {
    const marked = toRevisit(accepted().do('MarkComplaint', mark)).do('RecordRevisit', bodies.RecordRevisit);
    expect(marked.refusal('ArchiveCase', bodies.ArchiveCase)).toMatchObject({
      code: 'second-opinion-first',
      details: { clause: 'D-3.6c', instead: ['GiveSecondOpinion'] },
    });
    marked.do('GiveSecondOpinion', upheld, supervisor);
    expect(marked.refusal('ArchiveCase', bodies.ArchiveCase)).toMatchObject({
      code: 'help-first',
      details: { clause: 'D-3.6c', instead: ['GiveHelp'] },
    });
    marked.do('GiveHelp', { help: 'other-help', words: 'went through the manual together' });
    expect(marked.do('ArchiveCase', bodies.ArchiveCase).state.closed).toBe(true);
  });
});

describe('a second look (P-P2)', () => {
  const look = { outcome: 'taken-up', words: 'the stain is still there' };

  it('is taken by somebody who had no part in the case', () => {
    const story = toRevisit(accepted());
    const refusal = story.refusal('TakeSecondLook', look);
    expect(refusal).toMatchObject({ code: 'actor-involved', details: { clause: 'P-P2' } });
    expect(refusal.details['did']).toContain('InvestigationRecorded');
    story.do('AddNote', { text: 'read it' }, supervisor);
    expect(story.do('TakeSecondLook', { ...look, outcome: 'stands' }, supervisor).state.stage).toBe('revisit');
    expect(story.refusal('TakeSecondLook', look, supervisor).code).toBe('actor-involved');
  });

  it("takes the matter up again, on the rest of the household's own clock", () => {
    const story = toRevisit(accepted()).at('2026-03-03 09:00').do('TakeSecondLook', look, supervisor);
    expect(story.state).toMatchObject({ stage: 'remedy', round: 2, planAgreed: null });
    expect(story.made).toContain('ObligationReopened');
    expect(story.owed('D-3.5c/solve').arithmetic.dueLocal).toBe('2026-03-05 09:00:00');
  });
});

describe('reopening (P-6)', () => {
  const closed = () => settled().do('ArchiveCase', bodies.ArchiveCase);

  it('within the window goes back to the remedy, on the rest of the same clock', () => {
    const story = closed().at('2026-04-01 09:00').do('ReopenCase', { reason: 'it drips again' });
    expect(story.made).toEqual(['CaseReopened', 'ObligationReopened']);
    expect(story.state).toMatchObject({ closed: false, closedAt: null, stage: 'remedy', round: 2 });
    expect(story.owed('D-3.5c/solve').arithmetic).toMatchObject({
      openedLocal: '2026-03-02 09:00:00',
      dueLocal: '2026-04-03 09:00:00',
    });
    expect(story.refusal('ReopenCase', { reason: 'x' }).code).toBe('stage-forbids');
  });

  it('is refused a second after it, with what is taken instead', () => {
    expect(closed().at('2026-04-01 09:00:01').refusal('ReopenCase', { reason: 'x' })).toMatchObject({
      code: 'window-over',
      details: { clause: 'P-6', until: '2026-04-01T01:00:00.000Z', instead: ['AcceptComplaint'] },
    });
  });

  it('is nothing for a case that is open', () => {
    expect(settled().refusal('ReopenCase', { reason: 'x' })).toMatchObject({
      code: 'nothing-to-do',
      details: { clause: 'P-6' },
    });
  });

  it('leaves no wait running that the closing had ended', () => {
    const story = toRevisit(accepted()).do('BeginWait', { reason: 'customer-answer' });
    story.do('RecordRevisit', bodies.RecordRevisit).do('ArchiveCase', bodies.ArchiveCase);
    story.at('2026-03-05 09:00').do('ReopenCase', { reason: 'it drips again' });
    expect(story.owed('D-3.5c/solve').arithmetic.dueAt).not.toBeNull();
    expect(story.do('BeginWait', { reason: 'parts' }).made).toContain('WaitBegan');
  });
});
