import { type CommandRule, refuseInput } from '../kernel/command-rule.js';
import { repairFact } from './fact.js';

/** a time agreed with the household is a promise. Another one, agreed before it is due, takes its place. */
export const agreeAppointment: CommandRule<'AgreeAppointment'> = {
  decide: (_state, { from, until, words, evidence }, _context, at) => {
    if (from <= at) refuseInput('from', `${from} is not after ${at}`, 'R-2.4');
    if (until <= from) refuseInput('until', `${until} is not after ${from}`, 'R-2.4');
    return [repairFact('AppointmentAgreed', at, { from, until }, { words, evidence })];
  },
};
