import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type RunningApi, accept, call, command as send, startApi } from '../apps/api/api.fixture.js';
import { calendar } from '../apps/cli/commands/calendar.js';
import { pack } from '../apps/cli/commands/pack.js';
import { stats } from '../apps/cli/commands/stats.js';
import { parseArguments } from '../apps/cli/arguments.js';
import type { Answer, Command } from '../apps/cli/command.js';
import type { CasePage } from '../libs/contracts/views.js';
import { bodies } from '../libs/domain/story-steps.js';
import { createSimulationClock, enableSimulation } from '../libs/event-store/postgres/simulation.js';
import { propertyCn11 } from '../libs/policy/packs/property-cn/property-cn-1-1.js';

const HOUR = 3_600_000;
const SHORT = { unit: 'calendar-days', amount: 1 };
let api: RunningApi;
let agent: string;
let supervisor: string;
let folder: string;

beforeAll(async () => {
  api = await startApi();
  await enableSimulation(api.owner);
  await api.owner`insert into redress.sites (id, region, name_zh, name_en, zone)
                  values ('leeds', 'britain', '利兹', 'Leeds', 'Europe/London')`;
  agent = await api.token('agent', ['*']);
  supervisor = await api.token('supervisor', ['*']);
  folder = mkdtempSync(join(tmpdir(), 'redress-packs-'));
  process.env['REDRESS_POSTGRES_URL'] = api.parts.configuration.POSTGRES_URL;
  process.env['REDRESS_VAULT_KEY'] = api.parts.configuration.VAULT_KEY;
});
afterAll(async () => {
  delete process.env['REDRESS_POSTGRES_URL'];
  delete process.env['REDRESS_VAULT_KEY'];
  await api?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** As `redress pack …` runs it, on the database that the API works on. */
async function redress(
  words: readonly string[],
  of: unknown = pack,
): Promise<Answer & { json: Record<string, unknown> }> {
  const one = of as Command;
  const { args } = parseArguments([...words], one.args);
  return (await one.run({ args, say: () => undefined, json: true })) as never;
}
function file(name: string, content: unknown): string {
  const path = join(folder, `${name}.yaml`);
  writeFileSync(path, typeof content === 'string' ? content : stringify(content));
  return path;
}
/** Published by the command; the API's own look at the shelf is brought forward. */
async function publish(name: string, content: unknown, of: unknown = pack): Promise<Answer & { json: unknown }> {
  const answer = await redress(['publish', file(name, content), '--by', 'director'], of);
  await api.parts.commands.rules.refreshed();
  return answer;
}
const siteOverlay = (site: string, base: string) => ({
  sort: 'overlay',
  overlay: {
    ...{ id: `site-${site}`, version: '1.0.0', effectiveFrom: '2024-04-01', extends: base },
    ...{ signedOff: { by: 'director', on: '2024-03-01' }, scope: { level: 'site', name: site } },
  },
});
const page = async (caseId: string) => (await call<CasePage>(api, `/v1/cases/${caseId}`, { token: agent })).body;
async function take(fields: Record<string, unknown>): Promise<string> {
  const answer = await accept(api, agent, { channel: 'phone', courseOfEvents: 'water', contact: '1380000', ...fields });
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body.caseId;
}
async function tell(caseId: string, name: string, json: unknown, token = agent) {
  const { version } = await page(caseId);
  return send(api, token, name, { on: { caseId, version }, json });
}
async function done(caseId: string, steps: readonly (readonly [string, unknown])[], token = agent): Promise<void> {
  for (const [name, json] of steps) {
    const { status, body } = await tell(caseId, name, json, token);
    expect([name, status, body.code]).toEqual([name, 200, undefined]);
  }
}
const now = () => api.parts.commands.store.now();
const events = async () => Number((await api.owner`select count(*) from redress.events`)[0]!['count']);
const TO_REMEDY = [
  ['decide-dispute', bodies.DecideDispute],
  ['verify-complaint', bodies.VerifyComplaint],
  ['record-investigation', bodies.RecordInvestigation],
] as const;
const planned = (id: string): readonly [string, unknown][] => [
  ['propose-remedy-plans', { plans: [{ id, description: id, costCents: 0, agreedBy: ['repairs'] }] }],
  ['put-plan-to-customer', { plan: id }],
];
const TO_ARCHIVE = [
  ['tell-result', bodies.TellResult],
  ['record-revisit', bodies.RecordRevisit],
  ['archive-case', bodies.ArchiveCase],
] as const;

describe('redress pack lint', () => {
  const complaint = propertyCn11.kinds.complaint!;
  const [rule] = propertyCn11.rules;
  const days = propertyCn11.ladders['days']!;
  const stages = { ...complaint.stages, archive: { ...complaint.stages.archive } };
  const faults: [string, Record<string, unknown>, RegExp][] = [
    [
      'stage-unreachable',
      {
        kinds: {
          complaint: {
            ...complaint,
            stages: { ...stages, revisit: { ...stages.revisit, forbids: ['ArchiveCase', 'RecordRevisit'] } },
          },
        },
      },
      /^ +archive:/,
    ],
    [
      'ladder-ends-nowhere',
      { ladders: { ...propertyCn11.ladders, days: { ...days, steps: days.steps.slice(0, 1) } } },
      /^ {2}days:/,
    ],
    [
      'budget-without-calendar',
      { calendar: 'moon', rules: [{ ...rule, budget: { unit: 'working-days', amount: 2 } }], reasons: [] },
      /^ +budget:/,
    ],
    ['holder-without-role', { rules: [{ ...rule, holder: 'auditor' }], reasons: [] }, /^ +holder: auditor/],
    ['wait-reason-dead', { rules: [{ ...rule, suspendableBy: [] }] }, /^ +- id: /],
    ['translation-missing', { title: { zh: 'Rules', en: 'Rules' } }, /^title:/],
    ['translation-missing', { title: { zh: '规程' } }, /^title:/],
  ];

  it.each(faults)('finds %s, with its line and what to do', async (code, change, where) => {
    const path = file('faulty', { ...propertyCn11, ...change });
    const { ok, json, text } = await redress(['lint', path]);
    expect(ok).toBe(false);
    const [first] = json['findings'] as { code: string; line: number; advice: string; path: string[] }[];
    expect(first).toMatchObject({ code });
    const line = stringify({ ...propertyCn11, ...change }).split('\n')[first!.line - 1];
    expect(line).toMatch(where);
    expect(text).toContain(`${path}:${first!.line}: ${code} at ${first!.path.join('.')}`);
    expect(text).toContain(`advice: ${first!.advice}`);
    const refused = redress(['publish', path]);
    await expect(refused).rejects.toMatchObject({ code: 'pack-invalid' });
  });

  it('finds nothing in the pack of the build, bare or with its sort', async () => {
    for (const content of [propertyCn11, { sort: 'pack', pack: propertyCn11 }, siteOverlay('leeds', 'property-cn')]) {
      expect(await redress(['lint', file('good', content)])).toMatchObject({ ok: true, json: { findings: [] } });
    }
  });

  it('names the line of what is no YAML, and of a field that an overlay does not have', async () => {
    const broken = redress(['lint', file('broken', 'id: a\nversion: [1\nx: }')]);
    await expect(broken).rejects.toMatchObject({
      code: 'pack-invalid',
      details: { line: expect.any(Number) as number },
    });
    const odd = file('odd', 'sort: overlay\noverlay:\n  id: site-x\n  version: one\n');
    const { json } = await redress(['lint', odd]);
    expect(json['findings']).toContainEqual(expect.objectContaining({ code: 'not-fit', line: 4 }));
  });
});

describe('a site under another regulation', () => {
  it('runs a complaint from the HTTP call to the archive, with not one line of code changed', async () => {
    expect((await publish('leeds', siteOverlay('leeds', 'housing-ombudsman-uk'))).json).toMatchObject({
      ...{ sort: 'overlay', id: 'site-leeds', version: '1.0.0', published: true },
    });
    const caseId = await take({ site: 'leeds' });
    await done(caseId, [['acknowledge', { by: 'letter' }], ...TO_REMEDY, ...planned('one')]);
    await done(caseId, [
      ['record-customer-answer', { satisfied: false }],
      ['acknowledge', { by: 'letter' }],
    ]);
    const [name, proposal] = planned('two')[0]!;
    const involved = await tell(caseId, name, proposal);
    expect(involved.body).toMatchObject({ code: 'actor-involved', clause: 'HO-6.13' });
    await done(caseId, planned('two'), supervisor);
    await done(caseId, [
      ['record-customer-answer', { satisfied: true }],
      ['complete-remedy', bodies.CompleteRemedy],
    ]);
    await done(caseId, TO_ARCHIVE);

    const shown = await page(caseId);
    const packVersion = 'housing-ombudsman-uk@1.0.0+site-leeds@1.0.0';
    expect(shown).toMatchObject({ stage: 'archive', closed: true, packVersion });
    expect(shown.obligations.map(({ obligationId, verdict }) => [obligationId, verdict])).toEqual([
      ['HO-6.2/acknowledge', 'met'],
      ['HO-6.3/answer', 'met'],
      ['HO-6.11/acknowledge', 'met'],
      ['HO-6.14/answer', 'met'],
    ]);
    for (const { explanation, clause, arithmetic } of shown.obligations) {
      expect(arithmetic.packVersion).toBe(packVersion);
      expect(explanation.en).toMatch(new RegExp(`^${clause}: .*Europe/London, calendar gb-england-wales`));
      expect(explanation.zh).toMatch(/[一-鿿]/);
    }
    await api.project();
    const explained = await redress(['explain', '--case', shown.reference]);
    expect(explained.json).toMatchObject({ caseId, reference: shown.reference, packVersion });
    expect(explained.json['obligations']).toHaveLength(4);
    expect(explained.text).toContain('Final response within 20 working days of the acknowledgement');
    expect((await redress(['explain', '--case', caseId])).text).toBe(explained.text);
    await expect(redress(['explain', '--case', 'none'])).rejects.toMatchObject({ code: 'case-not-found' });
  });

  it('leaves the others under theirs, and is listed', async () => {
    expect((await page(await take({ site: 'harbour' }))).packVersion).toBe('property-cn@1.2.0');
    const { overlays } = (await redress(['list'])).json as { overlays: { id: string }[] };
    expect(overlays.map(({ id }) => id)).toEqual(['site-leeds']);
  });
});

describe('redress pack what-if', () => {
  it('counts by site, clause and holder what a shorter budget would have missed, in minutes, and writes nothing', async () => {
    const receivedAt = new Date(Date.parse(await now()) - 31 * HOUR).toISOString();
    const caseId = await take({ site: 'hillside', receivedAt });
    await done(caseId, [...TO_REMEDY, ...planned('one'), ['record-customer-answer', { satisfied: true }]]);
    const occurredAt = new Date(Date.parse(receivedAt) + 30 * HOUR).toISOString();
    await done(caseId, [['complete-remedy', { ...bodies.CompleteRemedy, occurredAt }], ...TO_ARCHIVE]);
    const rules = propertyCn11.rules.map((one) => (one.clause === 'D-3.5c' ? { ...one, budget: SHORT } : one));
    const draft = file('draft', { ...propertyCn11, version: '1.2.0', rules });
    const before = await events();
    const dates = ['--from', receivedAt.slice(0, 10), '--to', (await now()).slice(0, 10)];
    const { json, text } = await redress(['what-if', '--pack', draft, ...dates]);
    const { reference } = await page(caseId);
    const rows = (json['rows'] as { site: string; clause: string }[]).filter(({ site }) => site === 'hillside');
    expect(rows.filter(({ clause }) => clause === 'D-3.5c')).toEqual([
      {
        ...{ site: 'hillside', clause: 'D-3.5c', target: 'solve', holder: 'agent' },
        was: { met: 1, missed: 0, open: 0, lateMinutes: 0 },
        would: { met: 0, missed: 1, open: 0, lateMinutes: 360 },
      },
    ]);
    const theirs = (json['changed'] as { reference: string }[]).filter((one) => one.reference === reference);
    expect(theirs).toEqual([expect.objectContaining({ obligationId: 'D-3.5c/solve', was: 'met', would: 'missed' })]);
    expect(json['pack']).toBe('property-cn@1.2.0 (draft)');
    expect(text).toContain('Nothing was written');
    expect(await events()).toBe(before);
    expect((await page(caseId)).obligations.find(({ clause }) => clause === 'D-3.5c')).toMatchObject({
      verdict: 'met',
    });
    const known = await redress(['what-if', '--pack', 'property-cn@1.1.0', ...dates]);
    expect((known.json['changed'] as { reference: string }[]).filter((one) => one.reference === reference)).toEqual([]);
  });

  it('refuses a day that is none, and a pack that is not there', async () => {
    const asked = (name: string, from: string) =>
      redress(['what-if', '--pack', name, '--from', from, '--to', '2026-03-01']);
    await expect(asked('property-cn@1.1.0', 'moon')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(asked('moon@1.0.0', '2026-03-01')).rejects.toMatchObject({ code: 'pack-unknown' });
  });
});

describe('the restated view', () => {
  const D35C = { clause: 'D-3.5c', target: 'solve' };
  const ofSite = (version: string) => api.owner`
    select obligation_id as id, clause, target, verdict, computed_at_seq::int as seq
      from read_model_restated.obligations where pack_version = ${version} and site = 'hillside' and clause = 'D-3.5c'`;

  it('is labelled with its pack, stands beside the verdicts that were given, and is built anew at will', async () => {
    const rules = propertyCn11.rules.map((one) => (one.clause === 'D-3.5c' ? { ...one, budget: SHORT } : one));
    // in force some day: no case is judged by it yet
    await publish('next', { ...propertyCn11, version: '2.0.0', effectiveFrom: '2099-01-01', rules });
    await api.project();
    const before = await events();
    const restate = async (version: string) => (await redress(['restate', '--pack', version])).json;
    const built = await restate('property-cn@2.0.0');
    expect(built).toMatchObject({ packVersion: 'property-cn@2.0.0', cases: 3 });
    expect(await restate('property-cn@1.1.0')).toMatchObject({ cases: 3 });
    expect(await restate('property-cn@2.0.0')).toEqual(built);

    const seq = built['computedAtSeq'];
    expect(seq).toBe(before);
    expect(await ofSite('property-cn@2.0.0')).toEqual([{ id: 'D-3.5c/solve', ...D35C, verdict: 'missed', seq }]);
    expect(await ofSite('property-cn@1.1.0')).toEqual([{ id: 'D-3.5c/solve', ...D35C, verdict: 'met', seq }]);
    const [live] = await api.owner`
      select verdict from read_model.obligations join read_model.cases using (case_id)
       where site = 'hillside' and clause = 'D-3.5c'`;
    expect(live).toEqual({ verdict: 'met' });
    expect(await events()).toBe(before);
  });

  it('is counted by clause', async () => {
    const { json, text } = await redress(['restated', '--pack', 'property-cn@2.0.0'], stats);
    expect(json).toMatchObject({ packVersion: 'property-cn@2.0.0', cases: 3 });
    const [stored] = await api.owner`
      select count(*)::int as n from read_model_restated.obligations where pack_version = 'property-cn@2.0.0'`;
    const rows = json['rows'] as { clause: string; met: number; missed: number; open: number }[];
    expect(rows.reduce((sum, { met, missed, open }) => sum + met + missed + open, 0)).toBe(stored!['n']);
    expect(rows.find(({ clause }) => clause === 'D-3.5c')).toMatchObject({ missed: 1 });
    expect(text).toMatch(/^as property-cn@2\.0\.0 would judge them: 3 cases/);
  });

  it('is refused for a pack that is not there, or under which nothing was restated', async () => {
    await expect(redress(['restate', '--pack', 'moon@1.0.0'])).rejects.toMatchObject({ code: 'pack-unknown' });
    await expect(redress(['restated', '--pack', 'property-cn@1.0.0'], stats)).rejects.toMatchObject({
      code: 'pack-unknown',
    });
  });
});

describe('redress calendar', () => {
  /** New Year's list as the site gives it: ten days off, or none. */
  const listed = (site: string, year: number, off: boolean) => ({
    sort: 'calendar',
    scope: { level: 'site', name: site },
    layer: {
      ...{ id: `${site}-days`, version: String(year), knownYears: 'all' },
      days: Array.from({ length: off ? 10 : 0 }, (_, at) => ({
        ...{ date: `${year}-01-${String(at + 1).padStart(2, '0')}`, works: false },
        name: { zh: '元旦', en: 'New Year' },
      })),
    },
  });
  const due = async (caseId: string) =>
    (await page(caseId)).obligations.find(({ target }) => target === 'solve')!.arithmetic;

  it('warns of a year without a list, and moves or confirms provisional deadlines when one is published', async () => {
    const rules = propertyCn11.rules.map((one) =>
      one.clause === 'D-3.5c' ? { ...one, budget: { unit: 'working-days', amount: 4 } } : one,
    );
    await publish('working', { ...propertyCn11, id: 'working-days', effectiveFrom: '2024-01-01', rules });
    for (const site of ['harbour', 'hillside']) await publish(site, siteOverlay(site, 'working-days'));
    const from = Date.parse(await now());
    const year = new Date(from).getUTCFullYear() + 1;
    // 29 December of the year after the store's, whose own list is not out either
    await createSimulationClock(api.owner).forward(Date.UTC(year, 11, 29, 2) - from);

    const { ok, text } = await redress(['check'], calendar);
    expect(ok).toBe(false);
    expect(text).toMatch(new RegExp(`cn@2026 \\(Asia/Shanghai\\): WARNING, no official list for .*${year + 1}`));

    const moved = await take({ site: 'harbour' });
    const confirmed = await take({ site: 'hillside' });
    await api.project();
    const before = { moved: await due(moved), confirmed: await due(confirmed) };
    expect(before.moved).toMatchObject({ provisional: true });
    expect(before.confirmed).toMatchObject({ provisional: true });

    const first = await publish('harbour-days', listed('harbour', year + 1, true), calendar);
    expect(first.json).toMatchObject({ moved: 1, confirmed: 0 });
    const after = await due(moved);
    expect(after).toMatchObject({ provisional: false, calendarVersion: `cn@2026+harbour-days@${year + 1}` });
    expect(after.dueAt! > before.moved.dueAt!).toBe(true);
    expect(await due(confirmed)).toEqual(before.confirmed);

    await api.project();
    const second = await publish('hillside-days', listed('hillside', year + 1, false), calendar);
    expect(second.json).toMatchObject({ cases: 1, moved: 0, confirmed: 1 });
    expect(await due(confirmed)).toMatchObject({ provisional: false, dueAt: before.confirmed.dueAt });

    const again = publish('again', listed('hillside', year + 1, false), calendar);
    await expect(again).rejects.toMatchObject({ code: 'nothing-to-do' });
  });

  it('takes the list of a new year for a whole country, added to what it shows', async () => {
    const shown = parse((await redress(['show', 'cn'], calendar)).text) as {
      layer: { version: string; knownYears: number[]; days: object[] };
    };
    const year = new Date(await now()).getUTCFullYear();
    const { layer } = shown;
    const years = Array.from({ length: year + 2 - 2010 }, (_, at) => 2010 + at);
    const next = { ...layer, version: String(year + 1), knownYears: years };
    await publish(
      'cn',
      { ...shown, layer: { ...next, days: [...layer.days, { date: `${year + 1}-01-01`, works: false }] } },
      calendar,
    );
    await api.owner`delete from redress.sites where id = 'leeds'`;
    expect(await redress(['check'], calendar)).toMatchObject({ ok: true });
    await expect(redress(['show', 'moon'], calendar)).rejects.toMatchObject({ code: 'calendar-unknown' });
  });
});

describe('what the guide shows', () => {
  const examples = [...readFileSync('docs/guide/packs.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)];
  it('can be published as it stands', async () => {
    expect(examples.length).toBeGreaterThan(2);
    for (const [, text] of examples) {
      expect(await redress(['lint', file('example', text)])).toMatchObject({ ok: true, json: { findings: [] } });
      expect((await publish('example', text)).json).toMatchObject({ published: true });
    }
  });

  it('begins with the pack that is there', async () => {
    const { text } = await redress(['show', '--pack', 'property-cn@1.1.0']);
    expect(await redress(['lint', file('shown', text)])).toMatchObject({ ok: true });
    expect(parse(text)).toEqual(JSON.parse(JSON.stringify(propertyCn11)));
  });
});
