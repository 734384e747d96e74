import type { CaseStory } from '../case-story.js';
import { PHOTO, repairBodies, reported, toRepairRevisit } from './repair-steps.js';

const revisit = (story: CaseStory, fields: object = {}) =>
  story.do('RecordRevisit', { ...repairBodies.RecordRevisit, ...fields });
const toldOf = (story: CaseStory, id: string) =>
  story.facts
    .filter(({ type, data }) => type === 'RungNotified' && data['obligationId'] === id)
    .map(({ data }) => String(data['notify']));

describe('the revisit after a repair', () => {
  // repaired (and tested) on Monday at 11:00
  it.each([
    ['safety equipment, within 2 days (D-5.1b)', 'safety-equipment', 'D-5.1b/revisit', '2026-03-04'],
    ['a leak, within 3 days of its water test (D-5.1c)', 'leak', 'D-5.1c/revisit', '2026-03-05'],
    ['every other repair, within 2 days (D-5.1d)', 'other', 'D-5.1d/revisit', '2026-03-04'],
    ['heat, as every other (D-5.1d)', 'heat', 'D-5.1d/revisit', '2026-03-04'],
  ])('of %s: kept at the last second, missed one second later', (_what, category, id, day) => {
    const kept = revisit(toRepairRevisit({ category }).at(`${day} 11:00`));
    expect(kept.owed(id).verdict).toBe('met');
    expect(kept.state.stage).toBe('archive');

    const late = toRepairRevisit({ category }).ringUntil(`${day} 11:00:01`);
    expect(late.owed(id).verdict).toBe('missed');
    expect(toldOf(late, id)).toEqual(['agent']);
    late.ringUntil('2026-03-07 12:00');
    expect(toldOf(late, id)).toEqual(['agent', 'supervisor', 'director']);
    revisit(late).ringUntil('2026-03-20 12:00');
    expect(toldOf(late, id)).toEqual(['agent', 'supervisor', 'director']);
    expect(late.owed(id)).toMatchObject({ verdict: 'missed', fulfilledAt: late.instant('2026-03-07 12:00') });
  });

  it('is owed before the repair is put away, and before it is withdrawn (D-5.1a)', () => {
    const story = toRepairRevisit();
    expect(story.refusal('ArchiveCase', repairBodies.ArchiveCase).details).toMatchObject({ clause: 'D-5.1a' });
    expect(story.refusal('WithdrawCase', { reason: 'x' }).details).toMatchObject({ clause: 'D-5.1a' });
    const reopened = toRepairRevisit().do('RecordAcceptance', { accepted: false });
    expect(reopened.refusal('WithdrawCase', { reason: 'x' }).details).toMatchObject({ clause: 'D-5.1a' });
    expect(reported().do('WithdrawCase', { reason: 'it works again' }).state.closed).toBe(true);
    expect(revisit(story).do('ArchiveCase', repairBodies.ArchiveCase).state.closed).toBe(true);
  });

  it('that finds a problem brings it back to the repair staff at once (D-5.1e)', () => {
    const story = revisit(toRepairRevisit().at('2026-03-03 10:00'), { by: 'visit', outcome: 'problem-found' });
    expect(story.made).toEqual(expect.arrayContaining(['RevisitRecorded', 'RectificationOrdered', 'CaseHandedOver']));
    expect(story.state).toMatchObject({ stage: 'remedy', round: 2, holder: { role: 'technician', person: '王师傅' } });
    expect(story.verdicts).toMatchObject({ 'D-5.1d/revisit': 'met', 'D-1/solve': 'open', 'D-5.1e/dispatch': 'open' });
    expect(story.refusal('CompleteRepair', repairBodies.CompleteRepair).details).toMatchObject({ clause: 'D-1' });

    const late = story.ringUntil('2026-03-03 10:30:01');
    expect(late.owed('D-5.1e/dispatch').verdict).toBe('missed');
    late
      .do('SetOut', { eta: late.instant('2026-03-03 11:00') })
      .do('Arrive')
      .at('2026-03-03 12:00')
      .do('CompleteRepair', { result: 'again', photos: [PHOTO] })
      .do('TellResult', repairBodies.TellResult);
    expect(late.owed('D-5.1d/revisit#2').arithmetic.dueAt).toBe(late.instant('2026-03-05 12:00'));
    expect(late.refusal('ArchiveCase', repairBodies.ArchiveCase).details).toMatchObject({ clause: 'D-5.1a' });
  });

  it('without an answer is still owed and tried again at another time of day (C3-R)', () => {
    const story = revisit(toRepairRevisit().at('2026-03-03 10:00'), { outcome: 'no-answer' });
    expect(story.state.stage).toBe('revisit');
    expect(story.verdicts).toMatchObject({ 'D-5.1d/revisit': 'open', 'C3-R/revisit': 'open' });
    expect(story.owed('C3-R/revisit').arithmetic.dueAt).toBe(story.instant('2026-03-05 00:00'));
    const again = story.at('2026-03-04 10:30').refusal('RecordRevisit', repairBodies.RecordRevisit);
    expect(again).toMatchObject({
      code: 'invalid-input',
      details: { clause: 'C3-R', lastTryLocal: '2026-03-03 10:00:00', minutesApart: 60 },
    });
    expect(again.message).toContain('at least 60 minutes away');
    revisit(story.at('2026-03-04 11:00'));
    expect(story.verdicts).toMatchObject({ 'D-5.1d/revisit': 'met', 'C3-R/revisit': 'met' });
  });

  it('counts the time of day around midnight as the clock does (C3-R)', () => {
    const story = revisit(toRepairRevisit().at('2026-03-02 23:50'), { outcome: 'no-answer' });
    expect(story.at('2026-03-03 00:20').refusal('RecordRevisit', repairBodies.RecordRevisit).code).toBe(
      'invalid-input',
    );
    expect(revisit(story.at('2026-03-03 00:50')).state.stage).toBe('archive');
  });

  it('without agreement is made and owed again by the end of the next day (C3-R)', () => {
    const unheard = revisit(toRepairRevisit().at('2026-03-03 10:00'), { outcome: 'disagreement', satisfied: false });
    expect(unheard.verdicts).toMatchObject({ 'D-5.1d/revisit': 'met', 'C3-R/revisit': 'open' });
    expect(unheard.refusal('ArchiveCase', repairBodies.ArchiveCase).details).toMatchObject({ clause: 'D-5.1a' });
    unheard.ringUntil('2026-03-05 00:00');
    expect(unheard.owed('C3-R/revisit').verdict).toBe('missed');
    expect(revisit(unheard.at('2026-03-05 14:00')).state.stage).toBe('archive');
  });

  it('takes a new demand down for a follow-up case, with its kind (C3-R)', () => {
    const story = toRepairRevisit().at('2026-03-03 10:00');
    const bare = { ...repairBodies.RecordRevisit, outcome: 'new-demand' };
    expect(story.refusal('RecordRevisit', bare).details).toMatchObject({
      clause: 'C3-R',
      issues: [{ path: 'demand' }],
    });
    const gone = { ...repairBodies.RecordRevisit, demand: 'x', demandKind: 'repair' };
    expect(story.refusal('RecordRevisit', gone).details).toMatchObject({ clause: 'C3-R' });
    story.do('RecordRevisit', { ...bare, demand: '厨房灯也坏了', demandKind: 'repair' });
    expect(story.last.find(({ type }) => type === 'NewDemandRaised')).toMatchObject({
      data: { kind: 'repair' },
      private: { demand: '厨房灯也坏了' },
    });
    expect(story.state.stage).toBe('archive');
  });
});
