import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { stats } from '../apps/cli/commands/stats.js';
import { bodies } from '../libs/domain/story-steps.js';
import { propertyCn11 } from '../libs/policy/packs/property-cn/property-cn-1-1.js';
import { HOUR, RulesAtWork, SHORT, siteOverlay } from './packs.fixture.js';

let rules: RulesAtWork;
let supervisor: string;

beforeAll(async () => {
  rules = await RulesAtWork.start();
  supervisor = await rules.api.token('supervisor', ['*']);
});
afterAll(() => rules?.stop());

const events = async () => Number((await rules.api.owner`select count(*) from redress.events`)[0]!['count']);
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
            stages: {
              ...stages,
              remedy: { ...stages.remedy, forbids: ['GiveReasons'] },
              reply: { ...stages.reply, forbids: ['GiveReasons'] },
              revisit: { ...stages.revisit, forbids: ['ArchiveCase', 'RecordRevisit'] },
            },
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
    const path = rules.file('faulty', { ...propertyCn11, ...change });
    const { ok, json, text } = await rules.redress(['lint', path]);
    expect(ok).toBe(false);
    const [first] = json['findings'] as { code: string; line: number; advice: string; path: string[] }[];
    expect(first).toMatchObject({ code });
    const line = stringify({ ...propertyCn11, ...change }).split('\n')[first!.line - 1];
    expect(line).toMatch(where);
    expect(text).toContain(`${path}:${first!.line}: ${code} at ${first!.path.join('.')}`);
    expect(text).toContain(`advice: ${first!.advice}`);
    const refused = rules.redress(['publish', path]);
    await expect(refused).rejects.toMatchObject({ code: 'pack-invalid' });
  });

  it('finds nothing in the pack of the build, bare or with its sort', async () => {
    for (const content of [propertyCn11, { sort: 'pack', pack: propertyCn11 }, siteOverlay('leeds', 'property-cn')]) {
      expect(await rules.redress(['lint', rules.file('good', content)])).toMatchObject({
        ok: true,
        json: { findings: [] },
      });
    }
  });

  it('names the line of what is no YAML, and of a field that an overlay does not have', async () => {
    const broken = rules.redress(['lint', rules.file('broken', 'id: a\nversion: [1\nx: }')]);
    await expect(broken).rejects.toMatchObject({
      code: 'pack-invalid',
      details: { line: expect.any(Number) as number },
    });
    const odd = rules.file('odd', 'sort: overlay\noverlay:\n  id: site-x\n  version: one\n');
    const { json } = await rules.redress(['lint', odd]);
    expect(json['findings']).toContainEqual(expect.objectContaining({ code: 'not-fit', line: 4 }));
  });
});

describe('a site under another regulation', () => {
  it('runs a complaint from the HTTP call to the archive, with not one line of code changed', async () => {
    expect((await rules.publish('leeds', siteOverlay('leeds', 'housing-ombudsman-uk'))).json).toMatchObject({
      ...{ sort: 'overlay', id: 'site-leeds', version: '1.0.0', published: true },
    });
    const caseId = await rules.take({ site: 'leeds' });
    await rules.done(caseId, [['acknowledge', { by: 'letter' }], ...TO_REMEDY, ...planned('one')]);
    await rules.done(caseId, [
      ['record-customer-answer', { satisfied: false }],
      ['acknowledge', { by: 'letter' }],
    ]);
    const [name, proposal] = planned('two')[0]!;
    const involved = await rules.tell(caseId, name, proposal);
    expect(involved.body).toMatchObject({ code: 'actor-involved', clause: 'HO-6.13' });
    await rules.done(caseId, planned('two'), supervisor);
    await rules.done(caseId, [
      ['record-customer-answer', { satisfied: true }],
      ['complete-remedy', bodies.CompleteRemedy],
    ]);
    await rules.done(caseId, TO_ARCHIVE);

    const shown = await rules.page(caseId);
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
    await rules.api.project();
    const explained = await rules.redress(['explain', '--case', shown.reference]);
    expect(explained.json).toMatchObject({ caseId, reference: shown.reference, packVersion });
    expect(explained.json['obligations']).toHaveLength(4);
    expect(explained.text).toContain('Final response within 20 working days of the acknowledgement');
    expect((await rules.redress(['explain', '--case', caseId])).text).toBe(explained.text);
    await expect(rules.redress(['explain', '--case', 'none'])).rejects.toMatchObject({ code: 'case-not-found' });
  });

  it('leaves the others under theirs, and is listed', async () => {
    expect((await rules.page(await rules.take({ site: 'harbour' }))).packVersion).toBe('property-cn@1.2.0');
    const { overlays } = (await rules.redress(['list'])).json as { overlays: { id: string }[] };
    expect(overlays.map(({ id }) => id)).toEqual(['site-leeds']);
  });
});

