import { readFileSync } from 'node:fs';

// A map within the code would be read, and compiled over, with every file of every suite.
const swc = {
  ...JSON.parse(readFileSync(new URL('./test/swcrc.json', import.meta.url), 'utf8')),
  swcrc: false,
  sourceMaps: true,
};

/** What spawns, kills or starts a thread, lays the whole sample, or holds an adapter to its port. */
const CONTRACTS = ['<rootDir>/libs/**/*.contract.spec.ts', '<rootDir>/apps/**/*.contract.spec.ts'];
const UNITS = ['<rootDir>/libs/**/!(*.contract).spec.ts', '<rootDir>/apps/**/!(*.contract).spec.ts'];

/** Tests run as ES modules straight from the sources: the `source` condition of package.json's imports. */
const shared = {
  testEnvironment: '<rootDir>/test/environment.mjs',
  testEnvironmentOptions: { customExportConditions: ['source', 'node'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', swc] },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/data', '<rootDir>/.stryker-tmp'],
};

export default {
  /** One more than the cores of the smallest machine: suites wait for browsers, processes and engines a third of their time. */
  maxWorkers: 3,
  /** What a suite of ES modules loaded is never let go: a worker that ran hundreds of them would run out of memory. */
  workerIdleMemoryLimit: '1GB',
  /** Ends a test that hangs; never a judgement of speed, since the machines are noisy. */
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/tally.mjs'],
  projects: [
    { ...shared, displayName: 'unit', testMatch: UNITS },
    { ...shared, displayName: 'contract', testMatch: CONTRACTS },
    { ...shared, displayName: 'system', testMatch: ['<rootDir>/test/**/*.spec.ts'] },
  ],
};
