import { sentence } from '#libs/clock/ledger/sentence.js';
import { streamOf } from '#libs/command-handler/append-request.js';
import { pinnedRules } from '#libs/command-handler/decide-context.js';
import { DomainError } from '#libs/contracts/errors.js';
import { type CaseState, foldCase } from '#libs/domain/case.js';
import { usedUntil } from '#libs/domain/kernel/arithmetic.js';
import { ruleFor } from '#libs/domain/kernel/open-obligation.js';
import type { PinnedPack } from '#libs/policy/pack.js';
import type { Answer } from '../command.js';
import type { WritePath } from '../store-access.js';

/** Every promise of a case: the clause, what it asks, how its due instant came about, whose minutes were used. */
export async function explainCase({ dependencies, sql }: WritePath, named: string): Promise<Answer> {
  const caseId = await caseIdOf(sql, named);
  const { events, now } = await dependencies.store.readStream(streamOf(caseId));
  if (events.length === 0) throw new DomainError('case-not-found', `no case ${named}`, { case: named });
  const state = foldCase(events);
  const rules = await pinnedRules(dependencies.rules, state);
  const rulebook = await dependencies.rules.current();
  const obligations = state.obligations.map((one) => {
    const { arithmetic, obligationId, clause, target, verdict, fulfilledAt } = one;
    // A promise is explained by the pack it was last counted under; the case may have gone on to another.
    const pack = rulebook.packByVersion(arithmetic.packVersion);
    const { what } = ruleFor(pack, state, one);
    const explanation = { zh: said(arithmetic, 'zh', pack), en: said(arithmetic, 'en', pack) };
    const used = usedUntil(arithmetic, fulfilledAt ?? state.closedAt ?? now, rules);
    return { ...{ obligationId, clause, target, verdict, fulfilledAt, what, explanation, used }, arithmetic };
  });
  const head = `${state.reference}, judged under ${state.packVersion}, calendar ${rules.calendar.version}`;
  const text = obligations.flatMap(({ obligationId, verdict, what, explanation, used }) => [
    `${obligationId} (${verdict}): ${what.en} / ${what.zh}`,
    `  ${explanation.en}`,
    `  ${explanation.zh}`,
    `  used ${minutes(used.usedMs)} min: ${Object.entries(used.perHolder)
      .map(([who, ms]) => `${who} ${minutes(ms)}`)
      .join(', ')}`,
  ]);
  const { reference, packVersion } = state;
  return { json: { caseId, reference, packVersion, obligations }, text: [head, ...text].join('\n') };
}

function said(
  arithmetic: CaseState['obligations'][number]['arithmetic'],
  language: 'zh' | 'en',
  { reasons }: PinnedPack,
): string {
  return sentence(arithmetic, language, (reason) => reasons.find(({ id }) => id === reason)?.text[language] ?? reason);
}

const minutes = (ms: number): string => (ms / 60_000).toFixed(0);

/** A uuid as it is; a reference by the read model's index. */
async function caseIdOf(sql: WritePath['sql'], named: string): Promise<string> {
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(named)) return named.toLowerCase();
  const [row] = await sql<{ id: string }[]>`
    select case_id::text as id from read_model.cases where lower(reference) = ${named.toLowerCase()}`;
  if (row === undefined) throw new DomainError('case-not-found', `no case ${named}`, { case: named });
  return row.id;
}
