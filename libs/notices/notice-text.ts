import { localText } from '#libs/clock/civil.js';
import type { Role } from '#libs/contracts/event.js';
import type { CaseState, FactOfCase, Obligation } from '#libs/domain/case.js';
import { firstOwed } from '#libs/domain/kernel/obligation.js';
import type { NOTICE_FIELDS, PinnedPack } from '#libs/policy/pack.js';
import { roleWords } from './role-words.js';

type Bilingual = { readonly zh: string; readonly en: string };
type Fields = Readonly<Record<(typeof NOTICE_FIELDS)[number], Bilingual>>;

/** What the fact says to everybody: what people wrote of it is sealed and stays where it is. */
const NEUTRAL: Readonly<Record<string, Bilingual>> = {
  ObligationExtended: { zh: '处理所需的时间比预计长', en: 'the work takes longer than planned' },
  ResultTold: { zh: '处理结果已告知您', en: 'you have been told the result' },
};

/** The template in both languages, its fields filled in from the case as it was with the fact. Nothing personal. */
export function noticeText(template: Bilingual, ground: Ground): Bilingual {
  const fields = fieldsOf(ground);
  const filled = (language: keyof Bilingual) =>
    template[language].replace(
      /\{(\w+)\}/g,
      (whole, name: string) => fields[name as keyof Fields]?.[language] ?? whole,
    );
  return { zh: filled('zh'), en: filled('en') };
}

export interface Ground {
  readonly state: CaseState;
  readonly fact: FactOfCase;
  readonly pack: PinnedPack;
  readonly templateClause: string;
}

function fieldsOf({ state, fact, pack, templateClause }: Ground): Fields {
  const named = obligationOf(state, fact);
  const owed = named ?? firstOwed(state.obligations);
  const dueAt = owed?.arithmetic.dueAt ?? null;
  const due = dueAt === null ? undefined : localText(dueAt, state.zone).slice(0, 16);
  return {
    reference: same(state.reference),
    clause: same(named?.clause ?? templateClause),
    what: named !== undefined && !(fact.type in NEUTRAL) ? ruleText(pack, state, named) : whatOf(fact, state, pack),
    due: due === undefined ? { zh: '另行通知的时间', en: 'a time that you will be told' } : same(due),
    by: roleWords(named === undefined ? fact.metadata.actor.role : holderOf(named, state)),
  };
}

/** The obligation that the fact is about; undefined for the other facts. */
export function obligationOf(state: CaseState, { data }: FactOfCase): Obligation | undefined {
  return state.obligations.find(({ obligationId }) => obligationId === data['obligationId']);
}

const same = (text: string): Bilingual => ({ zh: text, en: text });

/** Whoever has the case now, where it was handed on. */
const holderOf = (one: Obligation, { holder }: CaseState): Role => (one.holder === 'agent' ? holder.role : one.holder);

function ruleText(pack: PinnedPack, { kind }: CaseState, { clause, target }: Obligation): Bilingual {
  return (
    pack.rules.find((one) => one.kind === kind && one.clause === clause && one.target === target)?.what ?? same(target)
  );
}

function whatOf({ type }: FactOfCase, state: CaseState, pack: PinnedPack): Bilingual {
  const said = NEUTRAL[type];
  if (said !== undefined) return said;
  const waiting = state.waits.find(({ endedAt }) => endedAt === null);
  const reason = pack.reasons.find(({ id }) => id === waiting?.reason)?.text;
  if (reason !== undefined) return { zh: `正在等待：${reason.zh}`, en: `it waits: ${reason.en}` };
  const stage = pack.kinds[state.kind]?.stages[state.stage]?.text ?? same(state.stage);
  return { zh: `目前进展到“${stage.zh}”`, en: `it has come to the stage "${stage.en}"` };
}
