import type { Site } from '#libs/contracts/site.js';
import type { PackOverlay } from '#libs/policy/overlay.js';
import type { Rulebook } from '#libs/policy/rulebook.js';
import type { RuleDocument, RuleShelf } from './port.js';

const place = (id: string): Site => ({ id, region: 'x', name: { zh: '甲', en: id }, zone: 'Asia/Shanghai' });
export const SITES: readonly Site[] = [
  ...[place('y'), place('z')],
  { ...place('leeds'), region: 'north', zone: 'Europe/London' },
];
const [y, z, leeds] = SITES as [Site, Site, Site];
const MARCH = '2026-03-02T01:00:00.000Z';
const SOLVE = { kind: 'complaint', clause: 'D-3.5c', target: 'solve' } as const;

const overlay = (
  level: PackOverlay['scope']['level'],
  name: string,
  change: Partial<PackOverlay> = {},
): RuleDocument => ({
  sort: 'overlay',
  overlay: {
    ...{ id: `${level}-${name}`, version: '1.0.0', effectiveFrom: '2026-01-01', extends: 'property-cn' },
    ...{ signedOff: { by: 'director', on: '2025-12-01' }, scope: { level, name } },
    ...{ ladders: {}, changes: [], waivers: [] },
    ...change,
  },
});
const days = (amount: number): Partial<PackOverlay> => ({
  changes: [{ ...SOLVE, budget: { unit: 'calendar-days', amount } }],
});
const waived = (amount: number): Partial<PackOverlay> => ({
  ...days(amount),
  waivers: [{ ...SOLVE, reason: { zh: '海岛', en: 'an island' }, approvedBy: 'the board', on: '2025-12-01' }],
});
const holidays = (version: string, date: string): RuleDocument => ({
  sort: 'calendar',
  scope: { level: 'site', name: 'y' },
  layer: { id: 'y-days', version, days: [{ date, works: false }] },
});
const solveDays = (rulebook: Rulebook, at: Site, receivedAt = MARCH): unknown =>
  rulebook.packFor(at, receivedAt).rules.find(({ clause, target }) => clause === 'D-3.5c' && target === 'solve')
    ?.budget;

