import { CaseStory } from '../case-story.js';
import { repairAnswer } from './progress-answer.js';
import { done, onSite } from './repair-steps.js';

const asked = (story: CaseStory) => repairAnswer(story.state, story.now);

describe('the answer to who asks how a repair stands (R-3.1c)', () => {
  it('says what is done so far and when it should be, in both languages', () => {
    const story = onSite();
    expect(asked(story)).toMatchObject({ clause: 'R-3.1c', expectedAt: story.instant('2026-03-05 09:00') });
    expect(asked(story)?.text.zh).toContain('已完成：受理、派工、维修工出发、到场；预计 2026-03-05 09:00 前完成。');
    expect(asked(story)?.text.en).toContain('technician on site; it should be done by 2026-03-05 09:00.');
  });

  it('goes by what was promised, as long as that lies ahead', () => {
    const story = onSite();
    const by = story.instant('2026-03-04 18:00');
    story.do('MakePromise', { what: '修好', by });
    expect(asked(story)?.expectedAt).toBe(by);
    expect(asked(story.at('2026-03-04 18:00'))?.expectedAt).toBe(story.instant('2026-03-05 09:00'));
  });

  it('says when it was done, and nothing of a case that is no repair', () => {
    const story = done();
    const local = asked(story);
    expect(local?.expectedAt).toBeNull();
    expect(local?.text.en).toContain('it was done on 2026-03-');
    expect(asked(new CaseStory().at('2026-03-02 09:00').accept())).toBeUndefined();
  });
});
