import type { JsonObject } from '#libs/contracts/json.js';
import { pinned } from '#libs/policy/overlay.js';
import { propertyCn12 } from '#libs/policy/packs/property-cn/property-cn-1-2.js';
import { CaseStory } from '../case-story.js';

const reported = (type: string, more: JsonObject = {}) =>
  new CaseStory().at('2026-03-02 22:00').do('ReportEmergency', { site: 'lakeside', channel: 'phone', type, ...more });
const done = (story: CaseStory, ...tasks: string[]) => {
  for (const task of tasks) story.do('CompleteTask', { task, doneBy: '王队长' });
  return story;
};
const open = ({ state }: CaseStory) =>
  state.obligations.filter(({ verdict }) => verdict === 'open').map(({ obligationId }) => obligationId);
const SAFETY = [
  'guards-to-scene',
  'police-called',
  'keep-away-told',
  'place-and-situation',
  'captain-told',
  'superiors-told',
];
const REPORT = { cause: '停车纠纷', course: '两人推搡', measures: '保安隔开，民警到场' };

describe('a fight or another safety event (R-3.2d)', () => {
  it.each(['fight', 'other-safety'])('%s: guards AND police are promised from a type and a site alone', (type) => {
    expect(open(reported(type))).toEqual(SAFETY.map((task) => `R-3.2d/task#${task}`));
  });

  it('has its tasks done in any order, each by whom it was, while the others wait', () => {
    const story = done(reported('fight'), 'police-called');
    expect(story.made).toEqual(['EmergencyTaskDone', 'ObligationMet']);
    expect(story.last[0]?.data).toEqual({ task: 'police-called', doneBy: '王队长' });
    expect(open(done(story, ...SAFETY.filter((task) => task !== 'police-called')))).toEqual([]);
  });

  it('lets nothing hold back guards or police: they are taken in every stage, before all else', () => {
    const stages = [
      reported('fight'),
      reported('fight').do('StabiliseEmergency'),
      reported('fight').do('EndEmergency'),
      reported('fight').do('EndEmergency').do('TellResult', { by: 'phone' }),
    ];
    for (const story of stages) {
      expect(done(story, 'guards-to-scene', 'police-called').verdicts).toMatchObject({
        'R-3.2d/task#guards-to-scene': 'met',
        'R-3.2d/task#police-called': 'met',
      });
    }
  });

  it('takes what the first call says as taken down', () => {
    const story = reported('fight', { place: '东门', situation: '两人推搡' });
    expect(story.verdicts['R-3.2d/task#place-and-situation']).toBe('met');
  });

  it('keeps the police at the last second, misses them a second later, and tells each rung once', () => {
    const kept = done(reported('fight').at('2026-03-02 22:03'), 'police-called');
    expect(kept.verdicts['R-3.2d/task#police-called']).toBe('met');
    const late = done(reported('fight').ringUntil('2026-03-02 22:03:01'), 'police-called');
    expect(late.verdicts['R-3.2d/task#police-called']).toBe('missed');

    const untouched = reported('fight').ringUntil('2026-03-03 00:00');
    const told = untouched.facts
      .filter(({ type, data }) => type === 'RungNotified' && data['obligationId'] === 'R-3.2d/task#police-called')
      .map(({ data, occurredAt }) => [data['notify'], occurredAt.slice(11, 19)]);
    expect(told).toEqual([
      ['agent', '14:03:00'],
      ['supervisor', '14:08:00'],
      ['director', '14:18:00'],
    ]);
  });

  it('is coordinated afterwards, once, whether it was stabilised first or not', () => {
    const story = reported('fight').do('StabiliseEmergency').do('EndEmergency');
    expect(open(story).filter((id) => id.includes('coordination'))).toEqual(['R-3.2d/task#coordination']);
  });

  it('is stricter at a site in one task, by its name, and the others stay (R-3.2d)', () => {
    const police = { clause: 'R-3.2d', target: 'task', item: 'police-called' } as const;
    const overlay = {
      ...{ id: 'site-lakeside', version: '1.0.0', effectiveFrom: '2026-01-01', extends: 'property-cn' },
      ...{ signedOff: { by: 'director', on: '2025-12-01' }, scope: { level: 'site', name: 'lakeside' } as const },
      ...{ ladders: {}, waivers: [] },
      changes: [{ kind: 'emergency' as const, ...police, budget: { unit: 'minutes' as const, amount: 1 } }],
    };
    const story = new CaseStory().at('2026-03-02 22:00').under({ pack: pinned(propertyCn12, [overlay]) });
    story.do('ReportEmergency', { site: 'lakeside', channel: 'phone', type: 'fight' });
    expect(story.owed('R-3.2d/task#police-called').arithmetic.dueLocal).toBe('2026-03-02 22:01:00');
    expect(story.owed('R-3.2d/task#guards-to-scene').arithmetic.dueLocal).toBe('2026-03-02 22:03:00');
  });

  it('refuses a task that its plan has not, and one that is done', () => {
    const story = done(reported('fight'), 'police-called');
    expect(story.refusal('CompleteTask', { task: 'breaker-checked' })).toMatchObject({
      code: 'task-unknown',
      details: { clause: 'R-3.2d', tasks: SAFETY },
    });
    expect(story.refusal('CompleteTask', { task: 'police-called' }).code).toBe('nothing-to-do');
  });
});

