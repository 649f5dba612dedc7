import jest from './jest.config.mjs';

const { displayName: _, ...unit } = jest.projects[0];

/**
 * Mutation testing of the law, on demand: `npm run law:mutate`, or a part of it with
 * `npm run law:mutate -- --mutate 'libs/statutory-rules/src/exclusions/*.ts'`. Data is law, not code: a changed date or
 * number there is another law, held by the tests that name its version.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: {
    projectType: 'custom',
    config: {
      ...unit,
      testMatch: ['<rootDir>/libs/statutory-rules/**/*.spec.ts'],
      // The sweeps over the whole book load every area: too slow to be run for each mutant. So a score is a lower bound.
      testPathIgnorePatterns: ['/src/[a-z-]+\\.spec\\.ts$'],
    },
    enableFindRelatedTests: true,
  },
  coverageAnalysis: 'perTest',
  // A mutant outside every function needs all the tests each: a whole run would take a day.
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
    '!/test',
    '/test/*',
    '!/test/swcrc.json',
    '!/package.json',
    '!/tsconfig.json',
    '!/jest.config.mjs',
  ],
  concurrency: 1,
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: 'reports/law-mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: '.stryker-tmp',
};
