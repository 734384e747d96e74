import type postgres from 'postgres';
import { inTransaction } from '#libs/event-store/postgres/transaction.js';
import { answered } from '#libs/event-store/postgres/failure.js';
import type { Place, Rulebook } from '#libs/policy/rulebook.js';
import { type RuleDocument, type RuleShelf, nameOf, ruleDocument } from '../port.js';
import { refuseUnfit, rulebookOf } from '../rulebook-of.js';

/** How long a rulebook is used before it is asked whether something was published. */
const FRESH_MS = 3_000;
/** Any constant will do; it has to be the same in every release. */
const PUBLISH_LOCK = 7_233_711;

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

  async function load(before: Loaded | undefined, asked: postgres.ISql = sql): Promise<Loaded> {
    const last = before?.last ?? '0';
    const rows = await answered(
      () => asked<{ number: string; body: string }[]>`
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
      // One at a time until it is committed: numbers become visible in their order, and nobody publishes against what he did not see.
      await answered(() =>
        inTransaction(sql, async (tx) => {
          await tx`select pg_advisory_xact_lock(${PUBLISH_LOCK})`;
          const { documents } = await load(fresh, tx);
          const places = await tx<Place[]>`select id, region, zone from redress.sites order by id`;
          refuseUnfit(document, documents, places);
          const { sort, id, version } = nameOf(document);
          await tx`
            insert into redress.rule_documents (sort, id, version, body, published_by)
            values (${sort}, ${id}, ${version}, ${JSON.stringify(document)}, ${by})`;
        }),
      );
      await loaded;
      await refresh();
    },
  };
}