describe('a leak in progress (R-3.2a)', () => {
  const leak = () => reported('leak-in-progress', { place: '3-1-502', situation: '厨房水管爆裂' });

  it('has the valve closed and somebody dispatched, and the household told at set-out with the time of arrival', () => {
    const story = done(leak(), 'valve-closed', 'technician-dispatched');
    expect(open(story)).toEqual(['R-3.2a/keep-informed']);
    const told = { by: 'phone', expectedAt: story.instant('2026-03-02 22:25') };
    const kept = story.at('2026-03-02 22:15').do('TellSetOut', told);
    expect(kept.verdicts['R-3.2a/keep-informed']).toBe('met');
    const late = done(leak(), 'technician-dispatched').ringUntil('2026-03-02 22:15:01').do('TellSetOut', told);
    expect(late.verdicts['R-3.2a/keep-informed']).toBe('missed');
  });

  it('counts somebody on the way as dispatched, and takes no arrival that is past', () => {
    const story = leak();
    const past = { by: 'phone', expectedAt: story.instant('2026-03-02 21:59') };
    expect(story.refusal('TellSetOut', past)).toMatchObject({ details: { clause: 'R-3.2a' } });
    story.do('TellSetOut', { by: 'phone', expectedAt: story.instant('2026-03-02 22:20') });
    expect(story.verdicts).toMatchObject({
      'R-3.2a/task#technician-dispatched': 'met',
      'R-3.2a/keep-informed': 'met',
    });
  });
});

describe('a power cut (R-3.2c)', () => {
  const progress = (story: CaseStory, until: string) =>
    story.do('TellProgress', { by: 'message', finding: '总闸跳闸', expectedAt: story.instant(until) });

  it('has the own breaker checked and the works department called at once', () => {
    expect(open(reported('power-cut'))).toEqual([
      'R-3.2c/task#place-and-situation',
      'R-3.2c/task#breaker-checked',
      'R-3.2c/task#works-called',
      'R-3.2c/keep-informed',
    ]);
  });

  it('is told of every 30 minutes until power is back: kept at the last second, missed a second later', () => {
    const story = progress(reported('power-cut').at('2026-03-02 22:30'), '2026-03-02 23:30');
    expect(story.state.stage).toBe('investigate');
    progress(story.ringUntil('2026-03-02 23:00:01'), '2026-03-02 23:30');
    story.ringUntil('2026-03-02 23:20').do('EndEmergency');
    expect(story.verdicts).toMatchObject({
      'R-3.2c/keep-informed': 'met',
      'R-3.2c/keep-informed#2': 'missed',
      'R-3.2c/keep-informed#3': 'met',
    });
    expect(open(story).filter((id) => id.includes('keep-informed'))).toEqual([]);
  });

  it('is told of with the expected time of restoration, and not with one that is past', () => {
    const story = reported('power-cut');
    const said = { by: 'message', finding: '总闸跳闸' };
    expect(story.refusal('TellProgress', said)).toMatchObject({
      code: 'invalid-input',
      details: { clause: 'R-3.2c', issues: [{ path: 'expectedAt' }] },
    });
    const past = { ...said, expectedAt: story.instant('2026-03-02 21:00') };
    expect(story.refusal('TellProgress', past).details['clause']).toBe('R-3.2c');
  });
});

