import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './steps.mjs';

// The secrets that docker-compose.yml names, made once and kept: with the vault's key every personal text would be lost.
const folder = join(root, '.redress', 'compose');
mkdirSync(folder, { recursive: true, mode: 0o700 });
const hex = () => randomBytes(24).toString('hex');
const [owner, runtime] = [hex(), hex()];
const secrets = {
  'postgres-owner-password': owner,
  'postgres-owner-url': `postgres://postgres:${owner}@store:5432/redress`,
  'postgres-url': `postgres://redress_app:${runtime}@store:5432/redress`,
  'temporal-password': hex(),
  'vault.key': randomBytes(32).toString('base64'),
};
// all or none: passwords and the addresses that carry them belong together
if (Object.keys(secrets).some((name) => existsSync(join(folder, name)))) {
  say(`${folder} has secrets already: left as they are`);
} else {
  // the folder is closed to others; the files are not, because in the container another user reads them
  for (const [name, text] of Object.entries(secrets)) writeFileSync(join(folder, name), text, { mode: 0o644 });
  say(`secrets made in ${folder}`);
}
