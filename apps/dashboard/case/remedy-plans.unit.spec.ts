import type { TimelineEntry } from '../api/shapes.js';
import { planRounds } from './remedy-plans.js';

let version = 0;
const fact = (type: string, data: TimelineEntry['data'], opened: TimelineEntry['private'] = null): TimelineEntry => ({
  ...{ version: (version += 1), type, data, private: opened, erased: false, hash: '' },
  ...{ occurredAt: `2026-11-02T0${version}:00:00.000Z`, recordedAt: `2026-11-02T0${version}:00:00.000Z` },
  actor: { id: 'li', role: 'agent' },
});
const plan = (id: string, costCents: number) => ({ id, costCents, agreedBy: ['工程部'] });
const story = [
  fact('RemedyPlansProposed', { round: 1, plans: [plan('A', 100), plan('B', 250)] }, { plans: { A: '换主板' } }),
  fact('PlanPutToCustomer', { round: 1, plan: 'A' }),
  fact('CustomerObjected', { round: 1, plan: 'A' }, { words: '太慢 🙏' }),
  fact('RemedyPlansProposed', { round: 2, plans: [plan('A', 400)] }),
  fact('PlanPutToCustomer', { round: 2, plan: 'A' }),
  fact('CustomerAgreed', { plan: 'A' }),
  fact('RemedyCompleted', { plan: 'A' }),
];

describe('the remedy plans of a case', () => {
  it('are kept by round, each with what the customer said to it', () => {
    const [first, second] = planRounds(story);
    expect(first?.plans).toMatchObject([
      {
        id: 'A',
        description: '换主板',
        costCents: 100,
        answer: { agreed: false, words: '太慢 🙏' },
        completedAt: null,
      },
      { id: 'B', description: null, putAt: null, answer: null },
    ]);
    expect(second?.plans).toMatchObject([
      { id: 'A', costCents: 400, putAt: '2026-11-02T05:00:00.000Z', answer: { agreed: true, words: null } },
    ]);
    expect(second?.plans[0]?.completedAt).toBe('2026-11-02T07:00:00.000Z');
  });

  it('are none where none was proposed', () => {
    expect(planRounds(story.slice(1, 3))).toEqual([]);
  });
});
