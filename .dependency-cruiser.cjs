// Who may import whom: the walls of ARCHITECTURE.md. Types count like values, save where said otherwise.
const edges = ['sources', 'networks', 'cards', 'store', 'queue', 'sandbox'];

/** An edge of the system reaches the core and the settings' types, never another edge. */
const edgeRules = edges.map((edge) => ({
  name: `${edge}-alone`,
  comment: `src/${edge} imports only core and config; the rest reach it through Context.`,
  severity: 'error',
  from: { path: `^src/${edge}/` },
  to: { path: '^(src|workers)/', pathNot: [`^src/${edge}/`, '^src/core/'] },
}));

module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'The core decides; it imports itself and five packages.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', '^node_modules/(@types/)?(zod|luxon|liquidjs|twitter-text)/'] },
    },
    ...edgeRules,
    {
      name: 'actions-through-context',
      comment:
        'Actions know the core and the store’s tables; everything else comes in the Context (types only).',
      severity: 'error',
      from: { path: '^src/actions/' },
      to: {
        path: '^(src|workers)/',
        pathNot: ['^src/(actions|core|store)/', '^src/networks/errors.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'doors-call-actions',
      comment: 'api, workers and cli call actions; they never reach past them to the store or the networks.',
      severity: 'error',
      from: { path: '^(src/api|src/cli|workers)/' },
      to: { path: '^src/(store|networks|sources|cards)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nothing imports is dead, unless a process starts there.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^config/drizzle\\.config\\.ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
