/**
 * Mutation testing of the law, on demand: `npm run law:mutate`, or a part of it with
 * `npm run law:mutate -- --mutate 'libs/statutory-rules/src/exclusions/*.ts'`. Data is law, not code: a changed date or
 * number there is another law, held by the tests that name its version.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/mocha-runner'],
  testRunner: 'mocha',
  testRunnerNodeArgs: [
    '--conditions=source',
    ...['--import', './scripts/typescript.mjs'],
    ...['--import', './test/mutation/load.mjs'],
  ],
  mochaOptions: { spec: ['libs/statutory-rules/src/**/*.spec.ts'] },
  coverageAnalysis: 'perTest',
  // Code that runs only while the library loads is the building of its tables: data again, and a process for each mutant.
  ignoreStatic: true,
  mutate: [
    'libs/statutory-rules/src/**/*.ts',
    '!libs/statutory-rules/src/**/*.spec.ts',
    '!libs/statutory-rules/src/testing/**',
    '!libs/statutory-rules/src/**/index.ts',
    '!libs/statutory-rules/src/**/data/**',
  ],
  ignorePatterns: [
    '/*',
    '!/libs',
    '/libs/*',
    '!/libs/statutory-rules',
    '!/libs/civil-time',
    '!/scripts',
    '!/test',
    '/test/*',
    '!/test/swcrc.json',
    '!/test/mutation',
    '!/package.json',
    '!/tsconfig.json',
  ],
  concurrency: 2,
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: 'reports/law-mutation.json' },
  thresholds: { high: 97, low: 95, break: 95 },
  tempDirName: '.stryker-tmp',
};
