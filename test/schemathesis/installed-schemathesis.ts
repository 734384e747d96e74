import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWithPip } from '../../infra/embedded/pip.js';

/** Every package with its exact version: a newer generator finds other things, and that must be a change of ours. */
export const REQUIREMENTS = fileURLToPath(new URL('./requirements.txt', import.meta.url));

/**
 * Path of a Python that has Schemathesis, in the project's cache; installed at the first call. Without Python or network
 * a text that says what is missing.
 */
export async function installedSchemathesis(): Promise<{ python: string } | { missing: string }> {
  const pins = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12);
  const venv = resolve('.cache', `schemathesis-${pins}`);
  const python = join(venv, 'bin', 'python');
  if (existsSync(python)) return { python };
  process.stderr.write('fetching Schemathesis (PyPI, once)\n');
  try {
    await installWithPip(venv, `--requirement=${REQUIREMENTS}`);
    return { python };
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}
