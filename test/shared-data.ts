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

/** `describe`; where the material is absent one skipped test that says so, and the body, which would read it, is not run. */
export function describeWithShared(name: string): (title: string, body: () => void) => void {
  if (existsSync(sharedPath(name))) return describe;
  const reason = `needs ../shared/data/${name}, which is not beside this checkout`;
  process.stderr.write(`skipped: ${reason}\n`);
  return (title) => describe(title, () => it.skip(reason, () => undefined));
}
