import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node, root, say } from './steps.mjs';

const dist = join(root, 'dist');
const SERVER = ['apps', 'libs', 'infra', 'workflows', 'activities'];
const SETTINGS = ['package-lock.json', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/build.mjs'];
const DASHBOARD = join('apps', 'dashboard');

/**
 * sources → dist/ (with the SQL and other files that lie beside them) → dist/workflow-bundle.js → dist/dashboard.
 * Each step is skipped while its sources hash to what it was last made from. Nothing in use is deleted: files are overwritten.
 * Resolves with the exit code of the first step that failed.
 */
export async function build({ force = false } = {}) {
  const release = await lock();
  try {
    const server = await step('server', force, [...files(SERVER), ...SETTINGS], compile);
    if (server !== 0) return server;
    const bundle = await step('bundle', force, [...files(['workflows', 'libs']), ...SETTINGS], bundleWorkflows);
    const page = await step(
      'dashboard',
      force,
      [...files([DASHBOARD, 'libs/contracts', 'libs/identity', 'libs/policy/register'], true), ...SETTINGS],
      buildDashboard,
    );
    return bundle || page;
  } finally {
    release();
  }
}

async function step(name, force, sources, make) {
  const stamp = join(dist, `.${name}-made-from`);
  const hash = createHash('sha256');
  for (const file of sources)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  const wanted = hash.digest('hex');
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 0;
  const code = await make();
  if (code === 0) writeFileSync(stamp, wanted);
  return code;
}

async function compile() {
  say('building dist (tsc)');
  const code = await node('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json'], { quiet: true });
  for (const file of files(SERVER).filter(
    (each) => !/\.(tsx?|md)$/.test(each) && !each.endsWith('tsconfig.app.json'),
  )) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    cpSync(join(root, file), join(dist, file));
  }
  pruneVanished();
  return code;
}

/** What was compiled from a source that is gone would still be found by a folder scan. */
function pruneVanished() {
  for (const file of SERVER.flatMap((folder) => [...walk(join(dist, folder))])) {
    const source = relative(dist, file).replace(/\.js(\.map)?$/, '');
    const made = file.endsWith('.js') || file.endsWith('.js.map');
    const candidates = made ? [`${source}.ts`, `${source}.tsx`, `${source}.js`] : [relative(dist, file)];
    if (!candidates.some((candidate) => existsSync(join(root, candidate)))) rmSync(file, { force: true });
  }
}

async function bundleWorkflows() {
  const entry = join(dist, 'workflows', 'index.js');
  if (!existsSync(entry)) return 0;
  say('bundling the workflows');
  const { bundleWorkflowCode } = await import('@temporalio/worker');
  const silent = () => undefined;
  const logger = { trace: silent, debug: silent, info: silent, warn: say, error: say, log: silent };
  try {
    const { code } = await bundleWorkflowCode({
      workflowsPath: entry,
      logger,
      webpackConfigHook: (config) => {
        // webpack's own default has `development`, which in package.json means: the TypeScript sources
        config.resolve = { ...config.resolve, conditionNames: ['webpack', 'import', 'module', 'require', 'default'] };
        return config;
      },
    });
    writeFileSync(join(dist, 'workflow-bundle.js'), code);
    return 0;
  } catch (error) {
    say(`the workflows cannot be bundled: ${error.message}`);
    return 1;
  }
}

async function buildDashboard() {
  if (!existsSync(join(root, DASHBOARD, 'vite.config.ts'))) return 0;
  say('building the board (vite)');
  const next = join(dist, 'dashboard.next');
  const code = await node(
    'node_modules/vite/bin/vite.js',
    ['build', DASHBOARD, '--outDir', next, '--emptyOutDir', '--logLevel', 'warn'],
    {
      quiet: true,
    },
  );
  if (code !== 0) return code;
  // files first, the page that names them last: whoever opens it meanwhile gets the old page or the new one, whole
  const page = join(next, 'index.html');
  cpSync(next, join(dist, 'dashboard'), { recursive: true, filter: (source) => source !== page });
  cpSync(page, join(dist, 'dashboard', 'index.html'));
  rmSync(next, { recursive: true, force: true });
  return 0;
}

function files(folders, withDashboard = false) {
  return folders
    .flatMap((folder) => [...walk(join(root, folder))])
    .map((file) => relative(root, file))
    .filter((file) => withDashboard || !file.startsWith(DASHBOARD))
    .filter((file) => !/\.(spec|suite)\.tsx?$/.test(file))
    .sort();
}

function* walk(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') yield* walk(path);
    } else yield path;
  }
}

/** One build at a time in a tree; the lock of a build that was killed is taken over. */
async function lock() {
  mkdirSync(dist, { recursive: true });
  const file = join(dist, '.building');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      const release = () => rmSync(file, { force: true });
      process.once('exit', release);
      return () => {
        process.off('exit', release);
        release();
      };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!holderLives(file)) rmSync(file, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function holderLives(file) {
  try {
    // written a moment after it is made: an empty file that is young belongs to a live build
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid === 0) return Date.now() - statSync(file).mtimeMs < 5_000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM' || error.code === 'ENOENT';
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { bootstrap } = await import('./bootstrap.mjs');
  bootstrap();
  process.exitCode = await build({ force: !process.argv.includes('--if-stale') });
}
