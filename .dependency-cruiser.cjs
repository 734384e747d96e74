// The arrows of docs/ARCHITECTURE.md. `npm run verify` fails where one is crossed.
const ours = '^(libs|apps|workflows|activities|infra)/';
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.(spec|suite|bench)\\.ts$' },
  to: { path: ours, pathNot: [`^${from}/`, ...allowed.map((path) => `^${path}/`)] },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nobody-imports-apps', severity: 'error', from: { pathNot: '^(apps|test)/' }, to: { path: '^apps/' } },
    {
      name: 'apps-do-not-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    only('contracts-know-nobody', 'libs/contracts', []),
    only('clock-knows-contracts-only', 'libs/clock', ['libs/contracts']),
    only('policy-knows-clock', 'libs/policy', ['libs/contracts', 'libs/clock']),
    only('domain-is-pure', 'libs/domain', ['libs/contracts', 'libs/clock', 'libs/policy']),
    only('workflows-know-contracts-and-activity-types', 'workflows', ['libs/contracts', 'activities']),
    {
      name: 'workflows-take-types-of-activities-only',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'store-messaging-read-model-know-no-rules-of-processes',
      severity: 'error',
      from: { path: '^libs/(event-store|messaging|read-model|vault|sites|identity|telemetry)/' },
      to: { path: '^(apps|workflows|activities|infra)/' },
    },
    {
      name: 'pure-code-does-no-io',
      severity: 'error',
      from: { path: '^libs/(clock|domain|policy)/', pathNot: '\\.(spec|suite)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules|\\.redress|\\.cache|apps/dashboard)(/|$)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['development', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
