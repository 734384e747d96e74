import type { Budget } from '#libs/contracts/case.js';
import type { Actor } from '#libs/contracts/event.js';
import { type RegulationPack, regulationPack } from '#libs/policy/pack.js';
import { propertyCn11 } from '#libs/policy/packs/property-cn/property-cn-1-1.js';
import { Rulebook } from '#libs/policy/rulebook.js';
import { CaseStory } from '../case-story.js';
import { bodies, toAgreed } from '../story-steps.js';

const SOLVE = 'D-3.5c/solve';
const director: Actor = { id: 'he', role: 'director' };
const UK = 'housing-ombudsman-uk@1.0.0';

/** The edition in force with another time for a minor complaint. */
function edition(version: string, solving: Budget): RegulationPack {
  const rules = propertyCn11.rules.map((rule) => (rule.clause === 'D-3.5c' ? { ...rule, budget: solving } : rule));
  return regulationPack.parse({ ...propertyCn11, version, effectiveFrom: '2099-01-01', rules });
}
const rulebook = new Rulebook({
  packs: [
    edition('2.0.0', { unit: 'hours', amount: 24 }),
    edition('3.0.0', { unit: 'calendar-days', amount: 10 }),
    edition('4.0.0', { unit: 'hours', amount: 48 }),
  ],
  overlays: [],
  calendars: [],
});
const minor = (more = {}) => new CaseStory(undefined, rulebook).at('2026-03-02 09:00').accept(more);
/** What the case was taken in under. */
const IN_FORCE = minor().state.packVersion;
const adopt = (story: CaseStory, packVersion: string) =>
  story.do('AdoptPack', { packVersion, reason: 'the site is run by another company' }, director);

