import type { CalendarLayer } from '#libs/clock/ledger/calendar-layer.js';
import { sentence } from '#libs/clock/ledger/sentence.js';
import type { Actor } from '#libs/contracts/event.js';
import { propertyCn11 } from '#libs/policy/packs/property-cn/property-cn-1-1.js';
import { Rulebook } from '#libs/policy/rulebook.js';
import { CaseStory } from '../case-story.js';
import { bodies, toAgreed, toRevisit } from '../story-steps.js';

const SOLVE = 'D-3.5c/solve';
const HOUR = 3_600_000;
const supervisor: Actor = { id: 'wu', role: 'supervisor' };
const minor = () => new CaseStory().at('2026-03-02 09:00').accept();

describe('a wait for a third party (P-N3)', () => {
  it('stops the clocks whose clause recognises the reason, and gives the time back to the millisecond', () => {
    const story = minor().at('2026-03-02 10:00').do('BeginWait', { reason: 'developer' });
    expect(story.made).toEqual(['WaitBegan', 'ObligationSuspended', 'ObligationOpened']);
    expect(story.owed(SOLVE).arithmetic).toMatchObject({ dueAt: null, dueLocal: null });
    expect(story.alarms.map(({ id }) => id)).not.toContainEqual(expect.stringContaining(SOLVE));
    story.at('2026-03-05 16:30').do('EndWait');
    expect(story.made).toContain('ObligationResumed');
    // 2 days from 03-02 09:00, and 3 days 6.5 hours of waiting
    expect(story.owed(SOLVE).arithmetic).toMatchObject({
      dueLocal: '2026-03-07 15:30:00',
      openedLocal: '2026-03-02 09:00:00',
    });
  });

  it('with a date ends by itself, and the due instant is known from the start', () => {
    const until = '2026-03-04T10:00:00+08:00';
    const story = minor().at('2026-03-02 10:00').do('BeginWait', { reason: 'parts', until });
    expect(story.owed(SOLVE).arithmetic.dueLocal).toBe('2026-03-06 09:00:00');
    story.ringUntil('2026-03-06 09:00:01');
    expect(story.verdicts[SOLVE]).toBe('missed');
    expect(story.refusal('EndWait').code).toBe('nothing-to-do');
  });

  it('leaves a clock alone whose clause does not recognise it', () => {
    const story = new CaseStory().at('2026-03-02 09:00').accept({ provisionalSeverity: 'major' });
    story.at('2026-03-02 10:00').do('BeginWait', { reason: 'developer' });
    expect(story.owed('D-3.5a/answer').arithmetic.dueLocal).toBe('2026-03-04 09:00:00');
    expect(story.owed('D-3.5a/hand-over').arithmetic.dueLocal).toBe('2026-03-03 00:00:00');
    expect(story.owed('D-3.5a/solve').arithmetic.dueLocal).toBeNull();
  });

  it('owes the owner word of the efforts made, again and again while it lasts', () => {
    const story = minor().do('BeginWait', { reason: 'agency' });
    expect(story.owed('P-N3/keep-informed').arithmetic.dueLocal).toBe('2026-03-09 09:00:00');
    story.at('2026-03-05 09:00').do('InformCustomer', { by: 'phone', words: 'asked the agency again' });
    expect(story.verdicts).toMatchObject({ 'P-N3/keep-informed': 'met', 'P-N3/keep-informed#2': 'open' });
    story.at('2026-03-06 09:00').do('EndWait');
    expect(story.verdicts['P-N3/keep-informed#2']).toBe('met');
    story.do('InformCustomer', { by: 'phone', words: 'going on' });
    expect(story.verdicts['P-N3/keep-informed#3']).toBeUndefined();
  });

  it('for a reason that the pack does not know is refused with those it knows', () => {
    const refusal = minor().refusal('BeginWait', { reason: 'holidays' });
    expect(refusal).toMatchObject({ code: 'reason-unknown', details: { clause: 'P-N3' } });
    expect(refusal.details['reasons']).toContain('developer');
  });

  it('does not begin twice, nor end before it began', () => {
    const story = minor().at('2026-03-02 10:00').do('BeginWait', { reason: 'parts' });
    expect(story.refusal('BeginWait', { reason: 'developer' }).code).toBe('nothing-to-do');
    expect(story.refusal('EndWait', { occurredAt: '2026-03-02T09:30:00+08:00' }).code).toBe('nothing-to-do');
  });

  it('told late does not reach back over a deadline that has passed', () => {
    const story = minor().ringUntil('2026-03-04 09:30');
    story.do('BeginWait', { reason: 'parts', occurredAt: '2026-03-02T10:00:00+08:00' });
    expect(story.verdicts[SOLVE]).toBe('missed');
    expect(story.made).not.toContain('ObligationSuspended');
  });

  it('counts for a severity assessed later, whose clock opens at reception all the same', () => {
    const story = minor().at('2026-03-02 10:00').do('BeginWait', { reason: 'developer' });
    story.at('2026-03-03 10:00').do('EndWait').do('AssessSeverity', { severity: 'important', reason: 'two floors' });
    expect(story.owed('D-3.5b/solve').arithmetic).toMatchObject({
      openedLocal: '2026-03-02 09:00:00',
      dueLocal: '2026-03-06 09:00:00',
    });
  });
});

