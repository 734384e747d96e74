import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithShared, readShared } from '../../../test/shared-data.js';
import { PACKS } from '../registry.js';
import { CLAUSE_ID, type Clause } from './clause.js';
import { clausePage, pageStatus } from './clause-page.js';
import { figureText } from './figure-text.js';
import { clauseById, clauseRegister, clauseText, registerSections } from './register.js';
import { DATA_PARTS, clausesAtWork, clausesCitedBy } from './pack-parts.js';
import { type ClauseEvidence, falseStatuses, names } from './status-truth.suite.js';

const ROOT = new URL('../../../', import.meta.url).pathname;
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** Stories that specs tell: they name clauses and enforce none. */
const TEST_SUPPORT = /^(case-story|case-walk|story-steps)\.ts$/;
/** The domain, and the shapes of its commands and facts, which refuse for it. */
const domainSources = ['libs/domain', 'libs/desk', 'libs/contracts/complaint'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.(spec|suite|fixture)\.ts$/.test(path) && !TEST_SUPPORT.test(path))
    .map((path) => `${folder}/${path}`),
);
/** Pure rules of the desk that no kind of case has to itself. */
const deskSources = ['libs/policy/wording.ts', 'libs/policy/scripts.ts', 'libs/contacts/contact.ts'];

/** The newest edition: what an older one cited and this one does not is not in the pack any more. */
const propertyCn = PACKS.filter(({ id }) => id === 'property-cn').at(-1);

const evidence: ClauseEvidence = {
  cited: new Set([...clausesCitedBy(propertyCn)].filter((id) => id !== 'SOURCE')),
  domain: new Map([...domainSources, ...deskSources].map((path) => [path, textOf(path)])),
  spec: (path) => (existsSync(join(ROOT, path)) ? textOf(path) : undefined),
};

describe('the register of clauses', () => {
  it('says of each clause truly who keeps it', () => {
    expect(evidence.cited.size).toBeGreaterThan(5);
    expect(evidence.domain.size).toBeGreaterThan(20);
    expect(falseStatuses(clauseRegister, evidence)).toEqual([]);
  });

  it('has each clause once, under an id of the documents, with no text said twice', () => {
    const ids = clauseRegister.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !CLAUSE_ID.test(id))).toEqual([]);
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(ids.map((id) => clauseText(id, language))).size).toBe(ids.length);
    }
    expect(clauseRegister.filter(({ zh }) => !/\p{Script=Han}/u.test(zh)).map(({ id }) => id)).toEqual([]);
    expect(clauseRegister.filter(({ en }) => /\p{Script=Han}/u.test(en)).map(({ id }) => id)).toEqual([]);
  });

  it('is found by id, and what is no clause is called by its id', () => {
    expect(clauseById('D-3.5b')).toMatchObject({ section: 'complaint', status: { is: 'pack' } });
    expect(clauseById('SOURCE')).toBeUndefined();
    expect(clauseText('P-6', 'zh')).toContain('回访');
    expect(clauseText('SOURCE', 'en')).toBe('SOURCE');
  });

  it('says its figures in both languages', () => {
    const said = (id: string) => clauseById(id)?.figure?.map((one) => [figureText(one, 'en'), figureText(one, 'zh')]);
    expect(said('D-3.5b')).toEqual([
      ['handed over, from reception: within 1 hour', '移交（从接待起）：1 小时内'],
      ['solved: within 3 days', '解决：3 天内'],
    ]);
    expect(said('D-5.1a')).toEqual([['100%', '100%']]);
    expect(said('C3-P')).toContainEqual(['leak with damage: 10,000-100,000 CNY', '泄密致损：10,000-100,000 元']);
  });

  it('calls what the pack only publishes data, and counts it apart', () => {
    const figuresOnly = clauseById('C1-5')!.status;
    expect([pageStatus(figuresOnly), pageStatus(clauseById('D-3.5b')!.status)]).toEqual(['data', 'pack']);
    const data = clauseRegister.filter(({ status }) => pageStatus(status) === 'data').map(({ id }) => id);
    expect(clausePage()).toContain(`, ${data.length} are data of the pack, `);
    expect(clausePage().match(/^- \*\*data\*\* `property-cn`/gm)).toHaveLength(data.length);
  });

  it('is printed in the guide as it stands (node scripts/clauses.mjs writes the page anew)', () => {
    expect(textOf('docs/guide/clauses.md') === clausePage()).toBe(true);
  });
});

