// Type-checked lint for everything that ships or tests; layout is prettier's business, directions are
// dependency-cruiser's.
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: ['node_modules', 'dist', '.data', 'coverage', 'test/bench/node_modules'],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-restricted-globals': ['error', { name: 'event', message: 'use the parameter' }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  // Plain JavaScript belongs to no tsconfig.
  { files: ['**/*.{mjs,cjs}'], ...tseslint.configs.disableTypeChecked },
  { files: ['scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
  // expect.any() and friends are typed any by design.
  { files: ['test/**'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  {
    files: ['shared/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'shared/ reads no clock: pass the time in' },
        { object: 'Math', property: 'random', message: 'shared/ is pure' },
      ],
      'no-restricted-globals': ['error', 'process', 'fetch', 'window', 'document', 'localStorage', 'Buffer'],
    },
  },
  {
    files: ['addin/**'],
    ignores: ['addin/server.ts', 'addin/session.ts', 'addin/serviceWorker.ts'],
    rules: { 'no-restricted-globals': ['error', 'fetch'] },
  },
);
