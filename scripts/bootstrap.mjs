import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root, say } from './steps.mjs';

// Node's own modules only: this runs before anything is installed.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Redress needs Node 20.19 or later; this is ${process.versions.node}. Get one from your package manager or with nvm install 20`,
  );
}

const stamp = join(root, 'node_modules', '.redress-installed');

/** Installs node_modules when they are missing or belong to another lock file. Servers and Java are fetched at their first start. */
export function bootstrap() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : undefined;
  if (installed === wanted) return;
  // npm keeps its own copy of what it installed: where that says the same, nothing has to be fetched or removed
  if (matchesHiddenLockfile()) return writeFileSync(stamp, wanted);
  say('installing node_modules (npm ci, once)');
  const result = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.error) fail(`npm does not run (${result.error.message}): it comes with Node, see that it is on PATH`);
  if (result.status !== 0)
    fail('npm ci failed: see above. Without network it works where the npm cache has the packages (npm ci --offline)');
  writeFileSync(stamp, wanted);
}

function matchesHiddenLockfile() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const [wanted, present] = [packages(join(root, 'package-lock.json')), packages(hidden)];
  return Object.entries(wanted).every(
    ([path, { version, optional, os }]) =>
      path === '' ||
      present[path]?.version === version ||
      (present[path] === undefined && (optional || os !== undefined)),
  );
}
