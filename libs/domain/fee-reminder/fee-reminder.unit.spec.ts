import type { JsonObject } from '#libs/contracts/json.js';
import { CaseStory } from '../case-story.js';

const OWED = 86_400;
const opened = (more: object = {}) =>
  new CaseStory().at('2026-03-02 09:00').do('OpenFeeReminder', {
    ...{ site: 'lakeside', household: '3-1-502', occupancy: 'moved-in', period: '2026-Q1', amountCents: OWED },
    ...more,
  });
const promisedBy = '2026-03-06T10:00:00.000Z'; // 18:00 at the site
const promised = () =>
  opened().at('2026-03-03 10:00').do('RecordReminderCall', { outcome: 'promised', promisedBy, words: '周五来缴' });
const paid = (story: CaseStory, amountCents = OWED, receipt = 'F-1') =>
  story.do('RecordFeePayment', { amountCents, receipt });

describe('a fee reminder (D-8)', () => {
  it('is for households that have moved in and for those that have not, called for the first time within 3 days', () => {
    const story = opened({ occupancy: 'not-moved-in' });
    expect(story.last.find(({ type }) => type === 'FeeDue')?.data).toMatchObject({ occupancy: 'not-moved-in' });
    const called = (at: CaseStory) =>
      at.do('RecordReminderCall', { outcome: 'no-answer' }).verdicts['D-8/task#first-call'];
    expect(called(opened().at('2026-03-05 09:00'))).toBe('met');
    expect(called(opened().ringUntil('2026-03-05 09:00:01'))).toBe('missed');
  });

  it('counts its calls, and goes on until it is paid', () => {
    const story = opened().do('RecordReminderCall', { outcome: 'no-answer' });
    story.do('RecordReminderCall', { outcome: 'reached', words: '会转告家人' });
    expect(story.state).toMatchObject({ stage: 'reply', feeReminder: { calls: 2, promises: 0 } });
    expect(story.refusal('ArchiveCase', { summary: 'x' }).code).toBe('stage-forbids');
    expect(paid(story).state.stage).toBe('archive');
    expect(story.do('ArchiveCase', { summary: '已缴清' }).state.closed).toBe(true);
  });

  it('R-2.4: the day that is promised is a deadline: kept at the last second, missed a second later', () => {
    const verdict = (story: CaseStory) => paid(story).verdicts['R-2.4/solve#1'];
    expect(verdict(promised().at('2026-03-06 18:00'))).toBe('met');
    expect(verdict(promised().ringUntil('2026-03-06 18:00:01'))).toBe('missed');
  });

  it('R-2.4: takes another day only when the one that was promised is over, and owes that one', () => {
    const again = { outcome: 'promised', promisedBy: '2026-03-10T10:00:00.000Z' };
    expect(promised().refusal('RecordReminderCall', again)).toMatchObject({
      code: 'nothing-to-do',
      details: { clause: 'R-2.4', promisedBy },
    });
    const story = promised().ringUntil('2026-03-06 18:30').do('RecordReminderCall', again);
    expect(story.verdicts).toMatchObject({ 'R-2.4/solve#1': 'missed', 'R-2.4/solve#2': 'open' });
    expect(paid(story.at('2026-03-10 12:00')).verdicts).toMatchObject({
      ...{ 'R-2.4/solve#1': 'missed', 'R-2.4/solve#2': 'met' },
    });
  });

  it('takes parts with a receipt each, and never more than is owed', () => {
    const story = paid(promised(), 80_000);
    expect(story.last[0]).toMatchObject({ data: { outcome: 'part', outstandingCents: 6_400, receipt: 'F-1' } });
    expect(story.state.stage).toBe('reply');
    expect(story.verdicts['R-2.4/solve#1']).toBe('open');
    expect(story.refusal('RecordFeePayment', { amountCents: 6_401, receipt: 'F-2' })).toMatchObject({
      details: { clause: 'D-8', owed: 6_400 },
    });
    expect(paid(story, 6_400, 'F-2').state).toMatchObject({ stage: 'archive', feeReminder: { outstandingCents: 0 } });
  });

  it('names the field of a promise without a day, of a day gone by, and of a day without a promise', () => {
    const call = (body: JsonObject) => opened().refusal('RecordReminderCall', body).details;
    expect(call({ outcome: 'promised' })).toMatchObject({ clause: 'R-2.4', issues: [{ path: 'promisedBy' }] });
    expect(call({ outcome: 'promised', promisedBy: '2026-03-01T00:00:00Z' })).toMatchObject({ clause: 'R-2.4' });
    expect(call({ outcome: 'reached', promisedBy })).toMatchObject({ clause: 'D-8', issues: [{ path: 'promisedBy' }] });
  });

  it('P-P4: knows nothing of complaints: none is named in it, asked about, or opens it', () => {
    const story = promised();
    const { parent, children } = story.state;
    expect({ parent, children }).toEqual({ parent: null, children: [] });
    expect(story.rules.pack.links.flatMap(({ of, kinds }) => [...of, ...kinds])).not.toContain('fee-reminder');
  });
});
