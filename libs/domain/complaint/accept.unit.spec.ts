import { CHANNELS } from '#libs/contracts/shared/words.js';
import { CaseStory } from '../case-story.js';

const MONDAY = '2026-03-02 09:00';

describe('acceptance (P-1)', () => {
  it('records the complaint, keeps personal data apart and gives it a reference', () => {
    const story = new CaseStory().at(MONDAY).accept({
      complainantName: 'Li Na',
      contact: '138 0000 0000',
      courseOfEvents: 'water comes through the ceiling',
      apologyWords: 'we are sorry for the trouble',
      household: '3-1201',
    });
    const accepted = story.last[0];
    expect(accepted?.data).toMatchObject({
      reference: 'lakeside-20260302-0F8FAD',
      apologised: true,
      person: `person-${story.caseId}`,
    });
    expect(accepted?.private).toMatchObject({
      complainantName: 'Li Na',
      contact: '138 0000 0000',
      household: '3-1201',
    });
    expect(JSON.stringify(accepted?.data)).not.toMatch(/Li Na|3-1201/);
    expect(story.state).toMatchObject({ stage: 'accept', site: 'lakeside', packVersion: 'property-cn@1.2.0' });
  });

  it('lists what is missing of D-3.1 and R-3.3, to be asked for', () => {
    const story = new CaseStory().at(MONDAY).accept({ place: 'block 3', request: 'mend it', contact: '138' });
    expect(story.state.missing).toEqual([
      'happenedAt',
      'personComplainedOf',
      'departmentComplainedOf',
      'courseOfEvents',
      'complainantName',
    ]);
    story.do('CompleteDetails', { complainantName: 'Li Na', departmentComplainedOf: 'cleaning' });
    expect(story.state.missing).toEqual(['happenedAt', 'personComplainedOf', 'courseOfEvents']);
    expect(story.state.department).toBe('cleaning');
  });

  it('counts from the reception that was told late, and misses at once what is past', () => {
    const story = new CaseStory().at('2026-03-05 09:00').accept({ receivedAt: '2026-03-02T09:00:00+08:00' });
    expect(story.made).toEqual(['CaseAccepted', 'ObligationOpened', 'ObligationMissed', 'RungsLapsed', 'RungNotified']);
    expect(story.alarms).toEqual([]);
  });

  it('refuses a reception in the future or older than the limit, and takes one at the limit', () => {
    const story = new CaseStory().at('2026-03-09 09:00');
    const body = (receivedAt: string) => ({ site: 'lakeside', channel: 'phone', receivedAt });
    expect(story.refusal('AcceptComplaint', body('2026-03-09T09:00:06+08:00')).code).toBe('fact-in-future');
    expect(story.refusal('AcceptComplaint', body('2026-03-02T08:59:59+08:00')).code).toBe('fact-too-late');
    expect(story.do('AcceptComplaint', body('2026-03-02T09:00:00+08:00')).made[0]).toBe('CaseAccepted');
  });

  it('refuses a matter that has not happened yet', () => {
    const body = { site: 'lakeside', channel: 'phone', happenedAt: '2026-03-03T00:00:00+08:00' };
    expect(new CaseStory().at(MONDAY).refusal('AcceptComplaint', body).code).toBe('fact-in-future');
  });

  it.each(CHANNELS)('by %s makes the same case with the same deadlines (D-3.6d)', (channel) => {
    const by = (one: string) => new CaseStory().at(MONDAY).accept({ channel: one, courseOfEvents: 'a letter' });
    const { last, state } = by(channel);
    const phoned = by('phone');
    expect(state).toEqual(phoned.state);
    expect(last.map((fact) => ({ ...fact, data: { ...(fact.data as object), channel: 'phone' } }))).toEqual(
      phoned.last.map((fact) => ({ ...fact, data: { ...(fact.data as object), channel: 'phone' } })),
    );
  });

  it('happens once', () => {
    const story = new CaseStory().at(MONDAY).accept();
    expect(story.refusal('AcceptComplaint', { site: 'lakeside', channel: 'phone' }).code).toBe('case-exists');
  });

  it('comes first: nothing can be done with a case that is not there', () => {
    expect(new CaseStory().at(MONDAY).refusal('AddNote', { text: 'hello' }).code).toBe('case-not-found');
  });
});
