import { callLogCommands } from '#libs/contracts/desk/call-log.js';
import { DeskStory, instantOf } from '../desk-story.fixture.js';
import { callLog, handInCallLog, logCall, missCallLog } from './call-log.js';

const DAY = '2026-03-02';
const call = (told: object = { household: '3-1201' }) =>
  logCall(callLogCommands.LogCall.parse({ content: 'when is the pool open', solution: 'told the hours', ...told }));
const logged = () => new DeskStory(callLog).do(call());
const verdicts = (story: { last: readonly { type: string }[] }) => story.last.map(({ type }) => type);

describe('the log of calls', () => {
  it('C3-T4: holds content, solution and customer, sealed', () => {
    const story = logged();
    expect(story.last[0]).toMatchObject({
      data: { callId: expect.any(String) as string, caseId: null },
      private: { content: 'when is the pool open', solution: 'told the hours', household: '3-1201' },
    });
    expect(story.refusal(call({}))).toMatchObject({ code: 'invalid-input', details: { clause: 'C3-T4' } });
    expect(story.do(call({ anonymous: true })).state.calls).toBe(2);
    expect(story.refusal(call({ at: '2026-03-02T01:00:01Z', household: 'x' }))).toMatchObject({
      code: 'fact-in-future',
    });
  });

  it('C3-T4: handed in until the next day is over is in time, at midnight it is missed', () => {
    const inTime = logged()
      .at('2026-03-03 23:59')
      .by('boss', 'supervisor')
      .do(handInCallLog({ day: DAY }));
    expect(verdicts(inTime)).toEqual(['CallLogHandedIn', 'CallLogPromiseMet']);
    expect(inTime.last[1]?.data).toMatchObject({ clause: 'C3-T4', dueAt: instantOf('2026-03-04 00:00') });
    const late = logged()
      .at('2026-03-04 00:00')
      .do(handInCallLog({ day: DAY }));
    expect(verdicts(late)).toEqual(['CallLogHandedIn', 'CallLogPromiseMissed']);
  });

  it('C3-T4: is missed once where nobody hands it in, and may still be handed in', () => {
    const story = logged();
    expect(story.at('2026-03-03 23:59').do(missCallLog(DAY)).last).toEqual([]);
    story.at('2026-03-04 00:00').do(missCallLog(DAY));
    expect(story.last[0]).toMatchObject({
      type: 'CallLogPromiseMissed',
      occurredAt: instantOf('2026-03-04 00:00'),
      data: { day: DAY, handedInAt: null },
    });
    expect(story.do(missCallLog(DAY)).last).toEqual([]);
    expect(verdicts(story.do(handInCallLog({ day: DAY })))).toEqual(['CallLogHandedIn']);
    expect(story.state.verdict).toBe('missed');
  });

  it('C3-T4: takes no call after it is handed in, and is not handed in while calls come in', () => {
    const story = logged();
    expect(story.refusal(handInCallLog({ day: DAY }))).toMatchObject({
      code: 'invalid-input',
      details: { clause: 'C3-T4', issues: [{ path: 'day' }] },
    });
    story.at('2026-03-03 09:00').do(handInCallLog({ day: DAY }));
    expect(story.refusal(call())).toMatchObject({
      code: 'register-closed',
      details: { clause: 'C3-T4', instead: ['AddNote'] },
    });
    expect(story.refusal(handInCallLog({ day: DAY }))).toMatchObject({ code: 'nothing-to-do' });
    const empty = new DeskStory(callLog).at('2026-03-03 09:00');
    expect(empty.refusal(handInCallLog({ day: DAY }))).toMatchObject({ details: { instead: ['LogCall'] } });
    expect(empty.at('2026-03-09 09:00').do(missCallLog(DAY)).last).toEqual([]);
  });
});
