import { expect, it } from '@jest/globals';
import { withPaths } from '../../scripts/tsconfig-paths.ts';

const stands = { compilerOptions: { strict: true, paths: { '#gone': ['./libs/gone/index.ts'] } }, include: ['libs'] };

it('writes a path for each import, to its source, and leaves the rest as it stands', () =>
  expect(
    withPaths(stands, {
      '#nest/*': { source: './libs/platform/*/src/nest/index.ts' },
      '#processes': { source: './libs/processes/index.ts' },
    }),
  ).toEqual({
    compilerOptions: {
      strict: true,
      paths: { '#nest/*': ['./libs/platform/*/src/nest/index.ts'], '#processes': ['./libs/processes/index.ts'] },
    },
    include: ['libs'],
  }));
