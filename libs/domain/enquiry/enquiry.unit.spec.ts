import { caseCommands } from '#libs/contracts/commands.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { CaseStory } from '../case-story.js';

const asked = (more: JsonObject = {}) =>
  new CaseStory()
    .at('2026-03-02 09:00')
    .do('RecordEnquiry', { site: 'lakeside', channel: 'phone', topic: 'fee', question: '物业费怎么算？', ...more });
const YES = { answer: 'yes', by: 'phone', words: '可以办理。' };

describe('an enquiry', () => {
  it('is answered at once and put away, owing nothing (C3-T4)', () => {
    const story = asked().do('AnswerEnquiry', { answer: 'yes', by: 'phone', words: '按面积计算。' });
    expect(story.state).toMatchObject({ kind: 'enquiry', stage: 'archive', obligations: [] });
    expect(story.do('ArchiveCase', { summary: '已答复' }).state.closed).toBe(true);
  });

  it('that is passed on is answered within 30 minutes (C3-T2)', () => {
    const passed = () => asked().do('PassOnEnquiry', { toPerson: '李工', reason: '收费由财务解释' });
    const answer = { answer: 'yes', by: 'phone', words: '按面积计算。' };
    expect(passed().at('2026-03-02 09:30').do('AnswerEnquiry', answer).verdicts).toEqual({ 'C3-T2/answer': 'met' });
    const late = passed().ringUntil('2026-03-02 09:30:01').do('AnswerEnquiry', answer);
    expect(late.verdicts).toEqual({ 'C3-T2/answer': 'missed' });
  });

  it('is passed on with the colleague named and the reason, or not at all (R-2.2)', () => {
    const { PassOnEnquiry } = caseCommands;
    expect(PassOnEnquiry.safeParse({ toPerson: '李工' }).success).toBe(false);
    expect(PassOnEnquiry.safeParse({ reason: '收费由财务解释' }).success).toBe(false);
    const story = asked().do('PassOnEnquiry', { toPerson: '李工', reason: '收费由财务解释' });
    expect(story.last[0]).toMatchObject({ data: { toPerson: '李工' }, private: { reason: '收费由财务解释' } });
  });

  it('gets no bare no: a reason and an alternative belong to it (R-2.4)', () => {
    const bare = { answer: 'no', by: 'phone', words: '暂不提供。' };
    expect(asked().refusal('AnswerEnquiry', bare)).toMatchObject({
      code: 'invalid-input',
      details: { clause: 'R-2.4', issues: [{ path: 'reason' }] },
    });
  });

  it('with a yes and a time is done by then, and word of it goes out before it is put away (R-2.4)', () => {
    const promised = () => asked().do('AnswerEnquiry', { ...YES, promisedBy: asked().instant('2026-03-03 12:00') });
    const told = (at: string) => promised().ringUntil(at).do('TellDone', { by: 'phone' }).verdicts['R-2.4/solve'];
    expect(promised().at('2026-03-03 12:00').do('TellDone', { by: 'phone' }).verdicts['R-2.4/solve']).toBe('met');
    expect(told('2026-03-03 12:00:01')).toBe('missed');
    const barred = promised().refusal('ArchiveCase', { summary: 'x' });
    expect(barred).toMatchObject({ code: 'stage-forbids', details: { clause: 'R-2.4' } });
    expect(asked().do('AnswerEnquiry', YES).refusal('TellDone', { by: 'phone' }).code).toBe('nothing-to-do');
    const past = { ...YES, promisedBy: asked().instant('2026-03-02 08:00') };
    expect(asked().refusal('AnswerEnquiry', past)).toMatchObject({ details: { clause: 'R-2.4' } });
  });

  it('not sure: the promised time is a deadline, and a contact has to be on record (R-2.4)', () => {
    const later = { answerBy: asked().instant('2026-03-02 17:00'), by: 'phone' };
    expect(asked().refusal('PromiseAnswer', later)).toMatchObject({
      code: 'invalid-input',
      details: { clause: 'R-2.4', issues: [{ path: 'contact' }] },
    });
    const promised = () => asked({ contact: '13800000000' }).do('PromiseAnswer', later);
    expect(promised().state.stage).toBe('investigate');
    const kept = promised().at('2026-03-02 17:00').do('AnswerEnquiry', YES);
    expect(kept.verdicts).toEqual({ 'R-2.4/answer': 'met' });
    const late = promised().ringUntil('2026-03-02 17:00:01').do('AnswerEnquiry', YES);
    expect(late.verdicts).toEqual({ 'R-2.4/answer': 'missed' });
    const given = asked().do('PromiseAnswer', { ...later, contact: '13800000000' });
    expect(given.last[0]).toMatchObject({ private: { contact: '13800000000' } });
    expect(given.do('PromiseAnswer', later).verdicts).toMatchObject({ 'R-2.4/answer#2': 'open' });
  });

  it('whose detail must be checked is answered within 24 hours, and no later time is promised (C5-1)', () => {
    const check = (answerBy: string) => ({ answerBy: asked().instant(answerBy), by: 'phone', toCheck: true });
    const first = () => asked({ contact: '13800000000' });
    expect(first().refusal('PromiseAnswer', check('2026-03-03 09:00:01'))).toMatchObject({
      details: { clause: 'C5-1', latest: first().instant('2026-03-03 09:00') },
    });
    const promised = () => first().do('PromiseAnswer', check('2026-03-03 09:00'));
    const kept = promised().at('2026-03-03 09:00').do('AnswerEnquiry', YES);
    expect(kept.verdicts).toEqual({ 'R-2.4/answer': 'met', 'C5-1/answer': 'met' });
    const late = promised().ringUntil('2026-03-03 09:00:01').do('AnswerEnquiry', YES);
    expect(late.verdicts['C5-1/answer']).toBe('missed');
  });

  it('goes up to the leader once a disagreement lasts, within the hour, before it is put away (C3-T3)', () => {
    const disputed = () =>
      asked()
        .do('AnswerEnquiry', YES)
        .do('RecordDisagreement', { words: '不认可' })
        .do('AnswerEnquiry', YES)
        .do('RecordDisagreement', { words: '还是不认可' });
    const story = disputed();
    expect([story.state.stage, story.made]).toEqual(['reply', ['DisagreementRecorded', 'ObligationOpened']]);
    story.do('AnswerEnquiry', YES);
    expect(story.refusal('ArchiveCase', { summary: 'x' })).toMatchObject({ details: { clause: 'C3-T3' } });
    const up = (one: CaseStory) => one.do('HandOver', { toRole: 'director' }).verdicts['C3-T3/hand-over'];
    expect(up(disputed().at('2026-03-02 10:00'))).toBe('met');
    expect(up(disputed().ringUntil('2026-03-02 10:00:01'))).toBe('missed');
    expect(story.do('HandOver', { toRole: 'director' }).do('ArchiveCase', { summary: 'x' }).state.closed).toBe(true);
  });

  it('refuses what belongs to a complaint alone', () => {
    expect(asked().refusal('DecideDispute', { dispute: 'property', reason: 'x' }).code).toBe('stage-forbids');
  });
});
