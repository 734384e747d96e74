import { pino } from 'pino';
import type { PresentAtCase } from '#libs/contracts/presence.js';
import { PresenceFeed, type PresenceWire } from './presence-feed.js';

/** What NOTIFY does, within one process. */
class Wire implements PresenceWire {
  readonly ears: ((payload: string) => void)[] = [];
  tell = (payload: string) => {
    for (const ear of this.ears) ear(payload);
    return Promise.resolve();
  };
  listen = (ear: (payload: string) => void) => {
    this.ears.push(ear);
    return Promise.resolve(() => Promise.resolve());
  };
}

describe('presence over several processes of the API', () => {
  const wire = new Wire();
  const told: [string, PresentAtCase][] = [];
  const audience = {
    tellPersons: (persons: ReadonlySet<string>, about: (person: string) => PresentAtCase) => {
      for (const person of persons) told.push([person, about(person)]);
    },
  };
  const silent = { tellPersons: () => undefined };
  const log = pino({ level: 'silent' });
  const [here, there] = [new PresenceFeed(wire, audience, log), new PresenceFeed(wire, silent, log)];
  beforeAll(() => Promise.all([here.start(), there.start()]));
  afterAll(() => Promise.all([here.stop(), there.stop()]));
  beforeEach(() => told.splice(0));
  const seen = (person: string, doing: 'reading' | 'writing' | 'gone' = 'reading') => ({
    ...{ page: `page of ${person}`, caseId: 'c1', person, name: person.toUpperCase(), doing },
  });

  it('tells who is at the case, whichever process serves the other one', async () => {
    expect(await here.sees(seen('li'))).toEqual({ caseId: 'c1', present: [] });
    told.splice(0);
    expect((await there.sees(seen('wang', 'writing'))).present).toMatchObject([{ person: 'li', name: 'LI' }]);
    const toLi = told.filter(([person]) => person === 'li').map(([, shown]) => shown.present);
    expect(toLi).toMatchObject([[{ person: 'wang', doing: 'writing' }]]);
  });

  it('tells again only what is new', async () => {
    await there.sees(seen('wang', 'writing'));
    expect(told).toEqual([]);
    await there.sees(seen('wang', 'gone'));
    expect(told).toEqual([['li', { caseId: 'c1', present: [] }]]);
  });

  it('passes over what somebody else says on the same wire', async () => {
    await wire.tell('no JSON');
    await wire.tell('{"caseId":"c1"}');
    expect(told).toEqual([]);
  });
});
