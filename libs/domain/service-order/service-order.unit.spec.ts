import { serviceOrderCommands } from '#libs/contracts/service-order/commands.js';
import type { SiteFacts } from '#libs/policy/site-facts.js';
import { CaseStory } from '../case-story.js';

const text = (zh: string, en: string) => ({ zh, en });
const WINDOWS = {
  ...{ id: 'windows', name: text('擦窗', 'Windows'), department: 'cleaning', feeCents: 800 },
  per: text('平方米', 'm2'),
};
const FACTS: SiteFacts = { site: 'lakeside', version: '1.0.0', facilities: [], services: [WINDOWS] };
const ORDER = { site: 'lakeside', channel: 'phone', item: 'windows' };
const start = () => {
  const story = new CaseStory().at('2026-03-02 09:00');
  story.siteFacts = FACTS;
  return story;
};
const ordered = () => start().do('OrderService', ORDER);
const terms = (more: object = {}) => ({
  ...{ area: '客厅两扇窗', agreedAt: start().instant('2026-03-03 16:00'), feeCents: 9_600, effect: '无水痕' },
  ...{ form: 'word', ...more },
});
const dispatched = (more: object = {}) =>
  ordered().do('AgreeService', terms(more)).do('HandOver', { toRole: 'supervisor' });
const done = () => dispatched().at('2026-03-03 15:00').do('CompleteService');

describe('a service order (D-7)', () => {
  it('is for an item of the published list, whose department it then has', () => {
    expect(ordered().state).toMatchObject({ kind: 'service-order', department: 'cleaning' });
    expect(start().refusal('OrderService', { ...ORDER, item: 'moon' })).toMatchObject({
      code: 'not-published',
      details: { clause: 'D-7', services: ['windows'] },
    });
  });

  it('is agreed on area, time, fee and effect, by word or in writing; what is personal of it is sealed', () => {
    const story = ordered().do('AgreeService', terms({ form: 'writing' }));
    expect(story.last[0]).toMatchObject({
      data: { agreement: 1, feeCents: 9_600, form: 'writing', promisedBy: null },
      private: { area: '客厅两扇窗', effect: '无水痕' },
    });
    const past = terms({ agreedAt: story.instant('2026-03-01 10:00') });
    expect(ordered().refusal('AgreeService', past)).toMatchObject({ details: { clause: 'D-7' } });
  });

  it("goes to the department's supervisor first, within two hours", () => {
    const agreed = () => ordered().do('AgreeService', terms());
    expect(agreed().refusal('HandOver', { toRole: 'technician' })).toMatchObject({ details: { clause: 'D-7' } });
    const over = (story: CaseStory) => story.do('HandOver', { toRole: 'supervisor' }).verdicts['D-7/hand-over'];
    expect(over(agreed().at('2026-03-02 11:00'))).toBe('met');
    expect(over(agreed().ringUntil('2026-03-02 11:00:01'))).toBe('missed');
    expect(dispatched().do('HandOver', { toRole: 'technician' }).state.holder.role).toBe('technician');
  });

  it('is done at the time agreed: kept at the last second, missed a second later, each rung told once', () => {
    const completed = (story: CaseStory) => story.do('CompleteService').verdicts['D-7/solve#1'];
    expect(completed(dispatched().at('2026-03-03 16:00'))).toBe('met');
    const late = dispatched().ringUntil('2026-03-03 18:30');
    const told = late.facts.filter(({ type }) => type === 'RungNotified').map(({ data }) => data['notify']);
    expect(told).toEqual(['agent', 'supervisor', 'director']);
    expect(completed(late)).toBe('missed');
  });

  it('is done by the day promised as well, up to its end (R-2.4)', () => {
    const promised = () => dispatched({ promisedOn: '2026-03-04' });
    expect(promised().at('2026-03-04 23:59:59').do('CompleteService', { evidence: 'photo' }).verdicts).toMatchObject({
      'D-7/solve#1': 'missed',
      'R-2.4/solve': 'met',
    });
    const late = promised().ringUntil('2026-03-05 00:00').do('CompleteService');
    expect(late.verdicts['R-2.4/solve']).toBe('missed');
    expect(ordered().refusal('AgreeService', terms({ promisedOn: '2026-03-01' })).details['clause']).toBe('D-7');
  });

  it('that the owner does not accept is put right by a new time agreed', () => {
    const agreedAt = start().instant('2026-03-04 10:00');
    const story = done().do('RefuseService', { words: '有水痕', agreedAt });
    expect(story.state.stage).toBe('remedy');
    story.at('2026-03-04 10:00').do('CompleteService').do('AcceptService');
    expect(story.verdicts).toMatchObject({ 'D-7/solve#1': 'met', 'D-7/solve#2': 'met' });
  });

  it('is put away once the fee agreed is taken and receipted the same day', () => {
    const accepted = () => done().do('AcceptService');
    expect(accepted().refusal('ArchiveCase', { summary: 'x' })).toMatchObject({ details: { clause: 'D-7' } });
    expect(accepted().refusal('IssueReceipt', { receipt: '0001' }).code).toBe('stage-forbids');
    const other = accepted().refusal('TakeFee', { feeCents: 9_000, paidBy: 'cash' });
    expect(other).toMatchObject({ code: 'invalid-input', details: { clause: 'D-7', agreed: 9_600 } });
    const paid = () => accepted().do('TakeFee', { feeCents: 9_600, paidBy: 'mobile' });
    expect(paid().refusal('ArchiveCase', { summary: 'x' }).message).toContain('receipt');
    const story = paid().at('2026-03-03 23:59:59').do('IssueReceipt', { receipt: '0001' });
    expect(story.verdicts['D-7/task#receipt']).toBe('met');
    const late = paid().ringUntil('2026-03-04 00:00').do('IssueReceipt', { receipt: '0001' });
    expect(late.verdicts['D-7/task#receipt']).toBe('missed');
    expect(story.do('ArchiveCase', { summary: 'x' }).state.closed).toBe(true);
  });

  it('can be taken back until the work is done', () => {
    const reason = { reason: '不需要了' };
    expect(dispatched().do('WithdrawCase', reason).state.closed).toBe(true);
    expect(done().refusal('WithdrawCase', reason)).toMatchObject({ details: { clause: 'D-7' } });
  });

  it('without a fee needs none taken, and is put away at once', () => {
    const free = dispatched({ feeCents: 0 }).do('CompleteService').do('AcceptService');
    expect(free.refusal('TakeFee', { feeCents: 0, paidBy: 'cash' }).code).toBe('nothing-to-do');
    expect(free.do('ArchiveCase', { summary: 'x' }).state.closed).toBe(true);
  });

  it('neither waits for a complaint nor names one: none of its commands has a field for another case (P-P4)', () => {
    const fields = Object.values(serviceOrderCommands).flatMap((schema) => Object.keys(schema.shape));
    expect(fields.filter((field) => /case|complaint|reference|severity|dispute/i.test(field))).toEqual([]);
    expect(done().refusal('BeginWait', { reason: 'developer' }).code).toBe('stage-forbids');
  });
});
