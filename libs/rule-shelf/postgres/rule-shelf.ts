import type postgres from 'postgres';
import { DomainError } from '#libs/contracts/errors.js';
import { answered } from '#libs/event-store/postgres/failure.js';
import type { Rulebook } from '#libs/policy/rulebook.js';
import { type RuleDocument, type RuleShelf, nameOf, ruleDocument } from '../port.js';
import { refuseUnfit, rulebookOf } from '../rulebook-of.js';

/** How long a rulebook is used before it is asked whether something was published. */
const FRESH_MS = 3_000;

interface Loaded {
  readonly rulebook: Rulebook;
  readonly documents: readonly RuleDocument[];
  /** number of the last document */
  readonly last: string;
  readonly at: number;
}

/** Table redress.rule_documents. */
export function createPostgresRuleShelf(sql: postgres.Sql): RuleShelf {
  let loaded: Promise<Loaded> | undefined;
  let fresh: Loaded | undefined;

  async function load(before: Loaded | undefined): Promise<Loaded> {
    const last = before?.last ?? '0';
    const rows = await answered(
      () => sql<{ number: string; body: string }[]>`
        select number::text, body from redress.rule_documents where number > ${last}::bigint order by number`,
    );
    const at = performance.now();
    if (before !== undefined && rows.length === 0) return (fresh = { ...before, at });
    const added = rows.map(({ body }) => ruleDocument.parse(JSON.parse(body)));
    const documents = [...(before?.documents ?? []), ...added];
    return (fresh = { documents, rulebook: rulebookOf(documents), last: rows.at(-1)?.number ?? last, at });
  }

  /** One question at a time, however many ask. */
  function refresh(): Promise<Loaded> {
    loaded ??= load(fresh).finally(() => (loaded = undefined));
    return loaded;
  }

  return {
    async current() {
      if (fresh !== undefined && performance.now() - fresh.at < FRESH_MS) return fresh.rulebook;
      return (await refresh()).rulebook;
    },
    async refreshed() {
      await loaded;
      return (await refresh()).rulebook;
    },
    async publish(document, by) {
      await loaded;
      refuseUnfit(document, (await refresh()).rulebook);
      const { sort, id, version } = nameOf(document);
      const added = await answered(
        () => sql`
          insert into redress.rule_documents (sort, id, version, body, published_by)
          values (${sort}, ${id}, ${version}, ${JSON.stringify(document)}, ${by})
          on conflict do nothing returning number`,
      );
      if (added.length === 0) throw new DomainError('nothing-to-do', `${id}@${version} is published already`);
      await refresh();
    },
  };
}