describe('a part of the pack', () => {
  const sources = ['libs', 'apps', 'workflows', 'activities'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/\.(spec|suite|fixture)\.ts$/.test(path))
      .map((path) => join(folder, path))
      .filter((path) => !path.startsWith(join('libs', 'policy'))),
  );
  const readers = (part: string) => {
    const read = new RegExp(`\\b(?:pack|packToAdopt|draft)\\??\\.${part}\\b|\\b${part}\\b[^{}]*\\} = [^;]*\\bpack\\b`);
    return sources.filter((path) => read.test(textOf(path)));
  };

  it('that is said to be data alone is read by nobody', () => {
    expect(DATA_PARTS.flatMap(readers)).toEqual([]);
    // the search finds those that are read
    expect(readers('reasons').length).toBeGreaterThan(1);
    expect(readers('rules').length).toBeGreaterThan(1);
  });

  it('leaves the clauses that cases are decided by', () => {
    const atWork = clausesAtWork(propertyCn!);
    expect([...atWork]).toEqual(expect.arrayContaining(['D-3.5a', 'P-6', 'P-N3']));
    expect(atWork).not.toContain('C2-s0');
    expect(clausesCitedBy(propertyCn)).toContain('C2-s0');
  });
});

describe('each clause of the cases, the repairs and the desk', () => {
  it('has a test that names it, or says which person keeps it', () => {
    const sections = registerSections.slice(0, 3).map(({ id }) => id);
    expect(sections).toEqual(['complaint', 'repairs', 'desk']);
    const kept = ({ status }: Clause): boolean =>
      status.is === 'person' ||
      status.is === 'domain-rule' ||
      (status.is === 'pack' && (status.test !== undefined || status.person !== undefined));
    const loose = clauseRegister.filter((clause) => sections.includes(clause.section) && !kept(clause));
    expect(loose.map(({ id }) => id)).toEqual([]);
  });
});