describe('the end of an emergency', () => {
  const ended = () => reported('fight').do('EndEmergency').do('TellResult', { by: 'phone' });

  it('is told the same day, before midnight', () => {
    const fight = () => reported('fight').do('EndEmergency');
    const told = (story: CaseStory) => story.do('TellResult', { by: 'phone' }).verdicts['R-3.2d/tell-result'];
    expect(told(fight().ringUntil('2026-03-02 23:59:59'))).toBe('met');
    expect(told(fight().ringUntil('2026-03-03 00:00'))).toBe('missed');
    const power = reported('power-cut').do('EndEmergency').do('TellResult', { by: 'phone' });
    expect(power.verdicts['D-3.6a/tell-result']).toBe('met');
  });

  it('is not put away while tasks of the plan are open, each named (R-3.2d), nor without its report (P-7)', () => {
    const story = ended();
    expect(story.refusal('ArchiveCase', { summary: 'x' })).toMatchObject({
      code: 'stage-forbids',
      details: { clause: 'R-3.2d', tasks: expect.arrayContaining(['R-3.2d/task#police-called']) as string[] },
    });
    done(story, ...SAFETY, 'coordination');
    expect(story.refusal('ArchiveCase', { summary: 'x' })).toMatchObject({ details: { clause: 'P-7' } });
    story.do('FileEmergencyReport', REPORT);
    expect(story.refusal('FileEmergencyReport', REPORT).code).toBe('nothing-to-do');
    expect(story.do('ArchiveCase', { summary: 'x' }).state.closed).toBe(true);
  });

  it('is not cut short by taking it back: guards and police go there first (R-3.2d)', () => {
    const reason = { reason: '说是误会' };
    expect(reported('fight').refusal('WithdrawCase', reason)).toMatchObject({
      code: 'stage-forbids',
      details: { clause: 'R-3.2d' },
    });
    expect(done(reported('fight'), ...SAFETY).do('WithdrawCase', reason).state.closed).toBe(true);
    expect(reported('power-cut').do('WithdrawCase', reason).state.closed).toBe(true);
  });

  it('P-7: is not reported on before it is over, so that no report leaves one owed for ever', () => {
    const story = reported('power-cut');
    const refusal = story.refusal('FileEmergencyReport', REPORT);
    expect(refusal).toMatchObject({ code: 'stage-forbids', details: { accepts: expect.any(Array) as string[] } });
    story.do('EndEmergency').do('FileEmergencyReport', REPORT).do('TellResult', { by: 'phone' });
    done(story, 'place-and-situation', 'breaker-checked', 'works-called');
    expect(story.do('ArchiveCase', { summary: 'x' }).state.closed).toBe(true);
  });

  it('has its report by the end of the next day', () => {
    const filed = (at: string) =>
      ended().ringUntil(at).do('FileEmergencyReport', REPORT).verdicts['P-7/task#closing-report'];
    expect(filed('2026-03-03 23:59:59')).toBe('met');
    expect(filed('2026-03-04 00:00')).toBe('missed');
  });
});
