import { readFileSync } from 'node:fs';

const swc = { ...JSON.parse(readFileSync(new URL('./test/swcrc.json', import.meta.url), 'utf8')), swcrc: false };

/** Tests run as ES modules straight from the sources: the `source` condition of package.json's imports. */
const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', swc] },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/data', '<rootDir>/.stryker-tmp'],
};

export default {
  maxWorkers: 2,
  /** Ends a test that hangs; never a judgement of speed, since the machines are noisy. */
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/tally.mjs'],
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts'] },
    { ...shared, displayName: 'system', testMatch: ['<rootDir>/test/**/*.spec.ts'] },
  ],
};