describe('another pack for a case that runs', () => {
  it('moves what is open to its own budget, from the same opening and with the same pauses', () => {
    const story = minor()
      .at('2026-03-02 10:00')
      .do('BeginWait', { reason: 'parts' })
      .at('2026-03-02 13:00')
      .do('EndWait');
    adopt(story.at('2026-03-02 14:00'), 'property-cn@2.0.0');
    expect(story.made).toEqual(['PackAdopted', 'ObligationDueMoved']);
    expect(story.last[0]).toMatchObject({
      data: { packVersion: 'property-cn@2.0.0', previous: IN_FORCE },
      private: { reason: 'the site is run by another company' },
    });
    expect(story.last[1]?.data).toMatchObject({
      reason: 'pack-adopted',
      previousDueAt: story.instant('2026-03-04 12:00'),
    });
    expect(story.owed(SOLVE).arithmetic).toMatchObject({
      openedLocal: '2026-03-02 09:00:00',
      dueLocal: '2026-03-03 12:00:00',
      packVersion: 'property-cn@2.0.0',
    });
    expect(story.state.packVersion).toBe('property-cn@2.0.0');
    expect(story.ringUntil('2026-03-03 12:00:01').verdicts[SOLVE]).toBe('missed');
  });

  it('may find it missed at once, and then tells somebody', () => {
    const story = adopt(minor().at('2026-03-03 10:00'), 'property-cn@2.0.0');
    expect(story.made).toEqual(['PackAdopted', 'ObligationDueMoved', 'ObligationMissed', 'RungNotified']);
  });

  it('that gives the same instant confirms it, under the new version', () => {
    const story = adopt(minor().at('2026-03-02 10:00'), 'property-cn@4.0.0');
    expect(story.made).toEqual(['PackAdopted', 'DueConfirmed']);
    expect(story.owed(SOLVE).arithmetic.packVersion).toBe('property-cn@4.0.0');
  });

  it('never turns a verdict that was given', () => {
    const missed = minor().ringUntil('2026-03-04 09:30');
    const before = missed.owed(SOLVE);
    expect(adopt(missed, 'property-cn@3.0.0').made).toEqual(['PackAdopted']);
    expect(missed.owed(SOLVE)).toEqual(before);
    expect(before).toMatchObject({ verdict: 'missed', arithmetic: { packVersion: IN_FORCE } });

    const met = toAgreed(minor().at('2026-03-03 12:00')).do('CompleteRemedy', bodies.CompleteRemedy);
    expect(adopt(met.at('2026-03-03 13:00'), 'property-cn@2.0.0').verdicts[SOLVE]).toBe('met');
  });

  it('does not save what is due already and not yet noticed', () => {
    const story = adopt(minor().at('2026-03-04 09:00:01'), 'property-cn@3.0.0');
    expect(story.made).toEqual(['PackAdopted']);
    expect(story.ringUntil('2026-03-04 09:01').verdicts[SOLVE]).toBe('missed');
  });

  it('leaves what was agreed: time that somebody gave, a date that the household asked for, a promise', () => {
    const body = { obligationId: SOLVE, reason: 'the pipe has to be ordered' };
    const given = minor().do('ExtendObligation', body, { id: 'wu', role: 'supervisor' });
    expect(adopt(given, 'property-cn@2.0.0').owed(SOLVE).arithmetic.dueLocal).toBe('2026-03-06 09:00:00');

    const asked = minor({ requestedBy: '2026-03-09' });
    expect(adopt(asked, 'property-cn@2.0.0').owed(SOLVE).arithmetic.dueLocal).toBe('2026-03-10 00:00:00');

    const by = '2026-03-02T12:00:00+08:00';
    const promised = minor().do('DecideDispute', bodies.DecideDispute).do('MakePromise', { what: 'a call', by });
    const { arithmetic } = adopt(promised, 'property-cn@2.0.0').owed('R-2.4/promise#1');
    expect(arithmetic).toMatchObject({ dueLocal: '2026-03-02 12:00:00', packVersion: 'property-cn@2.0.0' });
  });

  it('waives what it does not ask for, and opens what it asks for besides, as far as the case has come', () => {
    const story = minor().at('2026-03-02 15:00').do('Acknowledge', { by: 'letter' });
    adopt(story.at('2026-03-03 10:00'), UK);
    expect(story.last.find(({ type }) => type === 'ObligationWaived')?.data).toMatchObject({
      ...{ obligationId: SOLVE, reason: 'pack-changed' },
    });
    expect(story.verdicts).toEqual({
      [SOLVE]: 'waived',
      'R-3.3b/keep-informed': 'waived',
      'HO-6.2/acknowledge': 'met',
      'HO-6.3/answer': 'open',
    });
    // ten working days of the case's own calendar from the acknowledgement, not from today
    expect(story.owed('HO-6.3/answer').arithmetic).toMatchObject({ openedLocal: '2026-03-02 15:00:00' });
  });

  it('first records the miss of what it does not ask for, so that a change hides none', () => {
    const story = adopt(minor().at('2026-03-05 09:00'), UK);
    expect(story.made).toEqual(expect.arrayContaining(['ObligationMissed', 'ObligationWaived']));
    expect(story.owed(SOLVE)).toMatchObject({ verdict: 'missed', released: true });
    expect(story.alarms.some(({ id }) => id.startsWith(SOLVE))).toBe(false);
  });

  it('changed back owes again what was waived for it', () => {
    const story = adopt(adopt(minor().at('2026-03-02 10:00'), UK).at('2026-03-02 11:00'), IN_FORCE);
    expect(story.verdicts).toEqual({ [SOLVE]: 'waived', 'HO-6.2/acknowledge': 'waived', [`${SOLVE}#2`]: 'open' });
    expect(story.owed(`${SOLVE}#2`).arithmetic.dueLocal).toBe('2026-03-04 09:00:00');
  });

  it('decides every later command: what it forbids, who may not act, which waits it knows', () => {
    const story = adopt(minor(), UK);
    expect(story.refusal('BeginWait', { reason: 'parts' }).code).toBe('reason-unknown');
    toAgreed(story.do('Acknowledge', { by: 'letter' }).at('2026-03-03 10:00'));
    expect(story.verdicts['HO-6.3/answer']).toBe('met');
  });

  it('without a name is the one in force at the site', () => {
    const story = adopt(minor(), UK);
    story.do('AdoptPack', { reason: 'a mistake' }, director);
    expect(story.state.packVersion).toBe(IN_FORCE);
    expect(story.refusal('AdoptPack', { reason: 'a mistake' }, director).code).toBe('nothing-to-do');
  });

  it('is refused where it knows no such kind of case, and for a case that owes what another system promised', () => {
    const asked = { site: 'lakeside', channel: 'phone', topic: 'fee', question: 'x' };
    const enquiry = new CaseStory().at('2026-03-02 09:00').do('RecordEnquiry', asked);
    expect(enquiry.refusal('AdoptPack', { packVersion: UK, reason: 'x' }, director)).toMatchObject({
      code: 'invalid-input',
      details: { issues: [{ path: 'packVersion' }] },
    });
    const imported = new CaseStory().at('2026-03-02 09:00').do('RecordImportedCase', {
      ...{ site: 'lakeside', receivedAt: '2026-02-01T00:00:00.000Z', reference: 'r', source: {}, mapping: 'm@1' },
    });
    expect(imported.refusal('AdoptPack', { packVersion: UK, reason: 'x' }, director).code).toBe('nothing-to-do');
  });
});
