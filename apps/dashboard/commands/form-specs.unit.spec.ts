import { SEVERITIES as CONTRACT_SEVERITIES, STAGES as CONTRACT_STAGES } from '#libs/contracts/case.js';
import { ONGOING_COMMANDS, caseCommands } from '#libs/contracts/commands.js';
import { SEVERITIES, STAGES } from '../text/word-lists.js';
import { commandNamed, formSpecs, kebab, type CommandName } from './form-specs.js';

const told = ['occurredAt', 'evidence'];
/** drawn on the technician's screen (technician/signature-pad.tsx): nothing to fill in at a desk */
const drawn = ['signature'];

describe('forms of the commands', () => {
  it('stand for every command on a case that exists', () => {
    expect(Object.keys(formSpecs).sort()).toEqual([...ONGOING_COMMANDS].sort());
  });

  it.each(Object.keys(formSpecs) as CommandName[])('ask for the fields that %s takes', (name) => {
    const taken = Object.keys(caseCommands[name].shape).filter((field) => ![...told, ...drawn].includes(field));
    expect(formSpecs[name].map((field) => field.name).sort()).toEqual(taken.sort());
  });

  it.each(Object.keys(formSpecs) as CommandName[])('mark as required what %s cannot do without', (name) => {
    const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
      caseCommands[name].shape;
    const needed = Object.keys(shape).filter((field) => !shape[field]?.safeParse(undefined).success);
    const marked = formSpecs[name].filter((field) => 'required' in field).map((field) => field.name);
    expect(marked.sort()).toEqual(needed.sort());
  });

  it('are found by either spelling of a next command, and an unknown one is left out', () => {
    expect(commandNamed('AssessSeverity')).toBe('AssessSeverity');
    expect(commandNamed('put-plan-to-customer')).toBe('PutPlanToCustomer');
    expect(commandNamed('ring-alarm')).toBeUndefined();
    expect(kebab('ProposeRemedyPlans')).toBe('propose-remedy-plans');
  });

  it('use the word lists of the contracts', () => {
    expect(STAGES).toEqual(CONTRACT_STAGES);
    expect(SEVERITIES).toEqual(CONTRACT_SEVERITIES);
  });
});
