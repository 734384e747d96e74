import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Conformance material and real input lie beside the project, not in it; a plain checkout does without. */
const SHARED = new URL('../../shared/data/', import.meta.url);

export function sharedPath(name: string): string {
  return fileURLToPath(new URL(name, SHARED));
}

export function readShared(name: string): string {
  return readFileSync(sharedPath(name), 'utf8');
}

/** `describe`, or `describe.skip` with the reason printed where the material is absent. */
export function describeWithShared(name: string): jest.Describe {
  if (existsSync(sharedPath(name))) return describe;
  process.stderr.write(`skipped: ../shared/data/${name} is not beside this checkout\n`);
  return describe.skip;
}
