import { CaseStory } from '../case-story.js';
import { toRevisit } from '../story-steps.js';

const CHILD = 'a3bb189e-8bf9-4888-9912-ace4e6543002';
const opening = (link: string, more = {}) => ({
  ...{ childCaseId: CHILD, link, kind: 'enquiry' },
  body: { site: 'lakeside', channel: 'phone', topic: 'other', question: '还有一件事' },
  ...more,
});
const revisited = () =>
  toRevisit(new CaseStory().at('2026-03-02 09:00').accept()).do('RecordRevisit', {
    ...{ by: 'phone', outcome: 'settled', clear: true, satisfied: true },
  });
const routed = (more = {}) => {
  const story = new CaseStory().at('2026-03-02 09:00').accept();
  return toRevisit(story.do('RouteAsRepair', { words: '电梯', ...more })).do('RecordRevisit', {
    ...{ by: 'phone', outcome: 'settled', clear: true, satisfied: true },
  });
};
const archive = { summary: '已处理' };

describe('a case opened from another one', () => {
  it('as a follow-up holds up the archive until it has ended (C3-R, P-7)', () => {
    const story = revisited().do('OpenChild', opening('follow-up'));
    expect(story.made).toEqual(['ChildOpened']);
    const refusal = story.refusal('ArchiveCase', archive);
    expect(refusal).toMatchObject({
      code: 'children-open',
      details: { clause: 'C3-R', clauses: ['C3-R', 'P-7'], children: [{ caseId: CHILD, link: 'follow-up' }] },
    });
    story.do('RecordChildClosed', { childCaseId: CHILD, how: 'archived' }).do('ArchiveCase', archive);
    expect(story.state).toMatchObject({ closed: true, children: [{ caseId: CHILD, how: 'archived' }] });
  });

  it('is opened for a new demand before the first one is put away (C3-R)', () => {
    const demand = { outcome: 'new-demand', demand: '还有一件事', demandKind: 'enquiry' };
    const story = toRevisit(new CaseStory().at('2026-03-02 09:00').accept()).do('RecordRevisit', {
      ...{ by: 'phone', clear: true, satisfied: true },
      ...demand,
    });
    expect(story.refusal('ArchiveCase', archive)).toMatchObject({
      code: 'follow-up-first',
      details: { clause: 'C3-R', kind: 'enquiry', link: 'follow-up', instead: ['OpenChild'] },
    });
    // the same matter told again is no follow-up of another kind
    story.do('OpenChild', opening('duplicate-of', { kind: 'complaint' }));
    expect(story.refusal('ArchiveCase', archive)).toMatchObject({ code: 'follow-up-first' });
    const another = 'a3bb189e-8bf9-4888-9912-ace4e6543003';
    story.do('OpenChild', opening('follow-up', { childCaseId: another }));
    expect(story.refusal('ArchiveCase', archive)).toMatchObject({ code: 'children-open' });
    story.do('RecordChildClosed', { childCaseId: another, how: 'archived' }).do('ArchiveCase', archive);
    expect(story.state).toMatchObject({ closed: true, demands: [] });
  });

  it('as a repair of the complaint is opened where it was routed as one (D-3.2b)', () => {
    const story = routed();
    expect(story.refusal('ArchiveCase', archive)).toMatchObject({
      code: 'follow-up-first',
      details: { clause: 'D-3.2b', kind: 'repair', link: 'repair-of-complaint', instead: ['OpenChild'] },
    });
    story.do('OpenChild', opening('repair-of-complaint', { kind: 'repair' }));
    expect(story.refusal('ArchiveCase', archive)).toMatchObject({ code: 'children-open' });
    const named = routed({ childCaseId: CHILD });
    expect(named.do('ArchiveCase', archive).state.closed).toBe(true);
  });

  it('as a duplicate holds up nothing and ends with it (C3-R)', () => {
    const story = revisited().do('OpenChild', opening('duplicate-of')).do('ArchiveCase', archive);
    expect(story.made.slice(0, 2)).toEqual(['ChildClosed', 'CaseArchived']);
    expect(story.state.children).toMatchObject([{ how: 'with-parent' }]);
  });

  it('goes on by itself where the household takes the first one back, unless it ends with it', () => {
    const story = revisited().do('OpenChild', opening('follow-up')).do('WithdrawCase', { reason: '撤回' });
    expect(story.made[0]).toBe('CaseWithdrawn');
    expect(story.state.children).toMatchObject([{ closedAt: null }]);
    expect(story.do('RecordChildClosed', { childCaseId: CHILD, how: 'withdrawn' }).made).toEqual(['ChildClosed']);
  });

  it('ends once: what is told of it again changes nothing', () => {
    const story = revisited().do('OpenChild', opening('follow-up'));
    const closed = { childCaseId: CHILD, how: 'archived' };
    expect(story.do('RecordChildClosed', closed).do('RecordChildClosed', closed).made).toEqual([]);
    expect(
      story.do('CloseWithParent', { parentCaseId: CHILD }).do('CloseWithParent', { parentCaseId: CHILD }).made,
    ).toEqual([]);
  });

  it('ended with its parent owes nothing more', () => {
    const story = new CaseStory().at('2026-03-02 09:00').accept().do('CloseWithParent', { parentCaseId: CHILD });
    expect(story.made).toEqual(['CaseClosedWithParent', 'ObligationWaived']);
    expect(story.state).toMatchObject({ closed: true, stage: 'accept' });
    expect(story.last[1]?.data).toMatchObject({ reason: 'closed-with-parent' });
  });

  it('is refused under a link that the rules do not know, naming those they do (C3-R, D-3.2b)', () => {
    const unknown = revisited().refusal('OpenChild', opening('cousin'));
    expect(unknown).toMatchObject({ code: 'link-unknown', details: { links: ['follow-up', 'duplicate-of'] } });
    expect(revisited().refusal('OpenChild', opening('repair-of-complaint')).code).toBe('link-unknown');
    const repair = { kind: 'repair', body: { site: 'lakeside' } };
    expect(revisited().do('OpenChild', opening('repair-of-complaint', repair)).made).toEqual(['ChildOpened']);
  });

  it('is of the same site, and of a case that is not over (P-N4)', () => {
    expect(revisited().refusal('OpenChild', opening('follow-up', { body: { site: 'other' } }))).toMatchObject({
      code: 'invalid-input',
      details: { clause: 'C3-R', issues: [{ path: 'body.site' }] },
    });
    const over = revisited().do('ArchiveCase', archive);
    expect(over.refusal('OpenChild', opening('follow-up'))).toMatchObject({
      code: 'case-closed',
      details: { clause: 'P-N4' },
    });
  });
});
