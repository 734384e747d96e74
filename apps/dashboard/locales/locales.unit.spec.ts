import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CASE_KINDS, SEVERITIES, STAGES, TARGETS, obligationEvents, rung } from '#libs/contracts/case.js';
import { ONGOING_COMMANDS, caseCommands } from '#libs/contracts/commands.js';
import { caseEvents } from '#libs/contracts/events.js';
import { CHANNELS, MISSING, REVISIT_OUTCOMES, WAITED_FOR } from '#libs/contracts/shared/words.js';
import { RECTIFICATION_CAUSES, REPAIR_AREAS, REPAIR_CATEGORIES, REPAIR_ORIGINS } from '#libs/contracts/repair/words.js';
import { DISPUTES, PARTIES, VERIFY_OUTCOMES } from '#libs/contracts/complaint/words.js';
import { ERROR_CODES } from '#libs/contracts/errors.js';
import { ROLES } from '#libs/contracts/event.js';
import type { Mapping } from '#libs/importer/mapping-schema.js';
import { VERDICTS } from '#libs/contracts/views.js';
import { clausesCitedBy } from '#libs/policy/register/pack-parts.js';
import { PACKS } from '#libs/policy/registry.js';
import { kebab } from '../commands/form-specs.js';
import { clauseText } from '../text/clause-text.js';
import { en } from './en.js';
import { zh } from './zh.js';

const texts = { zh: zh as Readonly<Record<string, string>>, en: en as Readonly<Record<string, string>> };
const folder = join(process.cwd(), 'apps/dashboard');

function sources(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.spec.') && !name.startsWith('locales'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Keys that the code writes out: `t('a.b')`, and the labels that tables of the code name. */
function literalKeys(source: string): string[] {
  const said = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((found) => found[1] ?? '');
  const chosen = [...source.matchAll(/\bt\([^`'()]*\?\s*'([^']+)'\s*:\s*'([^']+)'/g)].flatMap((found) =>
    found.slice(1),
  );
  const listed = [
    ...source.matchAll(/'((?:shell|do|palette|cases|keys|case|board|define|form|intake|call|desk|field)\.[\w-]+)'/g),
  ];
  return [...said, ...chosen, ...listed.map((found) => found[1] ?? '')];
}

/** Reasons to wait of the packs in this build, and of its mappings of foreign sources. */
function shippedReasons(): string[] {
  const mappings = readdirSync('libs/importer/mappings').map(
    (name) => parse(readFileSync(join('libs/importer/mappings', name), 'utf8')) as Partial<Mapping>,
  );
  const told = mappings.flatMap(({ events }) => Object.values(events?.waits ?? {}));
  expect(told).toContain('awaiting-vendor');
  return [...PACKS.flatMap(({ reasons }) => reasons.map(({ id }) => id)), ...told];
}

const prefixed = (prefix: string, words: readonly string[]) => words.map((word) => `${prefix}.${word}`);

describe('texts of the dashboard', () => {
  it('have the same keys in Chinese and English', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it.each(['zh', 'en'] as const)('are never empty in %s', (language) => {
    expect(Object.entries(texts[language]).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('take the same values in both languages', () => {
    const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort();
    const differing = Object.keys(zh).filter(
      (key) => String(holes(texts.zh[key] ?? '')) !== String(holes(texts.en[key] ?? '')),
    );
    expect(differing).toEqual([]);
  });

  it('hold every key that the code names', () => {
    const used = sources().flatMap(literalKeys);
    expect(used.length).toBeGreaterThan(100);
    expect([...new Set(used)].filter((key) => !(key in zh))).toEqual([]);
  });

  it('hold a word for each word of the contracts', () => {
    const expected = [
      ...prefixed('stage', STAGES),
      ...prefixed('severity', SEVERITIES),
      ...prefixed('kind', CASE_KINDS),
      ...prefixed('role', ROLES),
      ...prefixed('target', TARGETS),
      ...prefixed('verdict', VERDICTS),
      ...prefixed('channel', CHANNELS),
      ...prefixed('dispute', DISPUTES),
      ...prefixed('verify-outcome', VERIFY_OUTCOMES),
      ...prefixed('revisit-outcome', REVISIT_OUTCOMES),
      ...prefixed('party', PARTIES),
      ...prefixed('field', MISSING),
      ...prefixed('meaning', rung.shape.meaning.options),
      ...prefixed('lapse', obligationEvents.RungsLapsed.shape.reason.options),
      ...prefixed('by', caseCommands.TellResult.shape.by.options),
      ...prefixed('waited-for', WAITED_FOR),
      ...prefixed('category', REPAIR_CATEGORIES),
      ...prefixed('area', REPAIR_AREAS),
      ...prefixed('origin', REPAIR_ORIGINS),
      ...prefixed('rectification', RECTIFICATION_CAUSES),
      ...prefixed('event', Object.keys(caseEvents)),
      ...prefixed('wait-reason', [...shippedReasons(), 'closed']),
      ...prefixed('moved', obligationEvents.ObligationDueMoved.shape.reason.options),
      ...prefixed('error', ERROR_CODES),
      ...ONGOING_COMMANDS.map((name) => `command.${kebab(name)}`),
    ];
    expect(expected.filter((key) => !(key in zh))).toEqual([]);
  });

  it('word every clause that the shipped rules cite, from the register', () => {
    const cited = PACKS.filter(({ id }) => id === 'property-cn').flatMap((pack) => [...clausesCitedBy(pack)]);
    expect(cited).toContain('D-3.5a');
    expect([...new Set(cited)].filter((clause) => clauseText(clause, 'zh') === undefined)).toEqual(['SOURCE']);
    expect(clauseText('P-6', 'en')).toContain('remedy');
    expect(clauseText('P-6', 'zh')).toContain('回访');
    expect('clause.SOURCE' in zh).toBe(true);
  });
});
