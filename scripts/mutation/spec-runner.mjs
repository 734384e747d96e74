import { PluginKind, declareClassPlugin, commonTokens, tokens } from '@stryker-mutator/api/plugin';
import { TestStatus, determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import vm from 'node:vm';
import { rolldown } from 'rolldown';
import { Specs } from './specs.mjs';

/**
 * Runs the unit specs of a library in this process: bundled once with all mutants in them, then evaluated anew for each mutant,
 * so that no table which one mutant filled is read by the next. A mutant costs the tests that reach it and a few milliseconds.
 */
class SpecRunner {
  static inject = tokens(commonTokens.options);
  #specs;
  #script;
  #file;
  /** of each test, in the run without a fault */
  #tookMs = new Map();

  constructor(options) {
    this.#specs = options.mutation.specs;
    process.env['REDRESS_TEST_RUNS'] = String(options.mutation.runs);
    // The same cases for every mutant; a found difference is enough, nobody reads the smallest.
    fc.configureGlobal({ seed: options.mutation.seed, endOnFailure: true });
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const root = process.cwd();
    // Beside the vectors, which their suite reads from its own folder.
    this.#file = join(root, 'libs/clock/vectors/specs-of-mutation.cjs');
    const entry = join(root, 'specs-of-mutation.ts');
    writeFileSync(entry, this.#specs.map((spec) => `import 'now:${spec}';\nimport './${spec}';`).join('\n'));
    const bundle = await rolldown({
      input: entry,
      cwd: root,
      platform: 'node',
      external: (id) => /^(node:)?[a-z@]/i.test(id) && !id.startsWith('#') && !id.startsWith(NOW),
      resolve: { conditionNames: ['development'], extensionAlias: { '.js': ['.ts', '.js'] } },
      plugins: [ownImports(root), tellsSpec()],
      treeshake: false,
    });
    const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false });
    await bundle.close();
    mkdirSync(join(root, '.redress'), { recursive: true });
    writeFileSync(this.#file, output[0].code);
    this.#script = new vm.Script(
      `(function (require, module, exports, __filename, describe, it, expect, specBegins) {${output[0].code}\n})`,
      { filename: this.#file },
    );
    this.#readTimes();
  }

  dryRun({ coverageAnalysis }) {
    const found = this.#run(undefined, { stopsAtFirst: false });
    if (found.loadingFailed !== undefined) return { status: 'error', errorMessage: found.loadingFailed };
    // Kept in a file for the process that follows one which a fault has hung.
    writeFileSync(this.#times(), JSON.stringify(found.tests.map(({ id, timeSpentMs }) => [id, timeSpentMs])));
    this.#readTimes();
    const coverage = coverageAnalysis === 'off' ? undefined : globalThis.__stryker__?.mutantCoverage;
    // A test that hangs on its place in the order would kill every fault there is.
    const again = this.#run(undefined, { stopsAtFirst: true });
    const broken =
      again.loadingFailed ?? again.tests.find(({ status }) => status === TestStatus.Failed)?.failureMessage;
    if (broken !== undefined) return { status: 'error', errorMessage: `fails in the order of the mutants: ${broken}` };
    return { status: 'complete', tests: found.tests, mutantCoverage: coverage };
  }

  mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    const found = this.#run(testFilter, { activeMutant, hitLimit, mutantActivation, stopsAtFirst: !disableBail });
    const { hitCount } = globalThis.__stryker__;
    const overrun = determineHitLimitReached(hitCount, hitLimit);
    if (overrun !== undefined) return overrun;
    if (found.loadingFailed !== undefined) {
      // A spec that cannot be loaded fails, in jest as here.
      const killedBy = testFilter?.slice(0, 1) ?? [];
      return { status: 'killed', killedBy, failureMessage: found.loadingFailed, nrOfTests: 0 };
    }
    return toMutantRunResult({ status: 'complete', tests: found.tests }, true);
  }

  #run(testFilter, { activeMutant, hitLimit, mutantActivation, stopsAtFirst }) {
    const namespace = (globalThis.__stryker__ = { hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    if (mutantActivation === 'static') namespace.activeMutant = activeMutant?.id;
    let tests;
    try {
      tests = this.#collect();
    } catch (error) {
      return { tests: [], loadingFailed: String(error) };
    }
    namespace.activeMutant = activeMutant?.id;
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    const results = [];
    for (const { id, body } of this.#inOrder(tests, activeMutant?.fileName)) {
      if (wanted !== undefined && !wanted.has(id)) continue;
      const result = this.#one(id, body, namespace);
      results.push(result);
      if (result.status === TestStatus.Failed && stopsAtFirst) break;
    }
    namespace.activeMutant = undefined;
    return { tests: results };
  }

  #times() {
    return `${this.#file}.times`;
  }

  #readTimes() {
    if (existsSync(this.#times())) this.#tookMs = new Map(JSON.parse(readFileSync(this.#times(), 'utf8')));
  }

  /** The first test that fails ends a mutant's run: the quick ones come first, and those of the file's own spec, which knows best. */
  #inOrder(tests, mutated = '') {
    const own = `/${basename(mutated, '.ts')}.unit.spec.ts`;
    const cost = ({ id, spec }) => (this.#tookMs.get(id) ?? 0) * (spec.endsWith(own) ? OWN_WEIGHT : 1);
    return tests.toSorted((one, other) => cost(one) - cost(other));
  }

  #collect() {
    const specs = new Specs();
    const { describe, it, expect, jest, specBegins } = specs.globals();
    const require = createRequire(this.#file);
    const ours = (id) =>
      id === '@jest/globals' ? { jest } : id === 'fast-check' ? { default: fc, ...fc } : require(id);
    this.#script.runInThisContext()(ours, { exports: {} }, {}, this.#file, describe, it, expect, specBegins);
    return specs.tests;
  }

  #one(id, body, namespace) {
    namespace.currentTestId = id;
    const began = performance.now();
    const outcome = { id, name: id, status: TestStatus.Success, failureMessage: '' };
    try {
      body();
    } catch (error) {
      Object.assign(outcome, {
        status: TestStatus.Failed,
        failureMessage: String(error?.message ?? error).slice(0, 2_000),
      });
    }
    namespace.currentTestId = undefined;
    return { ...outcome, timeSpentMs: performance.now() - began };
  }
}

const NOW = 'now:';
/** A test of the file's own spec is worth ten others that take as long. */
const OWN_WEIGHT = 0.1;

/** `now:SPEC` says that the tests which follow are of this spec. */
function tellsSpec() {
  return {
    name: 'tells-spec',
    resolveId: (id) => (id.startsWith(NOW) ? { id, moduleSideEffects: true } : null),
    load: (id) => (id.startsWith(NOW) ? `specBegins(${JSON.stringify(id.slice(NOW.length))});` : null),
  };
}

/** `#libs/x.js` is `libs/x.ts`, as jest and TypeScript read it. */
function ownImports(root) {
  return {
    name: 'own-imports',
    resolveId: (id) => (/^#(libs|infra)\//.test(id) ? join(root, id.slice(1).replace(/\.js$/, '.ts')) : null),
  };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'specs', SpecRunner)];
