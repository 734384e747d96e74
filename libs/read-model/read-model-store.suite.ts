import { randomBytes, randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { RecordedEvent } from '#libs/contracts/event.js';
import type { CaseStory } from '#libs/domain/case-story.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { migrate } from '#libs/event-store/postgres/migrate.js';
import { migrateReadModel } from './engine/migrate.js';
import { tellStory } from './tell-story.fixture.js';

/** A database of its own on the test server, with the store and an empty read model. */
export class ReadModelStore {
  readonly store: ReturnType<typeof createPostgresEventStore>;

  private constructor(
    readonly url: string,
    readonly sql: postgres.Sql,
    readonly ownerSql: postgres.Sql,
    private readonly drop: () => Promise<void>,
  ) {
    this.store = createPostgresEventStore(sql);
  }

  static async create(): Promise<ReadModelStore> {
    const server = process.env['REDRESS_TEST_POSTGRES_URL'] ?? '';
    const name = `read_model_${randomBytes(6).toString('hex')}`;
    const admin = postgres(server, { max: 1, onnotice: () => undefined });
    await admin.unsafe(`create database ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    await ensureRole(admin);
    await migrate(url.href);
    const ownerSql = connectStore(url.href, { max: 4, statementTimeoutMs: 60_000 });
    await migrateReadModel(ownerSql);
    // what the processes may do is tried with their role, not with the owner's
    const asRuntime = new URL(url);
    asRuntime.searchParams.set('role', 'redress_app');
    const sql = connectStore(asRuntime.href, { max: 6, statementTimeoutMs: 60_000 });
    return new ReadModelStore(url.href, sql, ownerSql, async () => {
      await Promise.all([sql.end({ timeout: 5 }), ownerSql.end({ timeout: 5 })]);
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end({ timeout: 5 });
    });
  }

  remove(): Promise<void> {
    return this.drop();
  }

  /** The story's facts into the store as a case of its own; gives what was stored. */
  tell(story: CaseStory, caseId: string = randomUUID()): Promise<RecordedEvent[]> {
    return tellStory(this.store, story, caseId);
  }
}

async function ensureRole(admin: postgres.Sql): Promise<void> {
  await admin.unsafe(`do $$ begin create role redress_app login; exception when duplicate_object or unique_violation
    then null; end $$`);
}
