import postgres from 'postgres';
import type { Freshness } from '#libs/contracts/horizon.js';
import { type RunningApi, accept, call, startApi } from './api.fixture.js';

describe('how fresh the boards are', () => {
  let api: RunningApi;
  let agent: string;
  let stranger: postgres.Sql;
  beforeAll(async () => {
    api = await startApi();
    agent = await api.token('agent');
    // another session, in another database of the store's server
    stranger = postgres(process.env['REDRESS_TEST_POSTGRES_URL'] ?? '', {
      max: 1,
      connection: { application_name: 'report writer', options: '-c idle_in_transaction_session_timeout=0' },
    });
  });
  afterAll(async () => {
    await stranger?.end();
    await api?.stop();
  });

  const ask = async () => (await call<Freshness>(api, '/v1/freshness', { token: agent })).body;
  async function until(condition: (seen: Freshness) => boolean): Promise<Freshness> {
    for (;;) {
      const seen = await ask();
      if (condition(seen)) return seen;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  it('counts what is stored and not yet shown', async () => {
    await accept(api, agent);
    expect((await until(({ factsBehind }) => factsBehind > 0)).held).toBe(false);
    await api.project();
    expect(await until(({ factsBehind }) => factsBehind === 0)).toEqual({ factsBehind: 0, held: false, holder: null });
  });

  it('names the open transaction that everything waits for, until it ends', async () => {
    let release = (): void => undefined;
    const foreign = new Promise<void>((resolve) => (release = resolve));
    let open: Promise<void> = Promise.resolve();
    const pid = await new Promise<number>((begun, failed) => {
      open = stranger.begin(async (tx) => {
        const [row] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid, pg_current_xact_id()`;
        begun(row?.pid ?? 0);
        await foreign;
      });
      open.catch(failed);
    });
    const { body } = await accept(api, agent);
    expect(body.version).toBeGreaterThan(0);
    const seen = await until(({ held }) => held);
    expect(seen.factsBehind).toBeGreaterThan(0);
    expect(seen.holder).toMatchObject({ pid, application: 'report writer', database: 'postgres' });
    expect(seen.holder?.ageSeconds).toBeGreaterThanOrEqual(5);
    release();
    await open;
    expect((await until(({ held }) => !held)).holder).toBeNull();
  });

  it('is told to nobody without a token', async () => {
    expect((await call(api, '/v1/freshness')).status).toBe(401);
  });
});