describe('the minutes', () => {
  it('are charged to whoever holds the case, and add up', () => {
    const story = minor()
      .at('2026-03-02 11:00')
      .do('HandOver', { toRole: 'technician', department: 'maintenance', toPerson: 'Zhao' });
    expect(story.made).toEqual(['CaseHandedOver', 'ObligationHeldBy']);
    story.at('2026-03-02 12:00').do('BeginWait', { reason: 'parts' }).at('2026-03-02 15:00').do('EndWait');
    story.at('2026-03-02 16:00');
    toAgreed(story).do('CompleteRemedy', bodies.CompleteRemedy);
    const met = story.last.find(({ type }) => type === 'ObligationMet');
    expect(met?.data).toMatchObject({
      obligationId: SOLVE,
      used: {
        usedMs: 4 * HOUR,
        perHolder: { agent: 2 * HOUR, 'technician@maintenance:Zhao': 2 * HOUR },
        perReason: { parts: 3 * HOUR },
      },
    });
  });

  it("of a wait are nobody's, also where the case changes hands meanwhile", () => {
    const story = minor().at('2026-03-02 10:00').do('BeginWait', { reason: 'parts' });
    story.at('2026-03-02 11:00').do('HandOver', { toRole: 'director' }).at('2026-03-02 12:00').do('EndWait');
    expect(story.owed(SOLVE).arithmetic.segments).toMatchObject([
      { state: 'running', holder: 'agent' },
      { state: 'suspended', reason: 'parts', waitingFor: 'supplier' },
      { state: 'running', holder: 'director', from: story.instant('2026-03-02 12:00') },
    ]);
  });
});

describe('an extension (P-P2: what the desk cannot decide goes up)', () => {
  const body = { obligationId: SOLVE, reason: 'the pipe has to be ordered' };

  it('before it is due, by somebody who may, moves the deadline from the same opening', () => {
    const story = minor().at('2026-03-03 09:00').do('ExtendObligation', body, supervisor);
    expect(story.made).toEqual(['ObligationExtended']);
    expect(story.last[0]).toMatchObject({
      data: { approver: supervisor, previousDueAt: story.instant('2026-03-04 09:00') },
      private: { reason: body.reason },
    });
    expect(story.owed(SOLVE).arithmetic).toMatchObject({
      openedLocal: '2026-03-02 09:00:00',
      dueLocal: '2026-03-06 09:00:00',
    });
    expect(story.refusal('ExtendObligation', body, supervisor)).toMatchObject({ code: 'extension-forbidden' });
  });

  it('up to a date that is agreed, no longer than the clause allows and never shorter', () => {
    const until = (date: string) => ({ ...body, until: `${date}T09:00:00+08:00` });
    const story = minor();
    expect(story.refusal('ExtendObligation', until('2026-03-07'), supervisor).code).toBe('extension-forbidden');
    expect(story.refusal('ExtendObligation', until('2026-03-03'), supervisor).code).toBe('extension-forbidden');
    expect(story.do('ExtendObligation', until('2026-03-05'), supervisor).owed(SOLVE).arithmetic.dueLocal).toBe(
      '2026-03-05 09:00:00',
    );
  });

  it('is refused to others, after it was due and where the clause knows none', () => {
    expect(minor().refusal('ExtendObligation', body)).toMatchObject({
      code: 'extension-forbidden',
      details: { approvers: ['supervisor', 'director'], clause: 'P-P2' },
    });
    expect(minor().at('2026-03-04 09:00:01').refusal('ExtendObligation', body, supervisor).code).toBe('fact-too-late');
    expect(minor().refusal('ExtendObligation', { ...body, obligationId: 'moon' }, supervisor).code).toBe(
      'obligation-unknown',
    );
    const promised = minor()
      .do('DecideDispute', bodies.DecideDispute)
      .do('MakePromise', { what: 'a call', by: '2026-03-02T12:00:00+08:00' });
    const other = { ...body, obligationId: 'R-2.4/promise#1' };
    expect(promised.refusal('ExtendObligation', other, supervisor).code).toBe('extension-forbidden');
  });
});

