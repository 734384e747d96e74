import { demoPersons } from './demo-persons.js';
import { createDevelopmentIssuer } from './development-issuer.js';
import { HUMAN_ROLES } from './person.js';
import { createTokenVerifier } from './token-verifier.js';

const settings = { issuer: 'redress-development', audience: 'redress', group: 'demo', environment: 'development' };
const site = (id: string) => ({ id, name: { zh: id, en: id } });

describe('development issuer', () => {
  it('refuses to start in production', async () => {
    await expect(createDevelopmentIssuer({ ...settings, environment: 'production' })).rejects.toMatchObject({
      code: 'configuration-invalid',
    });
  });

  it('signs tokens that the verifier takes, for each person of the demo', async () => {
    const issuer = await createDevelopmentIssuer(settings);
    const verifier = createTokenVerifier({ ...settings, keys: issuer.keys });
    const persons = demoPersons(['s1', 's2', 's3', 's4'].map(site));
    for (const person of persons) {
      const known = await verifier.verify(`Bearer ${await issuer.tokenFor(person)}`);
      const sites = person.sites[0] === '*' ? '*' : person.sites;
      expect(known).toMatchObject({ id: person.person, roles: person.roles, sites, group: 'demo' });
    }
    expect(new Set(persons.map((person) => person.role))).toEqual(new Set(HUMAN_ROLES));
  });

  it('publishes no private part of its key', async () => {
    const issuer = await createDevelopmentIssuer(settings);
    expect(issuer.keySet.keys).toHaveLength(1);
    expect(issuer.keySet.keys[0]).not.toHaveProperty('d');
  });
});
