import { existsSync, readFileSync } from 'node:fs';
import { readConfiguration, type Configuration } from '#libs/configuration/configuration.js';
import { environmentFile, readRunningStack, stackDir, type StackFile } from './stack/stack-file.js';

export interface Connection {
  /** validated; every address and secret a command may need */
  readonly configuration: Configuration;
  /** undefined when the addresses came from REDRESS_* variables */
  readonly stack: StackFile | undefined;
}

/**
 * The addresses a command works on: `--dir`, else REDRESS_* variables where they name a PostgreSQL, else the stack of
 * `.redress/`. Single settings in the environment (REDRESS_LOG_LEVEL, say) win over the stack's.
 * Throws `stack-not-running`, `configuration-invalid`.
 */
export function connect(args: { readonly dir?: string | undefined }, environment = process.env): Connection {
  const named = environment.REDRESS_POSTGRES_URL ?? environment.REDRESS_POSTGRES_OWNER_URL;
  const namedFile = environment.REDRESS_POSTGRES_URL_FILE ?? environment.REDRESS_POSTGRES_OWNER_URL_FILE;
  if (args.dir === undefined && (named ?? namedFile) !== undefined) {
    return { configuration: readConfiguration(environment), stack: undefined };
  }
  const dir = stackDir(args.dir);
  const stack = readRunningStack(dir);
  return {
    configuration: readConfiguration(merged(stackEnvironment(dir), environment, args.dir !== undefined)),
    stack,
  };
}

/** The settings of the stack's services, as `up` wrote them. */
export function stackEnvironment(dir: string): Record<string, string> {
  const file = environmentFile(dir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}

function merged(
  stack: Record<string, string>,
  environment: NodeJS.ProcessEnv,
  stackWins: boolean,
): Record<string, string | undefined> {
  const own = Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('REDRESS_')));
  return stackWins ? { ...own, ...stack } : { ...stack, ...own };
}
