import type { Actor } from '#libs/contracts/event.js';
import { CaseStory } from '../case-story.js';
import { bodies, toAgreed, toRemedy, toRevisit } from '../story-steps.js';

const director: Actor = { id: 'wu', role: 'director' };
const supervisor: Actor = { id: 'he', role: 'supervisor' };
const parts = { toRole: 'supervisor', contains: ['facts', 'request', 'options', 'cost'], words: 'all of it' };
const accepted = (severity = 'minor') =>
  new CaseStory().at('2026-03-02 09:00').accept({ provisionalSeverity: severity });
const declined = (severity?: string) =>
  toRemedy(accepted(severity))
    .do('EscalateMatter', parts)
    .do('RecordPosition', { position: 'decline', words: 'no' }, supervisor);
const reasons = (outcome: string) => ({ outcome, by: 'visit', words: 'the pipe is inside the flat' });

describe('what the desk cannot decide (P-P2)', () => {
  it('goes up as one package that says what it holds, and further up only', () => {
    const story = accepted().do('EscalateMatter', parts);
    expect(story.last[0]?.data).toEqual({ toRole: 'supervisor', contains: parts.contains });
    expect(story.refusal('EscalateMatter', parts)).toMatchObject({
      code: 'nothing-to-do',
      details: { clause: 'P-P2', toRole: ['department-head', 'director', 'group-manager'] },
    });
    expect(story.do('EscalateMatter', { ...parts, toRole: 'director' }).made).toEqual(['MatterEscalated']);
  });

  it.each([
    ['toRole', { ...parts, toRole: 'technician' }],
    ['contains', { ...parts, contains: ['facts', 'cost'] }],
  ])('is refused as no package for a leader: %s', (path, body) => {
    expect(accepted().refusal('EscalateMatter', body)).toMatchObject({
      code: 'invalid-input',
      details: { clause: 'P-P2', issues: [{ path }] },
    });
  });

  it('comes back with a position of whom it was brought to, or of somebody above', () => {
    const story = accepted();
    const position = { position: 'remedy', words: 'mend it' };
    expect(story.refusal('RecordPosition', position, director)).toMatchObject({
      code: 'nothing-to-do',
      details: { clause: 'P-P2', instead: ['EscalateMatter'] },
    });
    story.do('EscalateMatter', { ...parts, toRole: 'director' });
    expect(story.refusal('RecordPosition', position, supervisor)).toMatchObject({
      code: 'forbidden-role',
      details: { clause: 'P-P2', allowed: ['director', 'group-manager'] },
    });
    story.do('RecordPosition', position, director);
    expect(story.last[0]?.data).toEqual({ position: 'remedy', by: director });
  });
});

describe('reasons instead of a remedy (P-P3)', () => {
  it("need the company's position first (P-P2)", () => {
    expect(toRemedy(accepted()).refusal('GiveReasons', reasons('on-record'))).toMatchObject({
      code: 'position-first',
      details: { clause: 'P-P2', instead: ['EscalateMatter', 'RecordPosition'] },
    });
  });

  it('are no way of a non-property dispute, nor where a plan is agreed', () => {
    const others = toRemedy(accepted()).do('DecideDispute', { dispute: 'non-property', reason: 'x' });
    expect(others.refusal('GiveReasons', reasons('on-record'))).toMatchObject({
      code: 'dispute-forbids',
      details: { clause: 'P-P3' },
    });
    const agreed = toAgreed(accepted()).do('EscalateMatter', parts);
    expect(agreed.refusal('GiveReasons', reasons('on-record'))).toMatchObject({
      code: 'stage-forbids',
      details: { clause: 'P-5', instead: ['CompleteRemedy'] },
    });
  });

  it('are given again until they are taken; meanwhile nothing rests', () => {
    const story = declined().do('GiveReasons', reasons('not-yet'));
    expect(story.made[0]).toBe('ReasonsGiven');
    expect(story.state).toMatchObject({ stage: 'remedy', closed: false });
    expect(story.do('GiveReasons', reasons('satisfied')).made).toContain('MatterLaidToRest');
  });

  it.each(['satisfied', 'on-record'])('%s: settle the matter, which is then not raised again', (outcome) => {
    const story = declined().do('GiveReasons', reasons(outcome));
    expect(story.verdicts['D-3.5c/solve']).toBe('met');
    expect(story.state.stage).toBe('archive');
    const raised = story.refusal('GiveReasons', reasons('satisfied'));
    expect(raised).toMatchObject({ code: 'stage-forbids', details: { clause: 'P-7' } });
    expect(story.refusal('ArchiveCase', bodies.ArchiveCase)).toMatchObject({
      code: 'goodwill-first',
      details: { clause: 'P-P3', instead: ['RecordGoodwill'] },
    });
    story.do('RecordGoodwill', { service: 'windows cleaned' });
    expect(story.last[0]).toMatchObject({
      type: 'GoodwillRecorded',
      data: {},
      private: { service: 'windows cleaned' },
    });
    story.do('ArchiveCase', bodies.ArchiveCase);
    expect(story.refusal('ReopenCase', { reason: 'again' })).toMatchObject({
      code: 'case-closed',
      details: { clause: 'P-P3', instead: ['AcceptComplaint'] },
    });
  });

  it('are a clear answer too (D-3.5a)', () => {
    const story = declined('major').do('GiveReasons', reasons('not-yet'));
    expect(story.verdicts).toMatchObject({ 'D-3.5a/answer': 'met', 'D-3.5a/solve': 'open' });
  });
});

describe('compensation (P-P4)', () => {
  const paid = { amountCents: 20_000, way: 'paid-separately', reason: 'a spoilt ceiling' };

  it('is a payment of its own, in cents, with who approved it', () => {
    const story = toRevisit(accepted()).do('RecordCompensation', paid, director);
    expect(story.last).toMatchObject([
      {
        type: 'CompensationRecorded',
        data: { amountCents: 20_000, way: 'paid-separately', approver: director },
        private: { reason: 'a spoilt ceiling' },
      },
    ]);
    expect(() => story.do('RecordCompensation', { ...paid, amountCents: 12.5 }, director)).toThrow('amountCents');
  });

  it('is not set off against the fee unless the company agrees, each time', () => {
    const story = toRevisit(accepted());
    const setOff = { ...paid, way: 'set-off' };
    const refused = { code: 'set-off-refused', details: { clause: 'P-P4', way: 'paid-separately' } };
    expect(story.refusal('RecordCompensation', setOff, director)).toMatchObject(refused);
    story.do('ApproveSetOff', { reason: 'asked for by the owner' }, director);
    expect(story.refusal('ApproveSetOff', { reason: 'x' }, director).code).toBe('nothing-to-do');
    expect(story.do('RecordCompensation', setOff, director).made).toEqual(['CompensationRecorded']);
    expect(story.refusal('RecordCompensation', setOff, director)).toMatchObject(refused);
  });

  it('is not of a non-property dispute', () => {
    const story = toRemedy(accepted()).do('DecideDispute', { dispute: 'non-property', reason: 'x' });
    expect(story.refusal('RecordCompensation', paid, director)).toMatchObject({
      code: 'dispute-forbids',
      details: { clause: 'P-P4', instead: ['GiveHelp'] },
    });
  });
});
