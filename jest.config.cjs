// One configuration for every test; the few ESM-only packages are transformed too (docs/decisions/0001).
module.exports = {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/test/bench/'],
  testEnvironment: 'node',
  transform: {
    '\\.m?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(?:.*/)?(hucre|jose|oauth2-mock-server|is-plain-obj|strip-bom|uuid)/)',
  ],
  maxWorkers: 2,
  // Real storage and real files on a machine that does other things too.
  testTimeout: 30_000,
};
