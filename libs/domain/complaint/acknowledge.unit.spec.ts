import { CaseStory } from '../case-story.js';
import { bodies, toAgreed } from '../story-steps.js';

const accepted = () => new CaseStory().at('2026-03-02 09:00').accept();

describe('the acknowledgement (R-3.3b)', () => {
  it('tells the process and the expected time, in words that are sealed', () => {
    const story = accepted().do('Acknowledge', { by: 'phone', words: 'we verify today and answer by Wednesday' });
    expect(story.last.slice(0, 1)).toMatchObject([
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
    expect(story.do('InformCustomer', { by: 'phone', words: 'dry again' }).made[0]).toBe('CustomerInformed');
  });

  it('may come with the acceptance itself, by the way that the household came', () => {
    const story = new CaseStory().at('2026-03-02 09:00').accept({ channel: 'letter', processWords: 'first we verify' });
    const acknowledged = story.last.find(({ type }) => type === 'ComplaintAcknowledged');
    expect(acknowledged).toMatchObject({ data: { by: 'letter' }, private: { words: 'first we verify' } });
    expect(story.refusal('Acknowledge', { by: 'phone' }).code).toBe('nothing-to-do');
  });

  it('names the expected time where it is known', () => {
    const story = accepted().do('Acknowledge', { by: 'phone', expectedBy: '2026-03-04' });
    expect(story.last[0]?.data).toEqual({ by: 'phone', expectedBy: '2026-03-04' });
  });
});

describe('progress at intervals (R-3.3b)', () => {
  const KEPT = 'R-3.3b/keep-informed';

  it('is owed from when the process was told: kept at the last second, missed one later', () => {
    const kept = accepted().do('Acknowledge', { by: 'phone' }).at('2026-03-05 09:00');
    expect(kept.do('InformCustomer', { by: 'phone', words: 'on it' }).verdicts).toMatchObject({
      [KEPT]: 'met',
      [`${KEPT}#2`]: 'open',
    });
    const late = accepted().do('Acknowledge', { by: 'phone' }).ringUntil('2026-03-05 09:00:01');
    expect(late.verdicts[KEPT]).toBe('missed');
  });

  it('is owed while an agreed plan is carried out, and ends with the remedy', () => {
    const story = toAgreed(accepted());
    expect(story.verdicts[KEPT]).toBe('open');
    story.do('CompleteRemedy', bodies.CompleteRemedy);
    expect(story.verdicts[KEPT]).toBe('met');
  });
});
