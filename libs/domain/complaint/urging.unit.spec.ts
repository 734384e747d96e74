import { propertyCn10 } from '#libs/policy/packs/property-cn/property-cn-1-0.js';
import { pinned } from '#libs/policy/overlay.js';
import { CaseStory } from '../case-story.js';

const accepted = () => new CaseStory().at('2026-03-02 09:00').accept();
const urge = { by: 'phone', words: 'when at last?' };
const RAISED = 'P-P2/hand-over';

describe('urging 催办', () => {
  it('is counted', () => {
    const story = accepted().do('RecordUrging', urge).do('RecordUrging', urge);
    expect(story.last).toMatchObject([{ type: 'CustomerUrged', data: { urge: 2 }, private: { words: urge.words } }]);
  });

  it('three times goes up, once: the supervisor hears of it at once and has an hour (P-P2)', () => {
    const story = accepted().do('RecordUrging', urge).do('RecordUrging', urge).do('RecordUrging', urge);
    expect(story.made).toEqual(['CustomerUrged', 'CaseRaised', 'ObligationOpened']);
    expect(story.last[1]?.data).toEqual({ cause: 'urging', count: 3 });
    story.ringUntil('2026-03-02 09:00:01');
    expect(story.last).toMatchObject([{ type: 'RungNotified', data: { notify: 'supervisor', rung: 1 } }]);
    expect(story.do('RecordUrging', urge).made).toEqual(['CustomerUrged']);
    story.at('2026-03-02 10:00').do('HandOver', { toRole: 'supervisor' });
    expect(story.verdicts[RAISED]).toBe('met');
  });

  it('left alone a second too long is missed, and the director is told once', () => {
    const story = accepted().do('RecordUrging', urge).do('RecordUrging', urge).do('RecordUrging', urge);
    story.ringUntil('2026-03-02 10:00:01');
    expect(story.verdicts[RAISED]).toBe('missed');
    const told = () => story.facts.filter(({ type }) => type === 'RungNotified').map(({ data }) => data['notify']);
    expect(told()).toEqual(['supervisor', 'supervisor']);
    story.ringUntil('2026-03-02 23:00');
    expect(told()).toEqual(['supervisor', 'supervisor', 'director']);
  });

  it('raises nothing under rules that name no figure', () => {
    const under = new CaseStory()
      .under({ pack: pinned(propertyCn10) })
      .at('2026-03-02 09:00')
      .accept();
    for (let n = 0; n < 5; n += 1) under.do('RecordUrging', urge);
    expect(under.made).toEqual(['CustomerUrged']);
  });
});

describe('passing from department to department (D-3.6a)', () => {
  const to = (department: string) => ({ toRole: 'department-head', department });

  it('is counted, with the minutes charged to whom it lay with', () => {
    const story = accepted().do('HandOver', to('works')).at('2026-03-02 10:30').do('HandOver', to('cleaning'));
    expect(story.made.slice(0, 3)).toEqual(['CaseHandedOver', 'ObligationHeldBy', 'DepartmentBounced']);
    expect(story.last[2]?.data).toEqual({ bounce: 1, from: 'works', to: 'cleaning', heldMinutes: 90 });
  });

  it('is not the first hand-over, nor another person of the same department', () => {
    const story = accepted().do('HandOver', to('works'));
    expect(story.do('HandOver', { ...to('works'), toPerson: 'Zhao' }).made).not.toContain('DepartmentBounced');
    expect(story.do('HandOver', { toRole: 'supervisor' }).made).not.toContain('DepartmentBounced');
  });

  it('three times goes up, and another department does not meet that (P-P2)', () => {
    const story = accepted();
    for (const department of ['works', 'cleaning', 'works', 'security']) story.do('HandOver', to(department));
    expect(story.made).toEqual(expect.arrayContaining(['DepartmentBounced', 'CaseRaised']));
    expect(story.do('HandOver', to('works')).made).not.toContain('CaseRaised');
    expect(story.verdicts[RAISED]).toBe('open');
    expect(story.do('HandOver', { toRole: 'director' }).verdicts[RAISED]).toBe('met');
  });
});
