import { DeskStory } from '../desk-story.fixture.js';
import { enterVisitor, leaveVisitor, questionsLeft, takeUpQuestion, visitors } from './visitors.js';

const told = { name: 'Chen', whom: '3-1201', purpose: 'visit' as const, plate: 'A 1234' };

describe('the register of visitors', () => {
  it('C3-V: knows who came, to whom and what for, sealed, and when they left', () => {
    const story = new DeskStory(visitors);
    const visitId = story.entryId;
    story.do(enterVisitor(told));
    const { purpose, ...personal } = told;
    expect(story.last[0]).toMatchObject({ data: { visitId, purpose, question: false }, private: personal });
    story.at('2026-03-02 11:30').by('agent-2').do(leaveVisitor(visitId));
    expect(story.state.visitors).toMatchObject([
      {
        entered: { by: 'agent-1', at: '2026-03-02T01:00:00.000Z' },
        left: { by: 'agent-2', at: '2026-03-02T03:30:00.000Z' },
      },
    ]);
    expect(story.refusal(leaveVisitor(visitId))).toMatchObject({ code: 'nothing-to-do', details: { clause: 'C3-V' } });
    expect(story.refusal(leaveVisitor('another'))).toMatchObject({
      code: 'entry-unknown',
      details: { clause: 'C3-V', instead: ['EnterVisitor'] },
    });
  });

  it('C3-V: a question that the desk cannot answer is taken up once, by the person responsible', () => {
    const story = new DeskStory(visitors).do(enterVisitor(told));
    const without = story.state.visitors[0]?.visitId ?? '';
    expect(story.refusal(takeUpQuestion(without, {}))).toMatchObject({
      code: 'invalid-input',
      details: { clause: 'C3-V' },
    });
    const visitId = story.entryId;
    story.do(enterVisitor({ ...told, question: 'may I park overnight' }));
    const left = { visitId, day: '2026-03-02', purpose: 'visit', enteredAt: '2026-03-02T01:00:00.000Z' };
    expect(questionsLeft(story.state, '2026-03-02')).toEqual([left]);
    story.by('technician-1', 'technician').do(takeUpQuestion(visitId, { words: 'yes, lot 4' }));
    expect(story.last[0]).toMatchObject({ private: { words: 'yes, lot 4' } });
    expect(story.state.visitors[1]).toMatchObject({ question: true, takenUp: { by: 'technician-1' } });
    expect(questionsLeft(story.state, '2026-03-02')).toEqual([]);
    expect(story.refusal(takeUpQuestion(visitId, {}))).toMatchObject({ code: 'nothing-to-do' });
  });
});
