import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './steps.mjs';

// docs/guide/clauses.md, anew from the register. A unit test fails where it was forgotten.
const code = await build();
if (code === 0) {
  const { clausePage } = await import('../dist/libs/policy/register/clause-page.js');
  writeFileSync(join(root, 'docs/guide/clauses.md'), clausePage());
}
process.exitCode = code;
