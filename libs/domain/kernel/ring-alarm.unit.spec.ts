import { timetableOf } from '../case.js';
import { CaseStory } from '../case-story.js';

const important = () => new CaseStory().at('2026-03-02 09:00').accept({ provisionalSeverity: 'important' });
const alarmOf = (story: CaseStory) => ({ alarmId: story.alarms[0]!.id });

describe('the timetable', () => {
  it('names the next rung of each obligation, in order of time, in the words of the case', () => {
    const story = important();
    expect(timetableOf('x', story.state)).toEqual({
      caseId: 'x',
      version: 3,
      stage: 'accept',
      closed: false,
      alarms: [
        {
          id: 'D-3.5b/hand-over:1@2026-03-02T02:00:00.000Z',
          at: '2026-03-02T02:00:00.000Z',
          summary: 'D-3.5b hand-over due',
        },
        {
          id: 'D-3.5b/solve:1@2026-03-05T01:00:00.000Z',
          at: '2026-03-05T01:00:00.000Z',
          summary: 'D-3.5b solve due',
        },
      ],
    });
    story.ringUntil('2026-03-02 10:00');
    expect(story.alarms[0]).toMatchObject({
      id: 'D-3.5b/hand-over:2@2026-03-02T02:30:00.000Z',
      summary: 'D-3.5b hand-over missed: tell the supervisor',
    });
  });
});

describe('an alarm', () => {
  it('at the due instant records the miss and tells the first rung', () => {
    const story = important().ringUntil('2026-03-02 10:00');
    expect(story.last.map(({ type, occurredAt }) => [type, occurredAt])).toEqual([
      ['ObligationMissed', story.now],
      ['RungNotified', story.now],
    ]);
    expect(story.last[1]?.data).toMatchObject({ rung: 1, notify: 'agent', meaning: 'missed', clause: 'D-3.5b' });
  });

  it('climbs: the supervisor, then the director, each once', () => {
    const story = important().ringUntil('2026-03-02 12:00');
    expect(story.last.map(({ type }) => type)).toEqual([
      'ObligationMissed',
      'RungNotified',
      'RungNotified',
      'RungNotified',
    ]);
    expect(story.owed('D-3.5b/hand-over').notifiedRungs).toEqual([1, 2, 3]);
  });

  it('after an outage tells only the highest rung that is due', () => {
    const story = important().at('2026-03-02 12:30');
    story.do('RingAlarm', { ...alarmOf(story), at: story.now });
    expect(story.made).toEqual(['ObligationMissed', 'RungsLapsed', 'RungNotified']);
    expect(story.last[0]).toMatchObject({ occurredAt: story.instant('2026-03-02 10:00') });
    expect(story.last[1]?.data).toMatchObject({ rungs: [1, 2], reason: 'outage' });
    expect(story.owed('D-3.5b/hand-over')).toMatchObject({ notifiedRungs: [3], lapsedRungs: [1, 2] });
  });

  it("that waited for the store counts the rungs due by the store's clock", () => {
    const story = important().at('2026-03-02 12:30');
    story.do('RingAlarm', { ...alarmOf(story), at: story.instant('2026-03-02 10:00') });
    expect(story.owed('D-3.5b/hand-over').notifiedRungs).toEqual([3]);
  });

  it("under a set clock counts the workflow's own time, so that each rung is told", () => {
    const story = important().at('2026-03-02 12:30');
    story.simulation = true;
    story.do('RingAlarm', { ...alarmOf(story), at: story.instant('2026-03-02 10:00') });
    expect(story.owed('D-3.5b/hand-over').notifiedRungs).toEqual([1]);
  });

  it('rung twice changes nothing the second time', () => {
    const story = important().at('2026-03-02 10:00');
    const ring = { ...alarmOf(story), at: story.now };
    story.do('RingAlarm', ring);
    const { state } = story;
    expect(story.do('RingAlarm', ring).last).toEqual([]);
    expect(story.state).toBe(state);
  });

  it('for what was done meanwhile changes nothing', () => {
    const story = important();
    const ring = { ...alarmOf(story), at: story.instant('2026-03-02 10:00') };
    story.at('2026-03-02 09:50').do('HandOver', { toRole: 'supervisor' }).at('2026-03-02 10:00');
    expect(story.do('RingAlarm', ring).last).toEqual([]);
  });

  it('for a due instant that was moved changes nothing', () => {
    const story = new CaseStory().at('2026-03-02 09:00').accept();
    const ring = { ...alarmOf(story), at: story.instant('2026-03-04 09:00') };
    story.do('AssessSeverity', { severity: 'minor', reason: 'x', requestedBy: '2026-03-20' }).at('2026-03-04 09:00');
    expect(story.do('RingAlarm', ring).last).toEqual([]);
  });

  it('on a closed case changes nothing', () => {
    const story = important();
    const ring = { ...alarmOf(story), at: story.instant('2026-03-02 10:00') };
    story.do('WithdrawCase', { reason: 'x' }).at('2026-03-02 10:00');
    expect(story.do('RingAlarm', ring).last).toEqual([]);
  });

  it('is refused before its time, from the far future and from anybody but the engine', () => {
    const story = important().at('2026-03-02 09:59');
    const ring = (local: string) => ({ ...alarmOf(story), at: story.instant(local) });
    expect(story.refusal('RingAlarm', ring('2026-03-02 09:59:59')).code).toBe('invalid-input');
    expect(story.refusal('RingAlarm', ring('2026-03-02 10:04:01')).code).toBe('fact-in-future');
    const agent = { id: 'chen', role: 'agent' } as const;
    expect(story.refusal('RingAlarm', ring('2026-03-02 10:00'), agent).code).toBe('forbidden-role');
    expect(story.do('RingAlarm', ring('2026-03-02 10:04')).made).toContain('ObligationMissed');
  });

  it('may come from any future under a set clock', () => {
    const story = important();
    story.simulation = true;
    story.do('RingAlarm', { ...alarmOf(story), at: story.instant('2026-03-09 09:00') });
    expect(story.owed('D-3.5b/hand-over')).toMatchObject({ notifiedRungs: [3], lapsedRungs: [1, 2] });
  });
});
