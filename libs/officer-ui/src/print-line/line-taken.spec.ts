import { expect, it } from '@jest/globals';
import { lineAsked } from './line-taken.ts';

it('What was known earlier is the first reading, in whatever order the days stand in the address', () => {
  const days = { asAt: '2026-06-30', knownOn: '2026-06-30', compareAsAt: '2026-06-29', compareKnownOn: '2026-02-01' };
  expect(lineAsked('c1', days)).toEqual({
    ...{ childId: 'c1', asAt: '2026-06-29', knownOn: '2026-02-01' },
    compareWith: { asAt: '2026-06-30', knownOn: '2026-06-30' },
  });
  expect(lineAsked('c1', { asAt: '2026-06-30' })).toEqual({
    ...{ childId: 'c1', asAt: '2026-06-30', knownOn: null, compareWith: null },
  });
});
