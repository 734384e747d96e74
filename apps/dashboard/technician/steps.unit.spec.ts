import { type Step, offeredSteps, stepsOf, workOf } from './steps.js';

const fact = (type: string, data: Record<string, unknown> = {}) => ({ type, data });
const queued = (command: Step, body: Record<string, unknown> = {}) => ({ command, body });
const leak = [fact('RepairReported', { category: 'leak' }), fact('TechnicianDispatched')];

describe('the steps of a job', () => {
  it('offer nothing before somebody is dispatched', () => {
    expect(offeredSteps(workOf([fact('RepairReported', { category: 'other' })]))).toEqual([]);
  });

  it('go on from what lies in the outbox as if it were stored', () => {
    const work = workOf(leak, [queued('SetOut'), queued('Arrive'), queued('RecordDiagnosis', { charged: false })]);
    expect(offeredSteps(work)).toEqual(['CompleteRepair']);
  });

  it('ask for a quote and its answer before charged work, and again where it was declined', () => {
    const there = [queued('SetOut'), queued('Arrive'), queued('RecordDiagnosis', { charged: true })];
    expect(offeredSteps(workOf(leak, there))).toEqual(['QuoteRepair']);
    const quoted = [...there, queued('QuoteRepair', { costCents: 100 })];
    expect(offeredSteps(workOf(leak, quoted))).toEqual(['RecordQuoteAnswer']);
    const answer = (accepted: boolean) => [...quoted, queued('RecordQuoteAnswer', { accepted })];
    expect(offeredSteps(workOf(leak, answer(false)))).toEqual(['QuoteRepair']);
    expect(offeredSteps(workOf(leak, answer(true)))).toEqual(['CompleteRepair']);
  });

  it('test a leak with water, and nothing else', () => {
    const done = ['TechnicianSetOut', 'TechnicianArrived', 'RepairDiagnosed', 'RepairDone'].map((type) => fact(type));
    expect(offeredSteps(workOf([...leak, ...done]))).toEqual(['RecordWaterTest']);
    const power = [fact('RepairReported', { category: 'power' }), fact('TechnicianDispatched'), ...done];
    expect(offeredSteps(workOf(power))).toEqual(['RecordAcceptance']);
    expect(stepsOf(workOf(power))).not.toContain('RecordWaterTest');
  });

  it('begin again where it leaks still or the household does not accept', () => {
    const all: [Step, Record<string, unknown>?][] = [['SetOut'], ['Arrive'], ['RecordDiagnosis'], ['CompleteRepair']];
    const done = all.map(([step, body]) => queued(step, body));
    expect(offeredSteps(workOf(leak, [...done, queued('RecordWaterTest', { tight: false })]))).toEqual(['SetOut']);
    const tight = [...done, queued('RecordWaterTest', { tight: true })];
    expect(offeredSteps(workOf(leak, [...tight, queued('RecordAcceptance', { accepted: false })]))).toEqual(['SetOut']);
    expect(offeredSteps(workOf(leak, [...tight, queued('RecordAcceptance', { accepted: true })]))).toEqual([]);
  });
});
