import { needsCalendar } from '#libs/clock/ledger/budget.js';
import { CASE_KINDS, type CaseKind, STAGES, type Stage } from '#libs/contracts/case.js';
import type { Role } from '#libs/contracts/event.js';
import { type FactPattern, type RegulationPack, regulationPack } from './pack.js';

export const FINDINGS = {
  'stage-unreachable': 'let one of the commands that lead to the stage be taken, or leave the stage out',
  'ladder-ends-nowhere': 'end the ladder with an escalation to somebody above the holder',
  'budget-without-calendar': 'name a calendar that is known, or count calendar days',
  'holder-without-role': 'name a role that handles cases',
  'wait-reason-dead': 'let a rule be suspendable by it, or leave the reason out',
  'translation-missing': 'write the text in Chinese and in English',
  'fact-unknown': 'name a fact that this kind of case has',
  'not-fit': 'see the message',
} as const;
export type FindingCode = keyof typeof FINDINGS;

export interface Finding {
  readonly code: FindingCode;
  /** way into the document */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly advice: string;
}

/** What the linter has to know of a kind of case that this build has rules for. */
export interface KindGraph {
  /** facts that cases of this kind have */
  readonly facts: ReadonlySet<string>;
  /** next stage by fact, and the command that makes the fact */
  readonly moves: Readonly<Record<Stage, readonly { readonly command: string; readonly to: Stage }[]>>;
}

export interface LintTerms {
  /** ids of the calendars there are */
  readonly calendars: ReadonlySet<string>;
  readonly kinds: Readonly<Partial<Record<CaseKind, KindGraph>>>;
}

/** People who can hold a promise. */
const HOLDERS: ReadonlySet<Role> = new Set<Role>([
  ...(['agent', 'supervisor', 'technician', 'department-head', 'director', 'group-manager'] as const),
]);

/** What is wrong with a pack, each with its place and what to do; none where it may be published. Never throws. */
export function lintPack(document: unknown, terms: LintTerms): Finding[] {
  const parsed = regulationPack.safeParse(document);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => {
      const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
      const missing = path.at(-1) === 'zh' || path.at(-1) === 'en';
      return finding(missing ? 'translation-missing' : 'not-fit', path, issue.message);
    });
  }
  const pack = parsed.data;
  return [...stages(pack, terms), ...ladders(pack), ...rules(pack, terms), ...reasons(pack), ...translations(pack, [])];
}

function stages({ kinds }: RegulationPack, terms: LintTerms): Finding[] {
  return CASE_KINDS.flatMap((kind) => {
    const graph = terms.kinds[kind];
    const rows = kinds[kind]?.stages;
    if (graph === undefined || rows === undefined) return [];
    const reached = new Set<Stage>(['accept']);
    for (const stage of reached) {
      const forbidden = rows[stage]?.forbids ?? [];
      for (const { command, to } of graph.moves[stage]) if (!forbidden.includes(command)) reached.add(to);
    }
    return STAGES.filter((stage) => stage in rows && !reached.has(stage)).map((stage) =>
      finding('stage-unreachable', ['kinds', kind, 'stages', stage], `no command that is taken leads to ${stage}`),
    );
  });
}

function ladders(pack: RegulationPack): Finding[] {
  return Object.entries(pack.ladders)
    .filter(([, { steps }]) => steps.at(-1)?.meaning !== 'escalation')
    .map(([name]) => finding('ladder-ends-nowhere', ['ladders', name], `${name}: after the miss nobody above is told`));
}

function rules(pack: RegulationPack, { calendars, kinds }: LintTerms): Finding[] {
  return pack.rules.flatMap((rule, at) => {
    const found: Finding[] = [];
    const { budget, holder, clause } = rule;
    if (budget.unit !== 'as-named' && needsCalendar(budget) && !calendars.has(pack.calendar)) {
      found.push(
        finding('budget-without-calendar', ['rules', at, 'budget'], `${clause}: no calendar ${pack.calendar}`),
      );
    }
    if (!HOLDERS.has(holder)) {
      found.push(finding('holder-without-role', ['rules', at, 'holder'], `${clause}: a ${holder} handles no case`));
    }
    const known = kinds[rule.kind]?.facts;
    const patterns: [string, FactPattern | undefined][] = [
      ['opensOn', rule.opensOn],
      ['metBy', rule.metBy],
      ['reopensOn', rule.reopensOn],
    ];
    for (const [field, pattern] of patterns) {
      for (const fact of known === undefined || pattern === undefined ? [] : [pattern.fact].flat()) {
        if (!known?.has(fact)) found.push(finding('fact-unknown', ['rules', at, field, 'fact'], `${clause}: ${fact}`));
      }
    }
    return found;
  });
}

function reasons(pack: RegulationPack): Finding[] {
  const used = new Set(pack.rules.flatMap(({ suspendableBy }) => suspendableBy));
  const informs = pack.rules.some(({ whileWaiting }) => whileWaiting);
  return pack.reasons.flatMap(({ id }, at) =>
    used.has(id) || informs
      ? []
      : [finding('wait-reason-dead', ['reasons', at], `${id} stops no clock and opens no cadence`)],
  );
}

/** A text that is the same in both languages has been left untranslated. */
function translations(value: unknown, path: readonly (string | number)[]): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  const same = typeof zh === 'string' && zh === en;
  const here = same ? [finding('translation-missing', path, `"${zh}" stands in both languages`)] : [];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    translations(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [...here, ...inner];
}

function finding(code: FindingCode, path: readonly (string | number)[], message: string): Finding {
  return { code, path, message, advice: FINDINGS[code] };
}
