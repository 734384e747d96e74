import { CaseStory } from '../case-story.js';

const asked = () =>
  new CaseStory()
    .at('2026-03-02 09:00')
    .do('RecordEnquiry', { site: 'lakeside', channel: 'phone', topic: 'fee', question: '物业费怎么算？' });

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

  it('gets no bare no: a reason and an alternative belong to it (R-2.4)', () => {
    const bare = { answer: 'no', by: 'phone', words: '暂不提供。' };
    expect(asked().refusal('AnswerEnquiry', bare)).toMatchObject({
      code: 'invalid-input',
      details: { clause: 'R-2.4', issues: [{ path: 'reason' }] },
    });
  });

  it('refuses what belongs to a complaint alone', () => {
    expect(asked().refusal('DecideDispute', { dispute: 'property', reason: 'x' }).code).toBe('stage-forbids');
  });
});
