import type { CommandType } from '#libs/contracts/commands.js';
import { CaseStory } from '../case-story.js';
import { bodies, toAgreed, toRemedy, toRevisit } from '../story-steps.js';

const accepted = () => new CaseStory().at('2026-03-02 09:00').accept();
const decided = () => accepted().do('DecideDispute', bodies.DecideDispute);
const verified = () => decided().do('VerifyComplaint', bodies.VerifyComplaint);
const revisited = () => toRevisit(accepted()).do('RecordRevisit', bodies.RecordRevisit);

describe('a stage refuses by its own clause what does not belong to it', () => {
  it.each<[string, () => CaseStory, CommandType]>([
    ['P-1', accepted, 'RecordInvestigation'],
    ['P-2', decided, 'RecordInvestigation'],
    ['P-3', verified, 'VerifyComplaint'],
    ['P-4', () => toRemedy(accepted()), 'RecordInvestigation'],
    ['P-5', () => toAgreed(accepted()), 'RecordInvestigation'],
    ['P-6', () => toRevisit(accepted()), 'RecordInvestigation'],
    ['P-7', revisited, 'RecordInvestigation'],
  ])('%s', (clause, story, command) => {
    const refusal = story().refusal(command, bodies[command as keyof typeof bodies]);
    expect(refusal).toMatchObject({ code: 'stage-forbids', details: { clause } });
  });
});

describe('a remedy plan', () => {
  it('tells its cost (D-3.4)', () => {
    const story = toRemedy(accepted()).do('ProposeRemedyPlans', bodies.ProposeRemedyPlans);
    expect(story.state.plans).toHaveLength(2);
    expect(story.last[0]?.data).toMatchObject({ plans: [{ costCents: 30_000 }, { costCents: 90_000 }] });
    const plans = [{ id: 'c', description: 'no figure', agreedBy: ['maintenance'] }];
    expect(() => story.do('ProposeRemedyPlans', { plans })).toThrow('costCents');
  });
});
