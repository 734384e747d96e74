import { DeskStory } from '../desk-story.fixture.js';
import { planVisit, recordVisit, seeVisitRecord, visitPlan } from './visit-plan.js';

const month = '2026-03';
const planned = { month, on: '2026-03-20', assignedTo: 'li', household: '3-1201', purpose: 'asks about the lift' };
const record = { month, form: 'all well', opinion: 'mended', result: 'satisfied' };

function sent() {
  const story = new DeskStory(visitPlan).by('boss', 'supervisor');
  const visitId = story.entryId;
  return { story: story.do(planVisit(planned)), visitId };
}

describe('the plan of visits', () => {
  it('D-5.2a: the supervisor sends somebody on a day to come', () => {
    const { story, visitId } = sent();
    expect(story.last[0]).toMatchObject({
      data: { visitId, on: '2026-03-20', assignedTo: 'li' },
      private: { household: '3-1201', purpose: 'asks about the lift' },
    });
    for (const on of ['2026-03-01', '2026-04-01']) {
      expect(story.refusal(planVisit({ ...planned, on }))).toMatchObject({
        code: 'invalid-input',
        details: { clause: 'D-5.2a', issues: [{ path: 'on' }] },
      });
    }
    expect(story.do(planVisit({ ...planned, on: '2026-03-02' })).last).toHaveLength(1);
  });

  it('D-5.4: a visit leaves form, opinion and result, all for the supervisor', () => {
    const { story, visitId } = sent();
    const { form: _, ...without } = record;
    expect(story.by('wang').refusal(recordVisit(visitId, record))).toMatchObject({
      code: 'actor-involved',
      details: { clause: 'D-5.4', by: 'li' },
    });
    expect(story.by('li').refusal(recordVisit(visitId, without))).toMatchObject({
      code: 'invalid-input',
      details: { clause: 'D-5.4', issues: [{ path: 'form' }] },
    });
    const { month: _month, ...told } = record;
    expect(story.refusal(seeVisitRecord(visitId))).toMatchObject({ details: { instead: ['RecordVisit'] } });
    expect(story.do(recordVisit(visitId, record)).last[0]).toMatchObject({ private: told });
    expect(story.refusal(recordVisit(visitId, record))).toMatchObject({ code: 'nothing-to-do' });
    expect(story.refusal(seeVisitRecord(visitId))).toMatchObject({
      code: 'actor-involved',
      details: { clause: 'D-5.4' },
    });
    story.by('boss', 'supervisor').do(seeVisitRecord(visitId));
    expect(story.state.visits[0]).toMatchObject({ recorded: { by: 'li' }, seen: { by: 'boss' } });
    expect(story.refusal(seeVisitRecord(visitId))).toMatchObject({ code: 'nothing-to-do' });
    expect(story.refusal(seeVisitRecord('another'))).toMatchObject({
      code: 'entry-unknown',
      details: { clause: 'D-5.2a' },
    });
  });
});
