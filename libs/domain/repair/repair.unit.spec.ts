import { done, onSite, PHOTO, repairBodies, reported, toRepairRevisit } from './repair-steps.js';

const CASE = '9f8fad5b-d9cb-469f-a165-70867728950e';

describe('a repair', () => {
  it('comes from the desk, a patrol or a complaint, whose case it then names (D-1, D-3.2b, C4-3)', () => {
    const report = (fields: object) => ({
      ...{ site: 'lakeside', channel: 'phone', category: 'other', description: 'x' },
      ...fields,
    });
    expect(reported({ origin: 'patrol' }).state).toMatchObject({ kind: 'repair', repair: { origin: 'patrol' } });
    expect(reported({ origin: 'complaint', originCase: CASE }).state.repair?.originCase).toBe(CASE);
    const empty = reported().at('2026-03-02 09:00');
    empty.state = { ...empty.state, exists: false };
    expect(empty.refusal('ReportRepair', report({ origin: 'complaint' })).details).toMatchObject({ clause: 'D-3.2b' });
    expect(empty.refusal('ReportRepair', report({ origin: 'desk', originCase: CASE })).details).toMatchObject({
      issues: [{ path: 'originCase' }],
    });
  });

  it('of a leak or of heat is never minor, and says why whatever its label (D-3.5)', () => {
    const label = { label: 'NON EMERGENCY', labelled: 'minor' };
    for (const category of ['leak', 'heat']) {
      const story = reported({ category, ...label });
      expect(story.state.severity).toBe('important');
      expect(story.facts.find(({ type }) => type === 'RepairReported')?.data).toMatchObject({
        ...label,
        severity: 'important',
        raised: { because: category, from: 'minor', clause: 'D-3.5' },
      });
    }
    expect(reported({ category: 'other', description: '天花板漏水', ...label }).state.repair?.raised?.because).toBe(
      'leak',
    );
    expect(reported({ category: 'other', ...label }).state).toMatchObject({
      severity: 'minor',
      repair: { raised: null },
    });
    expect(reported({ category: 'leak', labelled: 'major' }).state).toMatchObject({
      severity: 'major',
      repair: { raised: null },
    });
  });

  it.each([
    ['a leak at once (R-3.2a)', 'leak', 'R-3.2a/dispatch', '2026-03-02 09:15'],
    ['no power at once (R-3.2c)', 'power', 'R-3.2c/dispatch', '2026-03-02 09:15'],
    ['cleaning to its team (R-3.2b)', 'cleaning', 'R-3.2b/dispatch', '2026-03-02 09:30'],
    ['all others (D-1)', 'safety-equipment', 'D-1/dispatch', '2026-03-02 11:00'],
  ])('is dispatched: %s, kept to the last second', (_what, category, id, due) => {
    const dispatch = repairBodies.DispatchTechnician;
    expect(reported({ category }).at(due).do('DispatchTechnician', dispatch).owed(id).verdict).toBe('met');
    const late = reported({ category }).ringUntil(`${due}:01`);
    expect(late.owed(id).verdict).toBe('missed');
    expect(late.last.filter(({ type }) => type === 'RungNotified').map(({ data }) => data)).toMatchObject([
      { notify: 'agent' },
    ]);
  });

  it('tells the household when the technician has set out, with the expected arrival (R-3.2a)', () => {
    const story = reported().do('DispatchTechnician', repairBodies.DispatchTechnician).at('2026-03-02 09:30');
    expect(story.refusal('Arrive').details).toMatchObject({ clause: 'R-3.2a' });
    const early = { eta: story.instant('2026-03-02 09:00') };
    expect(story.refusal('SetOut', early).details).toMatchObject({ clause: 'R-3.2a', issues: [{ path: 'eta' }] });
    story.do('SetOut', { eta: story.instant('2026-03-02 10:00') });
    expect(story.state.holder).toEqual({ role: 'technician', person: '王师傅' });
    const late = story.ringUntil('2026-03-02 09:40:01');
    expect(late.owed('R-3.2a/keep-informed').verdict).toBe('missed');
    expect(late.do('TellArrival', { by: 'phone' }).refusal('TellArrival', { by: 'phone' }).code).toBe('nothing-to-do');
    expect(onSite().owed('R-3.2a/keep-informed').verdict).toBe('met');
  });

  it('holds an appointment as a promise, replaced only by a new agreement (R-2.4)', () => {
    const story = reported();
    const at = (local: string) => story.instant(`2026-03-02 ${local}`);
    const wrong = { from: at('14:00'), until: at('13:00') };
    expect(story.refusal('AgreeAppointment', wrong).details).toMatchObject({ clause: 'R-2.4' });
    story.do('AgreeAppointment', { from: at('13:00'), until: at('14:00') });
    expect(story.owed('R-2.4/arrive').arithmetic.dueAt).toBe(at('14:00'));
    story.do('AgreeAppointment', { from: at('15:00'), until: at('16:00') });
    story.do('DispatchTechnician', repairBodies.DispatchTechnician).do('SetOut', { eta: at('16:00') });
    expect(story.at('2026-03-02 16:00').do('Arrive').verdicts).toMatchObject({
      'R-2.4/arrive': 'met',
      'R-2.4/arrive#2': 'met',
    });
  });

  it('that is charged waits for the customer to accept the quote (D-1)', () => {
    const story = onSite().do('RecordDiagnosis', { ...repairBodies.RecordDiagnosis, charged: true });
    const complete = () => story.refusal('CompleteRepair', repairBodies.CompleteRepair).details;
    expect(complete()).toMatchObject({ clause: 'D-1' });
    expect(story.refusal('RecordQuoteAnswer', { accepted: true }).code).toBe('nothing-to-do');
    story.do('QuoteRepair', { costCents: 20_000 }).do('RecordQuoteAnswer', { accepted: false });
    expect(complete()).toMatchObject({ clause: 'D-1' });
    story.do('QuoteRepair', { costCents: 9_000 }).do('RecordQuoteAnswer', { accepted: true });
    expect(story.state.repair?.quote).toEqual({ quote: 2, costCents: 9_000, answer: 'accepted' });
    expect(story.do('CompleteRepair', repairBodies.CompleteRepair).state.stage).toBe('reply');
    expect(
      onSite().do('RecordDiagnosis', repairBodies.RecordDiagnosis).refusal('QuoteRepair', { costCents: 1 }).code,
    ).toBe('nothing-to-do');
  });

  it('stands still while parts are waited for, and its deadline moves by as much (D-1)', () => {
    const story = onSite().do('RecordDiagnosis', repairBodies.RecordDiagnosis).do('BeginWait', { reason: 'parts' });
    expect(story.owed('D-1/solve').arithmetic.dueAt).toBeNull();
    expect(story.owed('P-N3/keep-informed').verdict).toBe('open');
    story.at('2026-03-06 10:00').do('EndWait');
    expect(story.owed('D-1/solve').arithmetic.dueAt).toBe(story.instant('2026-03-09 09:00'));
  });

  it('is shown by photos, which the fact names by hash, type and size (C4-6)', () => {
    const story = onSite().do('RecordDiagnosis', repairBodies.RecordDiagnosis);
    expect(story.refusal('CompleteRepair', { result: 'x' }).details).toMatchObject({
      clause: 'C4-6',
      issues: [{ path: 'photos' }],
    });
    story.do('CompleteRepair', repairBodies.CompleteRepair);
    expect(story.facts.find(({ type }) => type === 'RepairDone')?.data['photos']).toEqual([PHOTO]);
  });

  it('of the building is followed daily until it is done (C4-6)', () => {
    const story = reported({ area: 'building' }).do('DispatchTechnician', repairBodies.DispatchTechnician);
    story.ringUntil('2026-03-03 23:59:59').do('FollowUpRepair', repairBodies.FollowUpRepair);
    expect(story.owed('C4-6/keep-informed').verdict).toBe('met');
    expect(story.ringUntil('2026-03-05 00:00').owed('C4-6/keep-informed#2').verdict).toBe('missed');
    expect(Object.keys(done().verdicts)).not.toContain('C4-6/keep-informed');
    expect(done({ area: 'building' }).owed('C4-6/keep-informed').verdict).toBe('met');
  });

  it('of a leak is tested with water before its result is told (D-5.1c)', () => {
    const story = done({ category: 'leak' });
    expect(story.refusal('TellResult', repairBodies.TellResult).details).toMatchObject({ clause: 'D-5.1c' });
    expect(Object.keys(story.verdicts)).not.toContain('D-3.6a/tell-result');
    expect(story.ringUntil('2026-03-03 11:00:01').owed('D-5.1c/test').verdict).toBe('missed');
    story.do('RecordWaterTest', { tight: true }).do('TellResult', repairBodies.TellResult);
    expect(story.verdicts).toMatchObject({ 'D-3.6a/tell-result': 'met', 'D-5.1c/revisit': 'open' });
    expect(done().refusal('RecordWaterTest', { tight: true }).details).toMatchObject({ clause: 'D-5.1c' });
  });

  it('goes back to the repair staff when the water test fails or the household does not accept it (D-5.1e)', () => {
    const leaks = done({ category: 'leak' }).do('RecordWaterTest', { tight: false });
    expect(leaks.state).toMatchObject({
      stage: 'remedy',
      round: 2,
      repair: { rectifications: [{ cause: 'water-test' }] },
    });
    expect(Object.keys(leaks.verdicts)).not.toContain('D-5.1c/revisit');
    const refused = toRepairRevisit().do('RecordAcceptance', { accepted: false, words: '还是关不上' });
    expect(refused.state).toMatchObject({ stage: 'remedy', repair: { rectifications: [{ cause: 'not-accepted' }] } });
    expect(refused.verdicts).toMatchObject({ 'D-5.1d/revisit': 'met', 'D-5.1e/dispatch': 'open' });
    expect(done().do('RecordAcceptance', { accepted: true }).state.stage).toBe('reply');
  });

  it('has its result told the same day (D-3.6a)', () => {
    const told = done().ringUntil('2026-03-02 23:59:59').do('TellResult', repairBodies.TellResult);
    expect(told.owed('D-3.6a/tell-result').verdict).toBe('met');
    expect(done().ringUntil('2026-03-03 00:00').owed('D-3.6a/tell-result').verdict).toBe('missed');
  });

  it('of cleaning is passed on with more rounds, and its result told when it is done (R-3.2b)', () => {
    expect(reported().refusal('PassToCleaning', repairBodies.PassToCleaning).details).toMatchObject({
      clause: 'R-3.2b',
    });
    const story = reported({ category: 'cleaning' }).do('PassToCleaning', repairBodies.PassToCleaning);
    expect(story.state).toMatchObject({ stage: 'remedy', holder: { role: 'department-head' } });
    expect(story.facts.find(({ type }) => type === 'PassedToCleaning')?.data['patrols']).toBe(2);
    story.do('CompleteRepair', { result: 'swept' });
    expect(story.verdicts).toMatchObject({ 'R-3.2b/dispatch': 'met', 'D-3.6a/tell-result': 'open' });
  });

  it('that turns out to be a leak is handled as one from there (D-5.1c)', () => {
    const story = onSite().do('RecordDiagnosis', { ...repairBodies.RecordDiagnosis, category: 'leak' });
    expect(story.state).toMatchObject({
      severity: 'important',
      repair: { category: 'leak', raised: { because: 'leak' } },
    });
    story.do('CompleteRepair', repairBodies.CompleteRepair);
    expect(story.refusal('TellResult', repairBodies.TellResult).details).toMatchObject({ clause: 'D-5.1c' });
  });
});
