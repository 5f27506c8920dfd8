// Directions of DESIGN and CONTRACT: addin -> shared <- functions; what each folder may import from outside.
const npm = (names) => `node_modules/(${names})(/|$)`;
const only = (name, from, allowedPackages, comment) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer'],
    pathNot: npm(allowedPackages),
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@azure/functions-core$' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(addin|functions|scripts|test)/' },
    },
    {
      name: 'shared-no-node',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pane-apart-from-server',
      severity: 'error',
      from: { path: '^addin/' },
      to: { path: '^(functions|scripts|test)/' },
    },
    { name: 'pane-no-node', severity: 'error', from: { path: '^addin/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'server-apart-from-pane',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(addin|scripts|test)/' },
    },
    {
      name: 'nothing-imports-endpoints',
      severity: 'error',
      from: { pathNot: '^(functions/main\\.ts|test/)' },
      to: { path: '^functions/endpoints/' },
    },
    {
      name: 'scripts-use-the-built-server',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^(functions|addin)/' },
    },
    only(
      'shared-imports-zod',
      { path: '^shared/', pathNot: '^shared/xlsx/' },
      'zod',
      'shared may import zod',
    ),
    only('xlsx-imports-hucre', { path: '^shared/xlsx/' }, 'zod|hucre', 'hucre only in shared/xlsx'),
    only(
      'pane-imports',
      { path: '^addin/', pathNot: '^addin/signIn' },
      'react|react-dom|zod|@tanstack|@types|@fontsource|qrcode-generator',
      'what the pane may load',
    ),
    only('sign-in-imports', { path: '^addin/signIn' }, '@azure/msal-browser', 'MSAL only in addin/signIn'),
    only(
      'server-imports',
      { path: '^functions/', pathNot: '^functions/(store|report)/' },
      'zod|jose|@azure/functions|nodemailer|@types/nodemailer',
      'Azure SDKs only in functions/store',
    ),
    only('report-imports', { path: '^functions/report/' }, 'docx', 'docx only in functions/report'),
    only(
      'store-imports',
      { path: '^functions/store/' },
      'zod|@azure',
      'the store knows storage and nothing else',
    ),
    {
      name: 'registry-data-stays-home',
      severity: 'error',
      from: { pathNot: '^(shared/units/|scripts/units|test/)' },
      to: { path: '^shared/units/.*\\.json$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/bench/node_modules)' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