/** What every shelf of rules does, from empty; `other` is a second one on the same documents, as another process has it. */
export function ruleShelfBehaves(open: () => Promise<{ readonly shelf: RuleShelf; readonly other: RuleShelf }>): void {
  const fresh = async (): Promise<RuleShelf> => (await open()).shelf;
  const publish = (shelf: RuleShelf, document: RuleDocument) => shelf.publish(document, 'director');

  it('counts a published overlay for the next case of its site, and for no other', async () => {
    const shelf = await fresh();
    await publish(shelf, overlay('site', 'y', days(1)));
    const rulebook = await shelf.current();
    expect(rulebook.packFor(y, MARCH).packVersion).toBe('property-cn@1.2.0+site-y@1.0.0');
    expect(solveDays(rulebook, y)).toEqual({ unit: 'calendar-days', amount: 1 });
    expect(rulebook.packFor(z, MARCH).packVersion).toBe('property-cn@1.2.0');
    expect(solveDays(rulebook, z)).toEqual({ unit: 'calendar-days', amount: 2 });
  });

  it('answers with the latest facts of a site, and refuses those of no site and a version that is there', async () => {
    const shelf = await fresh();
    const facts = (site: string, version: string, rateCents: number): RuleDocument => {
      const text = { zh: '保洁', en: 'cleaning' };
      const propertyFee = { rateCents, covers: [text], waysOfPayment: [text] };
      return { sort: 'site-facts', facts: { site, version, propertyFee, facilities: [], services: [] } };
    };
    await publish(shelf, facts('y', '1.0.0', 285));
    await publish(shelf, facts('y', '1.1.0', 290));
    const rulebook = await shelf.refreshed();
    expect(rulebook.siteFacts('y')?.propertyFee?.rateCents).toBe(290);
    expect(rulebook.siteFacts('z')).toBeUndefined();
    await expect(publish(shelf, facts('y', '1.0.0', 300))).rejects.toMatchObject({ code: 'nothing-to-do' });
    await expect(publish(shelf, facts('moon', '1.0.0', 300))).rejects.toMatchObject({ code: 'site-unknown' });
  });

  it('refuses a version that is there, of the build or published', async () => {
    const shelf = await fresh();
    await publish(shelf, overlay('site', 'y'));
    await expect(publish(shelf, overlay('site', 'y', days(1)))).rejects.toMatchObject({ code: 'nothing-to-do' });
    const [pack] = (await shelf.current()).packs();
    await expect(publish(shelf, { sort: 'pack', pack: pack! })).rejects.toMatchObject({ code: 'nothing-to-do' });
    expect((await shelf.refreshed()).overlays()).toHaveLength(1);
  });

  it('refuses a looser rule without a waiver, naming rule and reason, and takes it with one', async () => {
    const shelf = await fresh();
    await expect(publish(shelf, overlay('site', 'y', days(3)))).rejects.toMatchObject({
      code: 'pack-invalid',
      details: {
        overlay: 'site-y@1.0.0',
        issue: expect.stringMatching(/complaint\/D-3\.5c\/solve: the budget is longer; .*waiver/) as string,
      },
    });
    expect((await shelf.refreshed()).overlays()).toEqual([]);
    await publish(shelf, overlay('site', 'y', waived(3)));
    expect(solveDays(await shelf.current(), y)).toEqual({ unit: 'calendar-days', amount: 3 });
  });

  it('takes a quieter ladder for a looser rule, also where no rule is named', async () => {
    const shelf = await fresh();
    const steps = (director: number) => [
      { afterMinutes: 0, notify: 'agent' as const, meaning: 'missed' as const },
      { afterMinutes: 60, notify: 'supervisor' as const, meaning: 'escalation' as const },
      { afterMinutes: director, notify: 'director' as const, meaning: 'escalation' as const },
    ];
    const louder = { ladders: { days: { choice: 'own-choice' as const, steps: steps(600) } } };
    const quieter = { ladders: { days: { choice: 'own-choice' as const, steps: steps(60 * 48) } } };
    await expect(publish(shelf, overlay('site', 'y', quieter))).rejects.toMatchObject({
      code: 'pack-invalid',
      details: { issue: expect.stringMatching(/the director is told later/) as string },
    });
    await publish(shelf, overlay('site', 'y', louder));
    expect((await shelf.current()).packFor(y, MARCH).ladders['days']?.steps).toHaveLength(3);
  });

  it('inherits from the group over the region to the site', async () => {
    const shelf = await fresh();
    await publish(shelf, overlay('region', 'x', days(1)));
    await publish(shelf, overlay('site', 'y'));
    const rulebook = await shelf.current();
    const { packVersion } = rulebook.packFor(y, MARCH);
    expect(packVersion).toBe('property-cn@1.2.0+region-x@1.0.0+site-y@1.0.0');
    expect(solveDays(rulebook, y)).toEqual({ unit: 'calendar-days', amount: 1 });
    expect(rulebook.packByVersion(packVersion).rules).toEqual(rulebook.packFor(y, MARCH).rules);
    await publish(shelf, overlay('group', 'all'));
    expect((await shelf.current()).packFor(z, MARCH).packVersion).toBe(
      'property-cn@1.2.0+group-all@1.0.0+region-x@1.0.0',
    );
  });

  it('refuses what fits the pack alone but not what a site inherits, so that no case is left without rules', async () => {
    const shelf = await fresh();
    await publish(shelf, overlay('region', 'x', { ...days(1), effectiveFrom: '2026-05-01' }));
    // as long as the pack's own, and longer than the region's from May on
    await expect(publish(shelf, overlay('site', 'y', days(2)))).rejects.toMatchObject({ code: 'pack-invalid' });
    const shorter = await fresh();
    await publish(shorter, overlay('site', 'y', days(2)));
    await expect(publish(shorter, overlay('region', 'x', days(1)))).rejects.toMatchObject({
      code: 'pack-invalid',
      details: { overlay: 'site-y@1.0.0' },
    });
    expect((await shorter.refreshed()).packFor(y, '2026-06-01T00:00:00.000Z').packVersion).toContain('site-y');
  });

  it('counts a document from its day on, by the date on the clocks of the site', async () => {
    const shelf = await fresh();
    await publish(shelf, overlay('site', 'y', { ...days(1), effectiveFrom: '2026-03-02' }));
    const rulebook = await shelf.current();
    expect(rulebook.packFor(y, '2026-03-01T15:59:59.999Z').packVersion).toBe('property-cn@1.2.0');
    expect(rulebook.packFor(y, '2026-03-01T16:00:00.000Z').packVersion).toContain('site-y');
    expect(rulebook.packFor(y, '2025-06-01T00:00:00.000Z').packVersion).toBe('property-cn@1.0.0');
  });

  it('keeps every version to be found, also when a later one counts', async () => {
    const shelf = await fresh();
    await publish(shelf, overlay('site', 'y', days(1)));
    await publish(shelf, overlay('site', 'y', { version: '1.1.0', effectiveFrom: '2026-04-01' }));
    const rulebook = await shelf.current();
    expect(rulebook.packFor(y, '2026-04-02T00:00:00.000Z').packVersion).toBe('property-cn@1.2.0+site-y@1.1.0');
    expect(rulebook.packByVersion('property-cn@1.2.0+site-y@1.0.0').packVersion).toContain('site-y@1.0.0');
  });

  it("puts a site's calendar over its country's, and keeps each version to be found", async () => {
    const shelf = await fresh();
    await publish(shelf, holidays('1', '2026-03-03'));
    await publish(shelf, holidays('2', '2026-03-04'));
    const rulebook = await shelf.current();
    const calendar = rulebook.calendarFor(y, MARCH);
    expect(calendar.version).toBe('cn@2026+y-days@2');
    expect(['2026-03-03', '2026-03-04'].map((day) => calendar.isWorkingDay(day))).toEqual([true, false]);
    expect(rulebook.calendarByVersion('cn@2026+y-days@1', y.zone).isWorkingDay('2026-03-03')).toBe(false);
    expect(rulebook.calendarFor(z, MARCH).version).toBe('cn@2026');
  });

  it("leaves other countries alone: a group's calendar counts in its own zone", async () => {
    const shelf = await fresh();
    const layer = {
      id: 'group-days',
      version: '1',
      zone: 'Asia/Shanghai',
      days: [{ date: '2026-03-03', works: false }],
    };
    await publish(shelf, { sort: 'calendar', scope: { level: 'group', name: '*' }, layer });
    const rulebook = await shelf.current();
    expect(rulebook.calendarFor(z, MARCH).version).toBe('cn@2026+group-days@1');
    expect(rulebook.calendarFor(leeds, MARCH).version).toMatch(/^gb-england-wales@\d+$/);
  });

  it('refuses a calendar that nobody could count by, and a base that forgets years', async () => {
    const shelf = await fresh();
    const layer = { id: 'cn', version: '2027', zone: 'Asia/Shanghai' };
    for (const unfit of [
      { ...layer, knownYears: [2027] },
      { ...layer, zone: 'Moon/Crater' },
    ]) {
      const published = publish(shelf, { sort: 'calendar', scope: null, layer: unfit });
      await expect(published).rejects.toMatchObject({ code: 'invalid-input' });
    }
    expect((await shelf.refreshed()).calendarFor(z, MARCH).version).toBe('cn@2026');
  });

  it('knows no version that nobody published', async () => {
    const shelf = await fresh();
    const rulebook = await shelf.refreshed();
    expect(codeOf(() => rulebook.packByVersion('property-cn@9.9.9'))).toBe('pack-unknown');
    expect(codeOf(() => rulebook.packByVersion('property-cn@1.2.0+site-q@1.0.0'))).toBe('pack-unknown');
    expect(codeOf(() => rulebook.calendarByVersion('moon@1', 'UTC'))).toBe('calendar-unknown');
    await expect(publish(shelf, overlay('site', 'y', { extends: 'moon' }))).rejects.toMatchObject({
      code: 'pack-unknown',
    });
  });

  it('shows another process what was published, once it is asked for', async () => {
    const { shelf, other } = await open();
    expect((await other.current()).overlays()).toEqual([]);
    await publish(shelf, overlay('site', 'y'));
    await publish(shelf, holidays('1', '2026-03-03'));
    const rulebook = await other.refreshed();
    expect(rulebook.packFor(y, MARCH).packVersion).toBe('property-cn@1.2.0+site-y@1.0.0');
    expect((await other.current()).calendarFor(y, MARCH).version).toBe('cn@2026+y-days@1');
  });

  it('takes one of two publications of a version at once', async () => {
    const { shelf, other } = await open();
    const both = await Promise.allSettled([shelf, other].map((each) => publish(each, overlay('site', 'y'))));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'nothing-to-do' } });
    expect((await shelf.refreshed()).overlays()).toHaveLength(1);
  });
}

function codeOf(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
}