describe('a false status', () => {
  const words = { zh: '条', en: 'clause' };
  const SPEC = 'libs/domain/a.unit.spec.ts';
  const known: ClauseEvidence = {
    cited: new Set(['D-1']),
    domain: new Map([['libs/domain/a.ts', "refuse({ clause: 'P-1' }); // P-2 and D-3.5a"]]),
    spec: (path) => (path === SPEC ? 'refused by P-1, D-3.5a' : undefined),
  };
  const liesOf = (id: string, status: Clause['status']) =>
    falseStatuses([{ id, section: 'complaint', ...words, status }], { ...known, cited: new Set(known.cited) }).filter(
      (lie) => lie.startsWith(`${id}:`),
    );

  it.each<[string, Clause['status'], string]>([
    ['D-2', { is: 'pack' }, 'said to be in the pack, which does not cite it'],
    ['D-1', { is: 'planned' }, 'the pack cites it, its status is planned'],
    ['D-1', { is: 'person', why: words }, 'the pack cites it, its status is person'],
    ['P-1', { is: 'planned' }, 'the domain acts by it and no test is named'],
    ['P-1', { is: 'domain-rule', test: 'libs/domain/b.unit.spec.ts' }, 'no test libs/domain/b.unit.spec.ts'],
    ['P-1', { is: 'domain-rule', test: 'libs/domain/a.ts' }, 'no test libs/domain/a.ts'],
    ['P-2', { is: 'domain-rule', test: SPEC }, `${SPEC} does not name it`],
  ])('of %s is seen: %j', (id, status, lie) => {
    expect(liesOf(id, status)).toEqual([`${id}: ${lie}`]);
  });

  it('of a rule that neither test nor domain has is seen twice, a longer id notwithstanding', () => {
    expect(liesOf('D-3.5', { is: 'domain-rule', test: SPEC })).toEqual([
      `D-3.5: ${SPEC} does not name it`,
      'D-3.5: no source of the domain names it',
    ]);
  });

  it('is not seen where the status is true', () => {
    expect(liesOf('D-1', { is: 'pack' })).toEqual([]);
    expect(liesOf('P-1', { is: 'domain-rule', test: SPEC })).toEqual([]);
    expect(liesOf('P-9', { is: 'planned' })).toEqual([]);
  });

  it('of a clause that the pack cites and the register lacks is seen', () => {
    expect(falseStatuses([], known)).toEqual(['D-1: cited by the pack, not in the register']);
    expect(clausesCitedBy({ a: [{ clause: 'D-1', b: { clauses: ['P-1', 'P-2'] } }] })).toEqual(
      new Set(['D-1', 'P-1', 'P-2']),
    );
  });

  it('is looked for by whole ids', () => {
    expect(names('see C2-s+ and P-10.', 'C2-s+')).toBe(true);
    expect(names('see C2-s+ and P-10.', 'P-10')).toBe(true);
    expect(names('see C2-s+ and P-10.', 'P-1')).toBe(false);
    expect(names('D-6.2', 'D-6')).toBe(false);
  });
});

describeWithShared('../spec/rules.md')('the register, against the rules that it registers', () => {
  const rows = () => rowsOf(readShared('../spec/rules.md'));

  it('has their clauses, each in its section', () => {
    expect(rows().length).toBeGreaterThan(100);
    for (const [index, { clauses }] of registerSections.entries()) {
      const expected = rows().filter(({ section }) => section === index + 1);
      expect(Object.keys(clauses).sort()).toEqual(expected.map(({ id }) => id).sort());
    }
  });

  it('has their figures', () => {
    const text = new Map(rows().map(({ id, row }) => [id, row]));
    const invented = clauseRegister.flatMap(({ id, figure = [] }) =>
      figure
        .flatMap((one) => ('bound' in one ? [one.amount, one.upTo ?? one.amount] : []))
        .filter((amount) => !isFigureOf(text.get(id) ?? '', amount))
        .map((amount) => `${id}: ${amount}`),
    );
    expect(invented).toEqual([]);
  });
});

/** Ids stand in the first column; a heading in brackets names one more; `A-1..A-5` are five. */
function rowsOf(rules: string) {
  let section = 0;
  return rules.split('\n').flatMap((row) => {
    section = Number(/^## (\d)/.exec(row)?.[1] ?? section);
    const id = /^\| ([^ |`]*-[^ |]*) \|/.exec(row)?.[1] ?? /^### .*\((\w+-\d[\d.]*)\)/.exec(row)?.[1];
    if (section === 0 || id === undefined || id === '---') return [];
    const [, prefix = '', first, last] = /^(.*-)(\d+)\.\.\1(\d+)$/.exec(id) ?? [];
    if (first === undefined) return [{ id, section, row }];
    const count = Number(last) - Number(first) + 1;
    return Array.from({ length: count }, (_, n) => ({ id: `${prefix}${Number(first) + n}`, section, row }));
  });
}

const SPELLED: Readonly<Record<number, RegExp>> = {
  1: /\b(one|each|every|daily|next|weekly|monthly|month|yearly|week)\b/i,
  2: /\b(two|double)\b/,
  4: /\bfour\b/,
};

function isFigureOf(row: string, amount: number): boolean {
  const digits = row.replace(/(\d),(?=\d{3})/g, '$1');
  return new RegExp(`(?<!\\d)${amount}(?!\\d)`).test(digits) || (SPELLED[amount]?.test(row) ?? false);
}
