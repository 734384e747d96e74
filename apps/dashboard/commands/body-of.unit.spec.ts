import { caseCommands } from '#libs/contracts/commands.js';
import { bodyOf, cents, gaps } from './body-of.js';
import { formSpecs } from './form-specs.js';

const zone = 'Asia/Shanghai';

describe('body of a command', () => {
  it('leaves out what was not filled in, so that the contract does not refuse it', () => {
    const body = bodyOf(formSpecs.HandOver, { toRole: 'supervisor', toPerson: '  ', department: '' }, zone);
    expect(body).toEqual({ toRole: 'supervisor' });
    expect(caseCommands.HandOver.safeParse(body).success).toBe(true);
  });

  it('reads wall clocks in the zone of the site', () => {
    const body = bodyOf(
      formSpecs.MakePromise,
      { what: '答复', by: '2026-03-04T16:30', occurredAt: '2026-03-04T09:00' },
      zone,
    );
    expect(body).toEqual({
      what: '答复',
      by: '2026-03-04T08:30:00.000Z',
      occurredAt: '2026-03-04T01:00:00.000Z',
    });
    expect(caseCommands.MakePromise.safeParse(body).success).toBe(true);
  });

  it('sends a day that the household asks for as a day, whose end the rules know', () => {
    const draft = { severity: 'minor', reason: '偶发', requestedBy: '2026-03-09' };
    expect(bodyOf(formSpecs.AssessSeverity, draft, zone)['requestedBy']).toBe('2026-03-09');
  });

  it('makes plans that the contract takes, cost in cents', () => {
    const plans = [{ id: 'A ', description: '更换', cost: '1200.5', agreedBy: '工程部，保安部' }];
    const body = bodyOf(formSpecs.ProposeRemedyPlans, { plans }, zone);
    expect(body['plans']).toEqual([
      { id: 'A', description: '更换', costCents: 120_050, agreedBy: ['工程部', '保安部'] },
    ]);
    expect(caseCommands.ProposeRemedyPlans.safeParse(body).success).toBe(true);
  });

  it('keeps a no as an answer', () => {
    expect(bodyOf(formSpecs.RecordCustomerAnswer, { satisfied: false }, zone)).toEqual({ satisfied: false });
    expect(gaps(formSpecs.RecordCustomerAnswer, { satisfied: false })).toEqual([]);
  });

  it.each([
    ['0', 0],
    ['12.3', 1_230],
    ['0.29', 29],
    ['1e3', null],
    ['-1', null],
    ['1.234', null],
    ['', null],
  ])('reads %s yuan as %s cents', (text, expected) => {
    expect(cents(text)).toBe(expected);
  });

  it('names required fields that are empty, and plans without a cost or an agreement', () => {
    expect(gaps(formSpecs.DecideDispute, { dispute: 'property', reason: ' ' })).toEqual(['reason']);
    const plan = { id: 'A', description: '更换', cost: '10', agreedBy: '工程部' };
    expect(gaps(formSpecs.ProposeRemedyPlans, { plans: [plan] })).toEqual([]);
    expect(gaps(formSpecs.ProposeRemedyPlans, { plans: [{ ...plan, cost: 'ten' }] })).toEqual(['plans']);
    expect(gaps(formSpecs.ProposeRemedyPlans, { plans: [{ ...plan, agreedBy: ' , ' }] })).toEqual(['plans']);
  });
});
