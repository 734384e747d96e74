import tseslint from 'typescript-eslint';

const pure = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pure code gets its instants from the context.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Pure code gets its instants from the context.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Pure code has no chance in it.',
  },
  { selector: "Identifier[name='Intl']", message: 'Intl differs between hosts; use libs/clock.' },
];

const transactions = {
  selector:
    "CallExpression[callee.property.name='begin']:matches([callee.object.name=/sql$/i], [callee.object.property.name=/sql$/i])",
  message: 'The driver goes on where its connection is lost; use inTransaction of libs/event-store/postgres.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.redress/**',
      '.cache/**',
      '**/*.mjs',
      '**/*.config.ts',
      'apps/dashboard/api/schema.d.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './apps/dashboard/tsconfig.json'] } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['libs/**/*.ts', 'activities/**/*.ts', 'apps/**/*.ts'],
    ignores: ['**/*.spec.ts', 'apps/cli/{outage,torture}/**', 'libs/event-store/postgres/transaction.ts'],
    rules: { 'no-restricted-syntax': ['error', transactions] },
  },
  {
    files: ['libs/clock/**/*.ts', 'libs/domain/**/*.ts', 'workflows/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...pure] },
  },
  {
    files: ['workflows/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['node:*', 'fs', 'path', 'crypto'] }] },
  },
);
