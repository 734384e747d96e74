import type postgres from 'postgres';
import type { Configuration } from '#libs/configuration/configuration.js';
import type { StackConducting } from '#libs/conducting/stack-conducting.js';
import type { Stack } from '../stack/start-stack.js';

/** What a trouble works on: the stack of the run, and the store as its runtime role sees it. */
export interface TroubleBench {
  readonly stack: Stack;
  readonly configuration: Configuration & {
    readonly POSTGRES_URL: string;
    readonly KAFKA_BROKERS: string;
    readonly TEMPORAL_ADDRESS: string;
  };
  /** the owner's address of the store's database */
  readonly ownerUrl: string;
  readonly sql: postgres.Sql;
  readonly conducting: StackConducting;
  /** a token of the director's */
  readonly token: string;
  readonly say: (text: string) => void;
}

/** Something that befalls a running stack for a while. Faults are in words; none of them: as it should be. */
export interface Trouble {
  /** may a desk hear `store-unavailable` meanwhile? any other refusal of the machinery is a fault */
  readonly mayRefuse: boolean;
  /** nobody was refused: then the trouble was none */
  readonly mustRefuse?: boolean;
  /** services are asked to end meanwhile */
  readonly terminates: boolean;
  /** Before the stack is started: a place of its own for PostgreSQL's data. Throws `servers-unavailable`. */
  place?(): Promise<string>;
  begin(bench: TroubleBench): Promise<void>;
  /** What has to be seen while it lasts. */
  look?(bench: TroubleBench): Promise<readonly string[]>;
  /** Resolves when what was gone answers again. */
  end(bench: TroubleBench): Promise<readonly string[]>;
  /** When the stations have caught up. */
  account?(bench: TroubleBench): Promise<readonly string[]>;
  /** When the stack has been stopped. */
  clear?(): Promise<void>;
  /** figures of its own for the report */
  figures?(): Readonly<Record<string, unknown>>;
}