describe('a problem found on the revisit', () => {
  it('reopens what had been met: the rest of its budget, not a new one', () => {
    const story = toRevisit(minor().at('2026-03-03 09:00'));
    expect(story.verdicts[SOLVE]).toBe('met');
    story
      .at('2026-03-04 15:00')
      .do('RecordRevisit', { ...bodies.RecordRevisit, outcome: 'problem-found', satisfied: false });
    expect(story.made).toContain('ObligationReopened');
    // 24 of 48 hours were used when it was solved
    expect(story.owed(SOLVE)).toMatchObject({ verdict: 'open', arithmetic: { dueLocal: '2026-03-05 15:00:00' } });
  });

  it('leaves a miss a miss', () => {
    const story = minor().ringUntil('2026-03-05 09:00');
    toRevisit(story).do('RecordRevisit', { ...bodies.RecordRevisit, outcome: 'problem-found', satisfied: false });
    expect(story.verdicts[SOLVE]).toBe('missed');
    expect(story.made).not.toContain('ObligationReopened');
  });
});

describe('a year whose calendar is not published', () => {
  const engine: Actor = { id: 'engine', role: 'engine' };
  const pack = {
    ...propertyCn11,
    id: 'working-days',
    effectiveFrom: '2025-01-01',
    rules: propertyCn11.rules.map((rule) =>
      rule.clause === 'D-3.5c' ? { ...rule, budget: { unit: 'working-days' as const, amount: 4 } } : rule,
    ),
  };
  const overlay = {
    ...{ id: 'site-lakeside', version: '1.0.0', effectiveFrom: '2025-01-01', extends: 'working-days' },
    ...{ signedOff: { by: 'x', on: '2025-01-01' }, scope: { level: 'site' as const, name: 'lakeside' } },
    ...{ ladders: {}, changes: [], waivers: [] },
  };
  const next: CalendarLayer = {
    id: 'site-lakeside-days',
    version: '2',
    days: [{ date: '2027-01-04', works: false, name: { zh: '元旦', en: 'New Year' } }],
    knownYears: 'all',
  };
  const rulebook = (calendars: readonly CalendarLayer[]) =>
    new Rulebook({
      packs: [pack],
      overlays: [overlay],
      calendars: calendars.map((layer) => ({ scope: overlay.scope, layer })),
    });
  const story = () => new CaseStory(undefined, rulebook([])).at('2026-12-30 09:00').accept();
  const adopted = (layers: readonly CalendarLayer[]) => {
    const one = story();
    const calendar = rulebook(layers).calendarFor(one.site, one.now);
    return one.under({ calendar }).do('AdoptCalendar', { calendarVersion: calendar.version }, engine);
  };

  it('gives a provisional due instant, and the sentence says so', () => {
    const { arithmetic } = story().owed(SOLVE);
    expect(arithmetic).toMatchObject({ provisional: true, unknownYears: [2027], calendarVersion: 'cn@2026' });
    expect(sentence(arithmetic, 'zh')).toContain('2027');
  });

  it('that is moved by the list when it comes out', () => {
    const one = adopted([next]);
    expect(one.made).toEqual(['CalendarAdopted', 'ObligationDueMoved']);
    expect(one.owed(SOLVE).arithmetic).toMatchObject({
      provisional: false,
      calendarVersion: 'cn@2026+site-lakeside-days@2',
    });
    expect(one.state.calendarVersion).toBe('cn@2026+site-lakeside-days@2');
  });

  it('or confirmed by it', () => {
    const one = adopted([{ ...next, days: [] }]);
    expect(one.made).toEqual(['CalendarAdopted', 'DueConfirmed']);
    expect(one.do('AdoptCalendar', { calendarVersion: one.state.calendarVersion }, engine).made).toEqual([]);
  });
});
