import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { DomainError } from '#libs/contracts/errors.js';
import { isAlive } from '#infra/embedded/process-identity.js';

const identity = z.object({ pid: z.int(), started: z.string() });

/** `<dir>/stack.json`: what a running stack tells the other commands. No secret is in it. */
const stackFile = z.object({
  dir: z.string(),
  supervisor: identity,
  startedAt: z.string(),
  ready: z.boolean(),
  simulation: z.boolean(),
  api: z.string(),
  postgres: z.string(),
  kafka: z.string(),
  topic: z.string(),
  temporal: z.string(),
  temporalUi: z.string().optional(),
  dataDir: z.string(),
  logs: z.string(),
  parts: z.array(
    z.object({
      name: z.string(),
      role: z.string(),
      port: z.int().optional(),
      identity: identity.optional(),
      restarts: z.int(),
    }),
  ),
});
export type StackFile = z.infer<typeof stackFile>;

export const DEFAULT_DIR = '.redress';

export function stackDir(dir: string | undefined): string {
  return resolve(dir ?? DEFAULT_DIR);
}

const fileOf = (dir: string) => join(dir, 'stack.json');

/** The settings of a stack's services with their secrets: readable by its owner alone. */
export const environmentFile = (dir: string) => join(dir, 'secrets', 'environment.json');

export function writeStackFile(stack: StackFile): void {
  if (!existsSync(stack.dir)) return; // deleted under a running stack: not to be brought back
  const next = `${fileOf(stack.dir)}.next`;
  writeFileSync(next, `${JSON.stringify(stack, null, 2)}\n`);
  renameSync(next, fileOf(stack.dir));
}

/** Undefined when there never was one. Throws `stack-not-running` when it cannot be read. */
export function readStackFile(dir: string): StackFile | undefined {
  if (!existsSync(fileOf(dir))) return undefined;
  const parsed = stackFile.safeParse(JSON.parse(readFileSync(fileOf(dir), 'utf8')));
  if (!parsed.success)
    throw new DomainError('stack-not-running', `${fileOf(dir)} is of another release: redress up again`);
  return parsed.data;
}

/** Throws `stack-not-running`. */
export function readRunningStack(dir: string): StackFile {
  const stack = readStackFile(dir);
  if (stack === undefined || !isAlive(stack.supervisor)) {
    throw new DomainError('stack-not-running', `no stack runs in ${dir}: start one with redress up`, { dir });
  }
  return stack;
}
