import { caseEvents } from '#libs/contracts/events.js';
import { type CaseCommandType, caseCommands, openChildRequest } from '#libs/contracts/commands.js';
import { foldCase, type CaseState, type FactOfCase } from '#libs/domain/case.js';
import { COMMAND_ROLES } from '#libs/identity/permissions.js';
import type { GeneratedCommand } from './case-writer.js';
import { generateGroup } from './generate-group.js';
import { Rulebook } from '#libs/policy/rulebook.js';
import { Chance } from './chance.js';
import { walkFamily } from './family-walk.js';
import type { ScriptedKind } from './script.js';
import { SCRIPTS } from './scripts.js';
import { generatedSites } from './sites.js';
import { WEATHERS } from './weather.js';

const PLAN = { sites: 5, days: 60, seed: 1, now: '2026-03-20T04:00:00.000Z' };

function statesOf(commands: readonly GeneratedCommand[]): Map<string, CaseState> {
  const facts = new Map<string, FactOfCase[]>();
  for (const { caseId, decided, at, packVersion, actor } of commands) {
    const stream = facts.get(caseId) ?? [];
    facts.set(caseId, stream);
    for (const { type, data, occurredAt } of decided) {
      const metadata = { packVersion, group: 'g', actor, simulated: true as const };
      const version = stream.length + 1;
      stream.push({ type, data: data as FactOfCase['data'], occurredAt, recordedAt: at, version, metadata });
    }
  }
  return new Map([...facts].map(([caseId, stream]) => [caseId, foldCase(stream)]));
}

/** What no script does, and why. */
const NOT_GENERATED = new Set([
  ...['ImportedCaseRecorded', 'CaseClosedAsAtSource', 'SourceVerdictDiffers'], // of imports
  ...['NoticeSent', 'NoticeFailed', 'NoticeRetried', 'NoticeDropped'], // of the notifier
  ...['CalendarAdopted', 'DueConfirmed', 'PackAdopted'], // of the rules' keepers
  ...['VerdictCorrected'], // nothing is told late
]);

/** So many of a kind, one after another, in every weather. */
function* familiesOf(numbers: Partial<Record<ScriptedKind, number>>): Generator<readonly GeneratedCommand[]> {
  const terms = { until: '2026-12-01T00:00:00.000Z', rulebook: new Rulebook() };
  const [chance, sites] = [new Chance(3), generatedSites(4)];
  for (const [kind, number] of Object.entries(numbers) as [ScriptedKind, number][]) {
    for (let each = 0; each < number; each += 1) {
      const receivedAt = new Date(Date.parse('2026-05-04T01:00:00.000Z') + each * 3_777_777).toISOString();
      const site = sites[each % 4]!;
      yield walkFamily({ caseId: chance.uuid(), kind, site, receivedAt, weather: WEATHERS[each % 3]! }, terms);
    }
  }
}