describe('redress pack what-if', () => {
  it('counts by site, clause and holder what a shorter budget would have missed, in minutes, and writes nothing', async () => {
    const receivedAt = new Date(Date.parse(await rules.now()) - 31 * HOUR).toISOString();
    const caseId = await rules.take({ site: 'hillside', receivedAt });
    await rules.done(caseId, [...TO_REMEDY, ...planned('one'), ['record-customer-answer', { satisfied: true }]]);
    const occurredAt = new Date(Date.parse(receivedAt) + 30 * HOUR).toISOString();
    await rules.done(caseId, [['complete-remedy', { ...bodies.CompleteRemedy, occurredAt }], ...TO_ARCHIVE]);
    const shorter = propertyCn11.rules.map((one) => (one.clause === 'D-3.5c' ? { ...one, budget: SHORT } : one));
    const draft = rules.file('draft', { ...propertyCn11, version: '1.2.0', rules: shorter });
    const before = await events();
    const dates = ['--from', receivedAt.slice(0, 10), '--to', (await rules.now()).slice(0, 10)];
    const { json, text } = await rules.redress(['what-if', '--pack', draft, ...dates]);
    const { reference } = await rules.page(caseId);
    const rows = (json['rows'] as { site: string; clause: string }[]).filter(({ site }) => site === 'hillside');
    expect(rows.filter(({ clause }) => clause === 'D-3.5c')).toEqual([
      {
        ...{ site: 'hillside', clause: 'D-3.5c', target: 'solve', holder: 'agent' },
        was: { met: 1, missed: 0, open: 0, lateMinutes: 0 },
        would: { met: 0, missed: 1, open: 0, lateMinutes: 360 },
      },
    ]);
    const changed = json['changed'] as { reference: string; would: string | null }[];
    // the draft has the rules of 1.1.0: what the edition in force asks for besides would not be owed
    const theirs = changed.filter((one) => one.reference === reference && one.would !== null);
    expect(theirs).toEqual([expect.objectContaining({ obligationId: 'D-3.5c/solve', was: 'met', would: 'missed' })]);
    expect(json['pack']).toBe('property-cn@1.2.0 (draft)');
    expect(text).toContain('Nothing was written');
    expect(await events()).toBe(before);
    expect((await rules.page(caseId)).obligations.find(({ clause }) => clause === 'D-3.5c')).toMatchObject({
      verdict: 'met',
    });
    const known = await rules.redress(['what-if', '--pack', 'property-cn@1.2.0', ...dates]);
    expect((known.json['changed'] as { reference: string }[]).filter((one) => one.reference === reference)).toEqual([]);
  });

  it('counts one site alone, or the cases of one regulation', async () => {
    const day = (await rules.now()).slice(0, 10);
    const asked = async (...only: string[]) => {
      const words = ['what-if', '--pack', 'property-cn@1.0.0', '--from', '2020-01-01', '--to', day, ...only];
      const { json } = await rules.redress(words);
      return {
        cases: json['cases'],
        sites: [...new Set((json['rows'] as { site: string }[]).map(({ site }) => site))],
      };
    };
    expect(await asked()).toEqual({ cases: 3, sites: ['harbour', 'hillside', 'leeds'] });
    expect(await asked('--site', 'hillside')).toEqual({ cases: 1, sites: ['hillside'] });
    expect(await asked('--regulation', 'housing-ombudsman-uk')).toEqual({ cases: 1, sites: ['leeds'] });
    expect(await asked('--regulation', 'property-cn', '--site', 'leeds')).toEqual({ cases: 0, sites: [] });
  });

  it('refuses a day that is none, and a pack that is not there', async () => {
    const asked = (name: string, from: string) =>
      rules.redress(['what-if', '--pack', name, '--from', from, '--to', '2026-03-01']);
    await expect(asked('property-cn@1.1.0', 'moon')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(asked('moon@1.0.0', '2026-03-01')).rejects.toMatchObject({ code: 'pack-unknown' });
  });
});

describe('the restated view', () => {
  const D35C = { clause: 'D-3.5c', target: 'solve' };
  const ofSite = (version: string) => rules.api.owner`
    select obligation_id as id, clause, target, verdict, computed_at_seq::int as seq
      from read_model_restated.obligations where pack_version = ${version} and site = 'hillside' and clause = 'D-3.5c'`;

  it('is labelled with its pack, stands beside the verdicts that were given, and is built anew at will', async () => {
    const shorter = propertyCn11.rules.map((one) => (one.clause === 'D-3.5c' ? { ...one, budget: SHORT } : one));
    // in force some day: no case is judged by it yet
    await rules.publish('next', { ...propertyCn11, version: '2.0.0', effectiveFrom: '2099-01-01', rules: shorter });
    await rules.api.project();
    const before = await events();
    const restate = async (version: string) => (await rules.redress(['restate', '--pack', version])).json;
    const built = await restate('property-cn@2.0.0');
    expect(built).toMatchObject({ packVersion: 'property-cn@2.0.0', cases: 3 });
    expect(await restate('property-cn@1.1.0')).toMatchObject({ cases: 3 });
    expect(await restate('property-cn@2.0.0')).toEqual(built);

    const seq = built['computedAtSeq'];
    expect(seq).toBe(before);
    expect(await ofSite('property-cn@2.0.0')).toEqual([{ id: 'D-3.5c/solve', ...D35C, verdict: 'missed', seq }]);
    expect(await ofSite('property-cn@1.1.0')).toEqual([{ id: 'D-3.5c/solve', ...D35C, verdict: 'met', seq }]);
    const [live] = await rules.api.owner`
      select verdict from read_model.obligations join read_model.cases using (case_id)
       where site = 'hillside' and clause = 'D-3.5c'`;
    expect(live).toEqual({ verdict: 'met' });
    expect(await events()).toBe(before);
  });

  it('is counted by clause', async () => {
    const { json, text } = await rules.redress(['restated', '--pack', 'property-cn@2.0.0'], stats);
    expect(json).toMatchObject({ packVersion: 'property-cn@2.0.0', cases: 3 });
    const [stored] = await rules.api.owner`
      select count(*)::int as n from read_model_restated.obligations where pack_version = 'property-cn@2.0.0'`;
    const rows = json['rows'] as { clause: string; met: number; missed: number; open: number }[];
    expect(rows.reduce((sum, { met, missed, open }) => sum + met + missed + open, 0)).toBe(stored!['n']);
    expect(rows.find(({ clause }) => clause === 'D-3.5c')).toMatchObject({ missed: 1 });
    expect(text).toMatch(/^as property-cn@2\.0\.0 would judge them: 3 cases/);
  });

  it('of one site, or of one regulation, says so', async () => {
    const part = async (...only: string[]) => {
      const { json } = await rules.redress(['restate', '--pack', 'property-cn@2.0.0', ...only]);
      const { text } = await rules.redress(['restated', '--pack', 'property-cn@2.0.0'], stats);
      return [json['cases'], text.split(', facts')[0]];
    };
    const head = 'as property-cn@2.0.0 would judge them:';
    expect(await part('--site', 'hillside')).toEqual([1, `${head} 1 cases of hillside`]);
    expect(await part('--regulation', 'property-cn')).toEqual([2, `${head} 2 cases judged under property-cn`]);
    expect(await part()).toEqual([3, `${head} 3 cases`]);
  });

  it('is refused for a pack that is not there, or under which nothing was restated', async () => {
    await expect(rules.redress(['restate', '--pack', 'moon@1.0.0'])).rejects.toMatchObject({ code: 'pack-unknown' });
    await expect(rules.redress(['restated', '--pack', 'property-cn@1.0.0'], stats)).rejects.toMatchObject({
      code: 'pack-unknown',
    });
  });
});

describe('what the guide shows', () => {
  const examples = [...readFileSync('docs/guide/packs.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)];
  it('can be published as it stands', async () => {
    expect(examples.length).toBeGreaterThan(2);
    for (const [, text] of examples) {
      expect(await rules.redress(['lint', rules.file('example', text)])).toMatchObject({
        ok: true,
        json: { findings: [] },
      });
      expect((await rules.publish('example', text)).json).toMatchObject({ published: true });
    }
  });

  it('begins with the pack that is there', async () => {
    const { text } = await rules.redress(['show', '--pack', 'property-cn@1.1.0']);
    expect(await rules.redress(['lint', rules.file('shown', text)])).toMatchObject({ ok: true });
    expect(parse(text)).toEqual(JSON.parse(JSON.stringify(propertyCn11)));
  });
});
