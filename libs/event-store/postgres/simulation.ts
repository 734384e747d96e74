import type postgres from 'postgres';
import { DomainError } from '#libs/contracts/errors.js';
import { answered } from './failure.js';

/** Makes a stack one that simulates, for good; as the owner, when the stack is set up. */
export async function enableSimulation(ownerSql: postgres.Sql): Promise<void> {
  await ownerSql`insert into redress.simulation_clock default values on conflict do nothing`;
}

/** The one clock offset of a simulating stack. */
export interface SimulationClock {
  /** Milliseconds by which the store's clock is ahead; undefined on a stack that does not simulate. */
  offsetMs(): Promise<number | undefined>;
  /** Moves the clock on; answers the new offset. Throws `not-simulated`, `invalid-input`. */
  forward(ms: number): Promise<number>;
}

export function createSimulationClock(sql: postgres.Sql): SimulationClock {
  return {
    async offsetMs() {
      const [row] = await answered(() => sql<{ ms: string }[]>`select offset_ms as ms from redress.simulation_clock`);
      return row === undefined ? undefined : Number(row.ms);
    },
    async forward(ms) {
      if (!Number.isSafeInteger(ms) || ms <= 0) {
        throw new DomainError('invalid-input', `the clock goes forward by whole milliseconds, not by ${ms}`);
      }
      const [row] = await answered(() => sql<{ ms: string }[]>`select redress.forward_clock(${ms}) as ms`);
      return Number(row?.ms ?? 0);
    },
  };
}
