// Four tiers, told apart by the file name: unit (no I/O), int (real servers), replay (recorded histories), e2e (HTTP, browser).
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^#(libs|infra|activities|workflows)/(.*)\\.js$': '<rootDir>/$1/$2',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true, tsx: false },
          transform: { legacyDecorator: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.redress/', '<rootDir>/.cache/'],
};
const tier = (name, extra = {}) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/**/*.${name}.spec.ts`],
  ...extra,
});
const servers = {
  globalSetup: '<rootDir>/test/servers.setup.mjs',
  globalTeardown: '<rootDir>/test/servers.teardown.mjs',
};

export default {
  testTimeout: 120_000,
  testSequencer: '<rootDir>/test/units-first.sequencer.mjs',
  reporters: ['default', '<rootDir>/test/closing-line.reporter.mjs'],
  projects: [tier('unit'), tier('replay'), tier('int', servers), tier('e2e', servers)],
};
