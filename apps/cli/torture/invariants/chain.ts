import type postgres from 'postgres';
import { verifyStore } from '#libs/event-store/postgres/verify-store.js';
import { type InvariantResult, invariantResult } from '../invariant.js';

/** I4. */
export async function chainVerifies(sql: postgres.Sql): Promise<InvariantResult> {
  const { events, faults } = await verifyStore(sql);
  const texts = faults.map(({ streamId, version, fault }) => `${streamId} version ${version}: ${fault}`);
  return invariantResult('I4', 'the hash chain of every stream verifies', events, texts);
}
