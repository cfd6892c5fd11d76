/**
 * The directions of imports: bin → cli → { store, render } → core → model. A layer may import any layer
 * below it, never one beside or above it, and each library has its only place.
 */
const layers = {
  bin: ['cli', 'store', 'render', 'core', 'model'],
  cli: ['store', 'render', 'core', 'model'],
  store: ['core', 'model'],
  render: ['core', 'model'],
  core: ['model'],
  model: [],
};

const inLayers = (names) => `^src/(${names.join('|')})/`;

const directions = Object.entries(layers).map(([layer, below]) => ({
  name: `${layer}-imports-only-downwards`,
  severity: 'error',
  from: { path: inLayers([layer]) },
  to: { path: '^src/', pathNot: inLayers([layer, ...below]) },
}));

/** Packages and modules of Node that only some places may import. */
const owners = [
  { name: 'disk', what: '^(node:)?fs(/promises)?$', places: '^src/(store|bin)/' },
  {
    name: 'other-processes',
    what: '^(node:)?(child_process|worker_threads)$',
    places: '^src/store/',
  },
  { name: 'module-loading', what: '^(node:)?(vm|module|v8)$', places: '^src/bin/bin\\.ts$' },
  { name: 'yaml', what: 'node_modules/(yaml|js-yaml|ajv)/', places: '^src/store/' },
  {
    name: 'documents',
    what: 'node_modules/(chalk|cli-table3|liquidjs|markdown-it)/',
    places: '^src/render/',
  },
  { name: 'pages', what: 'node_modules/d3-scale/', places: '^src/render/html/' },
  { name: 'word-files', what: 'node_modules/docx/', places: '^src/render/docx/' },
  {
    name: 'tables',
    what: 'node_modules/(csv-stringify|write-excel-file)/',
    places: '^src/render/tables/',
  },
  { name: 'calendars', what: 'node_modules/ical\\.js/', places: '^src/render/calendar/' },
  { name: 'command-line', what: 'node_modules/(commander|@inquirer)/', places: '^src/cli/' },
  { name: 'dayjs', what: 'node_modules/dayjs/', places: '^src/model/dates\\.ts$' },
];

const places = owners.map(({ name, what, places }) => ({
  name: `${name}-has-its-place`,
  severity: 'error',
  from: { path: '^src/', pathNot: places },
  to: { path: what },
}));

module.exports = {
  forbidden: [
    ...directions,
    ...places,
    {
      name: 'start-file-alone',
      comment: 'bin.ts must not pull the program into itself; it loads the bundle.',
      severity: 'error',
      from: { path: '^src/bin/bin\\.ts$' },
      to: {
        path: '^src/',
        pathNot: '^src/(model/|bin/process-output)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'core-and-model-are-pure',
      comment: 'No disk, no clock, no network: what they need is given to them.',
      severity: 'error',
      from: { path: '^src/(core|model)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-other-libraries',
      comment: 'A new library is added here with its place.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: 'node_modules/',
        pathNot: owners.map(({ what }) => what).filter((what) => what.startsWith('node_modules/')),
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'program-does-not-know-its-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
