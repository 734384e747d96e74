import type { Actor } from '#libs/contracts/event.js';
import { CaseStory } from '../case-story.js';

const DIRECTOR: Actor = { id: 'wu', role: 'director' };
const opened = (type: 'move-in' | 'renovation') =>
  new CaseStory()
    .at('2026-03-02 09:00')
    .do('OpenFormality', { site: 'lakeside', channel: 'visit', type, household: '3-1-502' });
const papers = (story: CaseStory) => {
  for (const item of ['renovation-plan', 'contractor-licence', 'renovation-agreement']) {
    story.do('ReceiveDocument', { item });
  }
  return story;
};
const paid = () =>
  papers(opened('renovation')).do('ReceiveDeposit', {
    item: 'renovation-deposit',
    amountCents: 200_000,
    receipt: 'Y-17',
  });
const inspected = () =>
  paid()
    .do('RecordInspection', { item: 'concealed-works', outcome: 'passed' })
    .do('RecordInspection', { item: 'final-inspection', outcome: 'passed' });
const completed = () => inspected().do('CompleteFormality');
const back = (amountCents: number, more: object = {}) => ({ item: 'renovation-deposit', amountCents, ...more });

describe('a formality (D-2)', () => {
  it('begins with the checklist of its type, and keeps it', () => {
    expect(opened('move-in').state.formality?.checklist.map(({ id, sort }) => `${sort} ${id}`)).toEqual([
      'document purchase-contract',
      'document identity',
      'document household-form',
      'document house-rules-signed',
      'inspection handover-inspection',
    ]);
  });

  it('is completed only with the whole checklist, naming what is open', () => {
    expect(papers(opened('renovation')).refusal('CompleteFormality')).toMatchObject({
      code: 'stage-forbids',
      details: { clause: 'D-2', open: ['renovation-deposit', 'concealed-works', 'final-inspection'] },
    });
    expect(completed().state).toMatchObject({ stage: 'archive' });
  });

  it('is inspected again where an inspection failed, and the last one counts', () => {
    const failed = inspected().do('RecordInspection', { item: 'final-inspection', outcome: 'failed' });
    expect(failed.refusal('CompleteFormality').details['open']).toEqual(['final-inspection']);
    failed.do('RecordInspection', { item: 'final-inspection', outcome: 'passed' }).do('CompleteFormality');
    expect(failed.state.stage).toBe('archive');
  });

  it('takes items of its checklist alone, each once', () => {
    expect(opened('renovation').refusal('ReceiveDocument', { item: 'identity' })).toMatchObject({
      code: 'item-unknown',
      details: { clause: 'D-2', items: ['renovation-plan', 'contractor-licence', 'renovation-agreement'] },
    });
    expect(paid().refusal('ReceiveDocument', { item: 'renovation-plan' }).code).toBe('nothing-to-do');
    expect(paid().refusal('ReceiveDocument', { item: 'renovation-deposit' }).code).toBe('item-unknown');
  });

  it('gives deposits back to the cent, deducting only with a reason', () => {
    expect(completed().refusal('ReturnDeposit', back(199_999))).toMatchObject({ details: { clause: 'D-2' } });
    const less = { deductedCents: 50_000 };
    expect(completed().refusal('ReturnDeposit', back(150_000, less))).toMatchObject({
      details: { issues: [{ path: 'reason' }] },
    });
    const story = completed().do('ReturnDeposit', back(150_000, { ...less, reason: '损坏公共墙面' }), DIRECTOR);
    expect(story.last[0]).toMatchObject({
      data: { amountCents: 150_000, deductedCents: 50_000, settled: true },
      private: { reason: '损坏公共墙面' },
    });
    expect(story.refusal('ReturnDeposit', back(1)).code).toBe('nothing-to-do');
  });

  it('gives them back within 7 days: kept at the last second, missed a second later', () => {
    const returned = (story: CaseStory) =>
      story.do('ReturnDeposit', back(200_000)).verdicts['D-2/task#deposits-returned'];
    expect(returned(completed().at('2026-03-09 09:00'))).toBe('met');
    expect(returned(completed().ringUntil('2026-03-09 09:00:01'))).toBe('missed');
  });

  it('is not put away while a deposit is held', () => {
    expect(completed().refusal('ArchiveCase', { summary: 'x' })).toMatchObject({
      details: { clause: 'D-2', held: ['renovation-deposit'] },
    });
    const givenUp = { reason: '不装修了' };
    expect(paid().refusal('WithdrawCase', givenUp)).toMatchObject({ details: { clause: 'D-2' } });
    expect(paid().do('ReturnDeposit', back(200_000)).do('WithdrawCase', givenUp).state.closed).toBe(true);
    const story = completed().do('ReturnDeposit', back(200_000)).do('ArchiveCase', { summary: 'x' });
    expect(story.state.closed).toBe(true);
  });
});
