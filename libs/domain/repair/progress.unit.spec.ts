import { CaseStory } from '../case-story.js';
import { progressOf } from './progress.js';
import { done, onSite, repairBodies, reported, toRepairRevisit } from './repair-steps.js';

const asked = (story: CaseStory) => progressOf(story.state, story.now);

describe('the progress of a repair that somebody asks for (R-3.1c)', () => {
  it('says what is done so far and the date that the rules expect', () => {
    const story = onSite();
    expect(asked(story)).toMatchObject({
      done: [
        { step: 'received', at: story.instant('2026-03-02 09:00') },
        { step: 'dispatched' },
        { step: 'set-out' },
        { step: 'arrived' },
      ],
      expectedAt: story.instant('2026-03-05 09:00'),
      expectedBy: 'deadline',
      waitingFor: null,
    });
  });

  it("prefers the technician's own date as long as it lies ahead", () => {
    const story = onSite();
    const expectedBy = story.instant('2026-03-03 16:00');
    story.do('RecordDiagnosis', { ...repairBodies.RecordDiagnosis, expectedBy });
    expect(asked(story)).toMatchObject({ expectedAt: expectedBy, expectedBy: 'technician' });
    expect(asked(story.at('2026-03-03 16:00'))).toMatchObject({ expectedBy: 'deadline' });
    const past = { ...repairBodies.RecordDiagnosis, expectedBy: story.instant('2026-03-03 15:00') };
    expect(story.refusal('RecordDiagnosis', past).details).toMatchObject({ clause: 'R-3.1c' });
  });

  it('says what it waits for, and expects nothing more of what is done', () => {
    expect(asked(reported().do('BeginWait', { reason: 'parts' }))).toMatchObject({
      waitingFor: 'parts',
      expectedAt: null,
    });
    expect(asked(toRepairRevisit({ category: 'leak' }))).toMatchObject({
      expectedAt: null,
      done: expect.arrayContaining([{ step: 'tested', at: done().now }]) as unknown,
    });
    expect(progressOf(new CaseStory().at('2026-03-02 09:00').accept().state, '')).toBeUndefined();
  });
});
