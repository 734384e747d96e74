import { caseCommands } from '#libs/contracts/commands.js';
import type { Role } from '#libs/contracts/event.js';
import { CAPABILITIES, COMMAND_ROLES, requireCapability, roleForCommand } from './permissions.js';
import type { Person } from './person.js';
import { requireSite, siteScopeOf } from './site-scope.js';

const person = (roles: readonly Role[], rest: Partial<Person> = {}): Person => ({
  id: 'p',
  name: 'p',
  roles,
  group: 'g',
  sites: [],
  regions: [],
  expiresAtSeconds: 0,
  ...rest,
});

describe('permissions', () => {
  it('let every command be run by somebody, and none by the machinery', () => {
    for (const command of Object.keys(caseCommands) as (keyof typeof caseCommands)[]) {
      expect(COMMAND_ROLES[command].length).toBeGreaterThan(0);
      expect(COMMAND_ROLES[command]).not.toContain('engine');
      expect(COMMAND_ROLES[command]).not.toContain('importer');
    }
  });

  it('let nobody run a command who may not run commands at all', () => {
    const running = new Set<Role>(CAPABILITIES['run-commands']);
    for (const roles of Object.values(COMMAND_ROLES)) expect(roles.every((role) => running.has(role))).toBe(true);
  });

  it('take the first role of the token that may run the command', () => {
    expect(roleForCommand(person(['auditor', 'department-head', 'agent']), 'HandOver')).toBe('department-head');
    expect(roleForCommand(person(['auditor', 'department-head', 'agent']), 'ArchiveCase')).toBe('agent');
  });

  it('refuse a command and a capability to the wrong role, naming who may', () => {
    expect(() => roleForCommand(person(['auditor']), 'AddNote')).toThrow(
      expect.objectContaining({ code: 'forbidden-role', details: expect.objectContaining({ command: 'AddNote' }) }),
    );
    expect(() => requireCapability(person(['bi-reader']), 'read-cases')).toThrow(
      expect.objectContaining({ code: 'forbidden-role' }),
    );
  });
});

describe('site scope', () => {
  const known = [
    { id: 's1', region: 'north' },
    { id: 's2', region: 'north' },
    { id: 's3', region: 'south' },
  ];

  it('holds named sites and the sites of named regions', () => {
    const scope = siteScopeOf(person(['agent'], { sites: ['s3'], regions: ['north'] }), known);
    expect([...scope.sites].sort()).toEqual(['s1', 's2', 's3']);
  });

  it('is empty where the token names nothing', () => {
    expect(siteScopeOf(person(['agent']), known).sites).toEqual([]);
  });

  it('refuses a foreign site and lets the whole group in with *', () => {
    const one = siteScopeOf(person(['agent'], { sites: ['s1'] }), known);
    expect(() => requireSite(one, 's2')).toThrow(expect.objectContaining({ code: 'forbidden-site' }));
    expect(() => requireSite(one, 's1')).not.toThrow();
    expect(siteScopeOf(person(['agent'], { sites: '*' }), known).includes('s9')).toBe(true);
  });
});
