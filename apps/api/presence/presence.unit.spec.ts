import { PRESENT_MS, Presence, type Sighting } from './presence.js';

describe('presence at a case', () => {
  let now = 0;
  let presence: Presence;
  beforeEach(() => {
    now = 1_000;
    presence = new Presence(() => now);
  });
  const li: Sighting = { page: 'p1', caseId: 'c1', person: 'li', name: 'Li', doing: 'reading' };

  it('shows everybody but the asker, and tells that something is new only once', () => {
    expect(presence.take(li)).toBe(true);
    expect(presence.take(li)).toBe(false);
    expect(presence.take({ ...li, doing: 'writing' })).toBe(true);
    expect(presence.at('c1', 'wang')).toEqual([
      { person: 'li', name: 'Li', doing: 'writing', since: '1970-01-01T00:00:01.000Z' },
    ]);
    expect(presence.at('c1', 'li')).toEqual([]);
    expect(presence.at('c2', 'wang')).toEqual([]);
  });

  it('takes two pages of one person for one person, who writes where one of them writes', () => {
    presence.take({ ...li, doing: 'writing' });
    now += 1;
    presence.take({ ...li, page: 'p2' });
    expect(presence.at('c1', 'wang')).toMatchObject([{ doing: 'writing', since: '1970-01-01T00:00:01.000Z' }]);
    expect(presence.take({ ...li, doing: 'gone' })).toBe(true);
    expect(presence.at('c1', 'wang')).toMatchObject([{ doing: 'reading' }]);
  });

  it('moves with the page to another case', () => {
    presence.take(li);
    expect(presence.take({ ...li, caseId: 'c2' })).toBe(true);
    expect(presence.at('c1', 'wang')).toEqual([]);
  });

  it('forgets who tells nothing any more, and says where', () => {
    presence.take(li);
    now += PRESENT_MS - 1;
    expect(presence.at('c1', 'wang')).toHaveLength(1);
    expect(presence.forgetGone()).toEqual([]);
    now += 1;
    expect(presence.at('c1', 'wang')).toEqual([]);
    expect(presence.forgetGone()).toEqual(['c1']);
    expect(presence.take({ ...li, doing: 'gone' })).toBe(false);
  });
});
