import type { z } from 'zod';
import { needsCalendar } from '#libs/clock/ledger/budget.js';
import { CASE_KINDS, type CaseKind, STAGES, type Stage } from '#libs/contracts/case.js';
import type { Role } from '#libs/contracts/event.js';
import { sayIssue } from './refusals/say-issue.js';
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

const ADVICE_ZH: Readonly<Record<FindingCode, string>> = {
  'stage-unreachable': '允许通向该阶段的一条命令，或去掉该阶段',
  'ladder-ends-nowhere': '以升级到责任人的上级作为最后一步',
  'budget-without-calendar': '写明已有的日历，或按自然日计算',
  'holder-without-role': '写明办理案件的角色',
  'wait-reason-dead': '让某条规则可因它中止计时，或去掉该原因',
  'translation-missing': '中英文各写一份',
  'fact-unknown': '写明该类案件有的事实',
  'not-fit': '按要求改写',
};

export interface Finding {
  readonly code: FindingCode;
  /** way into the document */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly advice: string;
  /** message and advice in Chinese */
  readonly zh: string;
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
      const place = issue.path.at(-1);
      return notFit(issue, place === 'zh' || place === 'en' ? 'translation-missing' : 'not-fit');
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
      finding(
        'stage-unreachable',
        ['kinds', kind, 'stages', stage],
        `no command that is taken leads to ${stage}`,
        `没有可用的命令通向阶段 ${stage}`,
      ),
    );
  });
}

function ladders(pack: RegulationPack): Finding[] {
  return Object.entries(pack.ladders)
    .filter(([, { steps }]) => steps.at(-1)?.meaning !== 'escalation')
    .map(([name]) =>
      finding(
        'ladder-ends-nowhere',
        ['ladders', name],
        `${name}: after the miss nobody above is told`,
        `${name}：超时后没有通知上级`,
      ),
    );
}

function rules(pack: RegulationPack, { calendars, kinds }: LintTerms): Finding[] {
  return pack.rules.flatMap((rule, at) => {
    const found: Finding[] = [];
    const { budget, holder, clause } = rule;
    if (budget.unit !== 'as-named' && needsCalendar(budget) && !calendars.has(pack.calendar)) {
      found.push(
        finding(
          'budget-without-calendar',
          ['rules', at, 'budget'],
          `${clause}: no calendar ${pack.calendar}`,
          `${clause}：没有日历 ${pack.calendar}`,
        ),
      );
    }
    if (!HOLDERS.has(holder)) {
      found.push(
        finding(
          'holder-without-role',
          ['rules', at, 'holder'],
          `${clause}: a ${holder} handles no case`,
          `${clause}：角色 ${holder} 不办理案件`,
        ),
      );
    }
    const known = kinds[rule.kind]?.facts;
    const patterns: [string, FactPattern | undefined][] = [
      ['opensOn', rule.opensOn],
      ['metBy', rule.metBy],
      ['reopensOn', rule.reopensOn],
    ];
    for (const [field, pattern] of patterns) {
      for (const fact of known === undefined || pattern === undefined ? [] : [pattern.fact].flat()) {
        if (!known?.has(fact))
          found.push(
            finding('fact-unknown', ['rules', at, field, 'fact'], `${clause}: ${fact}`, `${clause}：没有事实 ${fact}`),
          );
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
      : [
          finding(
            'wait-reason-dead',
            ['reasons', at],
            `${id} stops no clock and opens no cadence`,
            `${id} 既不中止计时，也不启动定期告知`,
          ),
        ],
  );
}

/** A text that is the same in both languages has been left untranslated. */
function translations(value: unknown, path: readonly (string | number)[]): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  const same = typeof zh === 'string' && zh === en;
  const here = same
    ? [finding('translation-missing', path, `"${zh}" stands in both languages`, `中英文都是“${zh}”`)]
    : [];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    translations(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [...here, ...inner];
}

/** A schema's issue as a finding. */
export function notFit(issue: z.core.$ZodIssue, code: FindingCode = 'not-fit'): Finding {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  return finding(code, path, issue.message, sayIssue(issue));
}

function finding(code: FindingCode, path: readonly (string | number)[], message: string, zh: string): Finding {
  return { code, path, message, advice: FINDINGS[code], zh: `${zh}。${ADVICE_ZH[code]}` };
}
