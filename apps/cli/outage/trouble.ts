import type postgres from 'postgres';
import type { Configuration } from '#libs/configuration/configuration.js';
import type { Stack } from '../stack/start-stack.js';

/** What a trouble works on: the stack of the run, and the store as its runtime role sees it. */
export interface TroubleBench {
  readonly stack: Stack;
  readonly configuration: Configuration & {
    readonly POSTGRES_URL: string;
    readonly KAFKA_BROKERS: string;
    readonly TEMPORAL_ADDRESS: string;
  };
  /** settings of the folder's commands, the owner's address among them */
  readonly ownerUrl: string;
  readonly sql: postgres.Sql;
  readonly say: (text: string) => void;
}

/** Something that befalls a running stack for a while. */
export interface Trouble {
  /** what a desk may hear meanwhile; any other refusal is a fault */
  readonly mayRefuse: boolean;
  /** whether services can be asked to end meanwhile */
  readonly terminates: boolean;
  begin(bench: TroubleBench): Promise<void>;
  /** Looks at what has to be seen while it lasts; faults in words. */
  look?(bench: TroubleBench): Promise<readonly string[]>;
  /** Resolves when what was gone answers again; faults in words. */
  end(bench: TroubleBench): Promise<readonly string[]>;
  /** figures of its own for the report */
  figures?(): Readonly<Record<string, unknown>>;
}
