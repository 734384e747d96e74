import { readdirSync } from 'node:fs';
import type { OngoingCommandType } from '#libs/contracts/commands.js';
import { CASE_KINDS, STAGES } from '#libs/contracts/case.js';
import { sharedEvents } from '#libs/contracts/shared/events.js';
import { stagesFrom } from './kernel/stage-table.js';
import { KINDS } from './kinds.js';

const folders = readdirSync('libs/domain', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['kernel', 'model', 'shared'].includes(entry.name))
  .map((entry) => entry.name);

describe('case kinds', () => {
  it('are registered, one for each folder, under the name of their kind', () => {
    expect(Object.keys(KINDS).sort()).toEqual(folders.sort());
    for (const [name, rules] of Object.entries(KINDS)) {
      expect(rules.kind).toBe(name);
      expect(CASE_KINDS).toContain(name);
    }
  });

  describe.each(Object.values(KINDS))('$kind', ({ stages, rules, facts: own, movedBy }) => {
    const commands = Object.keys(rules) as OngoingCommandType[];
    const facts = [...Object.keys(sharedEvents), ...own];
    const reached = stagesFrom(stages, 'accept');

    it('names the command behind each fact that leads to another stage', () => {
      for (const stage of STAGES) {
        for (const move of Object.keys(stages[stage].moves)) {
          const fact = move.split(':')[0]!;
          expect(facts).toContain(fact);
          expect(commands).toContain(movedBy[fact]);
        }
      }
    });

    it('takes nothing but notes and withdrawal in a stage that it has no use for', () => {
      for (const stage of STAGES) {
        if (!reached.has(stage)) expect([...stages[stage].accepts].sort()).toEqual(['AddNote', 'WithdrawCase']);
      }
    });

    it('has no dead end: every stage leads to the archive, which closes it', () => {
      for (const stage of reached) expect(stagesFrom(stages, stage).has('archive')).toBe(true);
      expect(stages.archive.accepts).toContain('ArchiveCase');
    });

    it('takes each of its commands somewhere, a note and a withdrawal everywhere', () => {
      for (const command of commands) {
        expect(STAGES.some((stage) => stages[stage].accepts.includes(command))).toBe(true);
      }
      for (const stage of STAGES)
        expect(stages[stage].accepts).toEqual(expect.arrayContaining(['AddNote', 'WithdrawCase']));
    });
  });
});
