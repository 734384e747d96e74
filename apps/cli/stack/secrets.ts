import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A secret made once and kept: losing the vault's key would lose every personal text sealed with it. */
export function secretFile(dir: string, name: string, make: () => string): string {
  const file = join(dir, 'secrets', name);
  if (!existsSync(file)) writeSecret(file, make());
  return file;
}

export function secret(dir: string, name: string, make: () => string): string {
  return readFileSync(secretFile(dir, name, make), 'utf8').trim();
}

/** Readable by its owner alone, whole or not at all. */
export function writeSecret(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.next`, text, { mode: 0o600 });
  renameSync(`${file}.next`, file);
}

export const vaultKey = () => randomBytes(32).toString('base64');
export const password = () => randomBytes(24).toString('hex');
