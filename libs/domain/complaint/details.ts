import { MISSING } from '#libs/contracts/shared/words.js';
import type { CommandRule } from '../kernel/command-rule.js';
import { complaintFact } from './fact.js';

/** what was missing is asked for and recorded; what was given before may be put right. */
export const completeDetails: CommandRule<'CompleteDetails'> = {
  decide: (state, body, _context, at) => {
    const fields = MISSING.filter((field) => body[field] !== undefined);
    return [
      complaintFact(
        'DetailsCompleted',
        at,
        {
          fields,
          happenedAt: body.happenedAt ?? null,
          departmentComplainedOf: body.departmentComplainedOf ?? null,
          missing: state.missing.filter((field) => !fields.includes(field)),
        },
        {
          complainantName: body.complainantName,
          contact: body.contact,
          courseOfEvents: body.courseOfEvents,
          requestText: body.request,
          place: body.place,
          personComplainedOf: body.personComplainedOf,
          evidence: body.evidence,
        },
      ),
    ];
  },
};
