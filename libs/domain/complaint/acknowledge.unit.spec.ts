import { CaseStory } from '../case-story.js';

const accepted = () => new CaseStory().at('2026-03-02 09:00').accept();

describe('the acknowledgement (R-3.3b)', () => {
  it('tells the process and the expected time, in words that are sealed', () => {
    const story = accepted().do('Acknowledge', { by: 'phone', words: 'we verify today and answer by Wednesday' });
    expect(story.last).toMatchObject([
      {
        type: 'ComplaintAcknowledged',
        data: { by: 'phone' },
        private: { words: 'we verify today and answer by Wednesday' },
      },
    ]);
  });

  it('is given once, and progress as often as there is any', () => {
    const story = accepted().do('Acknowledge', { by: 'phone' });
    expect(story.refusal('Acknowledge', { by: 'letter' })).toMatchObject({
      code: 'nothing-to-do',
      details: { clause: 'R-3.3b' },
    });
    story.do('InformCustomer', { by: 'phone', words: 'the plumber is there' });
    expect(story.do('InformCustomer', { by: 'phone', words: 'dry again' }).made).toEqual(['CustomerInformed']);
  });
});