describe('a generated group', () => {
  const group = generateGroup(PLAN);
  const states = statesOf(group.commands);
  const open = [...states.values()].filter(({ closed }) => !closed);

  it('is the same for the same plan and another for another seed', () => {
    const small = { ...PLAN, sites: 2, days: 20 };
    const { digest } = generateGroup(small);
    expect(generateGroup(small).digest).toBe(digest);
    expect(generateGroup({ ...small, seed: 2 }).digest).not.toBe(digest);
  });

  it('lies inside its days, in order of time, at all its sites', () => {
    expect(new Set([...states.values()].map(({ site }) => site)).size).toBe(5);
    const times = group.commands.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect(times[0]! >= '2026-01-19T04:00:00.000Z').toBe(true);
    expect(times.at(-1)! <= PLAN.now).toBe(true);
  });

  it('has every kind that can be opened, repairs and enquiries far more often than emergencies', () => {
    const kinds = Object.fromEntries(Object.keys(SCRIPTS).map((kind) => [kind, 0]));
    for (const { kind } of states.values()) kinds[kind]! += 1;
    expect(kinds['repair']).toBeGreaterThan(kinds['complaint']!);
    expect(kinds['enquiry']).toBeGreaterThan(kinds['complaint']!);
    expect(kinds['complaint']).toBeGreaterThan(5 * kinds['emergency']!);
    expect(Math.min(...Object.values(kinds))).toBeGreaterThan(3);
  });

  it('keeps most promises, misses some, and has open cases with deadlines ahead and none that is overdue unnoticed', () => {
    const judged = [...states.values()].flatMap(({ obligations }) => obligations);
    const missed = judged.filter(({ verdict }) => verdict === 'missed').length;
    const met = judged.filter(({ verdict }) => verdict === 'met').length;
    expect(missed / (met + missed)).toBeGreaterThan(0.03);
    expect(missed / (met + missed)).toBeLessThan(0.2);
    const isOpen = judged.filter(({ verdict }) => verdict === 'open');
    expect(isOpen.filter(({ arithmetic }) => (arithmetic.dueAt ?? PLAN.now) < PLAN.now)).toEqual([]);
    expect(isOpen.length).toBeGreaterThan(10);
    expect(new Set(open.map(({ stage }) => stage)).size).toBeGreaterThan(4);
  });

  it('comes to every fact that cases have, but for those that no person at the desk makes', () => {
    const made = new Set(group.commands.flatMap(({ decided }) => decided.map(({ type }) => type)));
    for (const family of familiesOf({ complaint: 420, repair: 120, emergency: 60, enquiry: 40 })) {
      for (const { decided } of family) for (const { type } of decided) made.add(type);
    }
    const missing = Object.keys(caseEvents).filter((type) => !made.has(type) && !NOT_GENERATED.has(type));
    expect(missing).toEqual([]);
  });

  it('stores what is opened from a case together with it, and both know of each other', () => {
    const children = [...states].filter(([, { parent }]) => parent !== null);
    expect(children.length).toBeGreaterThan(10);
    for (const [caseId, { parent, closed }] of children) {
      const known = states.get(parent!.caseId)!.children.find((one) => one.caseId === caseId);
      expect(known).toMatchObject({ link: parent!.link });
      expect(known!.closedAt !== null).toBe(closed);
    }
  });

  it('says what the contracts take, and nobody does what is not his to do', () => {
    const told = group.commands.filter(({ command }, place) => command.type in caseCommands && place % 4 === 0);
    for (const { command, actor, causationId, commandId } of told) {
      const type = command.type as CaseCommandType;
      expect({ type, ...caseCommands[type].safeParse(command.body) }).toMatchObject({ type, success: true });
      if (causationId === commandId) expect(COMMAND_ROLES[type]).toContain(actor.role);
    }
    for (const { command } of group.commands) {
      if (command.type !== 'OpenChild') continue;
      const { childCaseId: _id, ...asked } = command.body;
      expect(openChildRequest.safeParse(asked).error).toBeUndefined();
    }
  });

  it('has households that come again', () => {
    const households = group.commands.flatMap(({ expectedVersion, site, command }) =>
      expectedVersion === 0 && 'household' in command.body ? [`${site} ${command.body.household}`] : [],
    );
    const often = new Map<string, number>();
    for (const one of households) often.set(one, (often.get(one) ?? 0) + 1);
    expect([...often.values()].filter((times) => times >= 3).length).toBeGreaterThan(10);
  });

  it('has days on which everybody calls', () => {
    const perDay = new Map<string, number>();
    for (const { receivedAt, site } of group.arrivals) {
      const day = `${site.region} ${receivedAt.slice(0, 10)}`;
      perDay.set(day, (perDay.get(day) ?? 0) + 1);
    }
    const counts = [...perDay.values()].sort((a, b) => a - b);
    expect(counts.at(-1)).toBeGreaterThan(2.5 * counts[Math.floor(counts.length / 2)]!);
  });

  it('refuses a plan out of bounds by its name', () => {
    expect(() => generateGroup({ ...PLAN, sites: 0 })).toThrow(/sites/);
    expect(() => generateGroup({ ...PLAN, days: -1 })).toThrow(/days/);
    expect(() => generateGroup({ ...PLAN, seed: 1.5 })).toThrow(/seed/);
    expect(() => generateGroup({ ...PLAN, now: 'soon' })).toThrow(/now/);
  });
});
