import type { CaseStory } from './case-story.js';

/** The usual bodies of a complaint's way, for specs that are about something else. */
export const bodies = {
  DecideDispute: { dispute: 'property', reason: 'our pipe' },
  VerifyComplaint: { outcome: 'genuine', motive: 'a wet ceiling', outcomeAsked: 'dry and painted' },
  RecordInvestigation: {
    cause: 'a worn seal',
    course: 'dripping since Sunday',
    outcome: 'a stain',
    impact: 'one room',
    responsible: ['company'],
  },
  ProposeRemedyPlans: {
    plans: [
      { id: 'a', description: 'seal and paint', costCents: 30000, agreedBy: ['maintenance'] },
      { id: 'b', description: 'new pipe', costCents: 90000, agreedBy: ['maintenance'] },
    ],
  },
  CompleteRemedy: { result: 'sealed and painted' },
  TellResult: { by: 'phone' },
  RecordRevisit: { by: 'visit', outcome: 'settled', clear: true, satisfied: true },
  ArchiveCase: { summary: 'check seals yearly' },
};

export function toRemedy(story: CaseStory): CaseStory {
  return story
    .do('DecideDispute', bodies.DecideDispute)
    .do('VerifyComplaint', bodies.VerifyComplaint)
    .do('RecordInvestigation', bodies.RecordInvestigation);
}

export function toAgreed(story: CaseStory): CaseStory {
  return toRemedy(story)
    .do('ProposeRemedyPlans', bodies.ProposeRemedyPlans)
    .do('PutPlanToCustomer', { plan: 'a' })
    .do('RecordCustomerAnswer', { satisfied: true });
}

export function toRevisit(story: CaseStory): CaseStory {
  return toAgreed(story).do('CompleteRemedy', bodies.CompleteRemedy).do('TellResult', bodies.TellResult);
}
