import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from '@swc/core';
import { rolldown } from 'rolldown';
import { root, say } from './steps.mjs';

// apps/dashboard/api/schema.d.ts, anew from the API's OpenAPI document; no server, no build. A unit test fails where it was forgotten.
const SCHEMA = 'apps/dashboard/api/schema.d.ts';

/** The controllers' decorators are of the kind that the bundler itself does not write without a runtime of its own. */
const typescript = {
  name: 'typescript',
  async transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    const parser = { syntax: 'typescript', decorators: true };
    const made = await transform(code, {
      filename: id,
      swcrc: false,
      jsc: { target: 'es2022', parser, transform: { legacyDecorator: true } },
    });
    return { code: made.code, map: null, moduleType: 'js' };
  },
};

const folder = mkdtempSync(join(root, 'node_modules', '.api-client-'));
try {
  const bundle = await rolldown({
    input: join(root, 'apps/api/openapi/typed-client.fixture.ts'),
    cwd: root,
    platform: 'node',
    external: /^[^.#/]/,
    plugins: [typescript],
    resolve: {
      conditionNames: ['development', 'node', 'import', 'default'],
      extensionAlias: { '.js': ['.ts', '.js'] },
    },
  });
  await bundle.write({ file: join(folder, 'typed-client.mjs'), format: 'esm' });
  const { typedClient } = await import(pathToFileURL(join(folder, 'typed-client.mjs')).href);
  writeFileSync(join(root, SCHEMA), await typedClient());
  say(`${SCHEMA} is written`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
