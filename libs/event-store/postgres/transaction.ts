import type postgres from 'postgres';
import { DomainError } from '#libs/contracts/errors.js';

type Transaction = postgres.TransactionSql;

/** A server that ends a session closes its connection at once; past this, what went wrong is told without waiting for that. */
const CLOSING_MS_MAX = 1_000;

/**
 * Runs the work in one transaction. In place of `sql.begin`, whose transaction goes on where its connection is lost: it sends
 * its commit or rollback, or the work its next statement, on a socket that is no more, which ends the process, or on a connection
 * that meanwhile serves somebody else (postgres.js 3.4.9; porsager/postgres#1208).
 *
 * @throws what the driver or the work throws; DomainError `store-unavailable` for a statement after the connection is lost
 */
export async function inTransaction<T>(sql: postgres.Sql, work: (tx: Transaction) => Promise<T>): Promise<T> {
  let lost = false;
  // never settled where the connection is lost: nothing more is sent, and the caller has the driver's answer already
  const unlessGone = <S>(settle: () => S) => (lost ? new Promise<never>(() => undefined) : settle());
  const running = sql.begin(async (tx) => {
    try {
      const result = await work(untilLost(tx, () => lost));
      return await unlessGone(() => result);
    } catch (error) {
      // the driver rejects the statement first, and only then tells that the connection has gone
      await told(error, () => lost);
      return unlessGone(() => {
        throw error;
      });
    }
  });
  return running.then(
    (result) => result as T,
    (error: unknown) => {
      lost = true;
      throw error;
    },
  );
}

async function told(error: unknown, lost: () => boolean): Promise<void> {
  const until = performance.now() + (endsSession(error) ? CLOSING_MS_MAX : 0);
  do await new Promise((resolve) => setImmediate(resolve));
  while (!lost() && performance.now() < until);
}

/** FATAL or PANIC: the server's last word before it closes. */
function endsSession(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'severity' in error && error.severity !== 'ERROR';
}

/** The transaction, refusing statements after its connection is lost. */
function untilLost(tx: Transaction, lost: () => boolean): Transaction {
  const refuse = () => {
    if (lost()) throw new DomainError('store-unavailable', 'the connection of this transaction was lost');
  };
  return new Proxy(tx, {
    apply: (target, self, args) => {
      refuse();
      return Reflect.apply(target, self, args) as unknown;
    },
    get: (target, name) => {
      if (name === 'unsafe' || name === 'savepoint') refuse();
      return Reflect.get(target, name) as unknown;
    },
  });
}
