import { expect, it } from '@jest/globals';
import type { Reach } from '#platform/gateway';
import { FindAddressesProtected, FindAddressesProtectedHandler } from './find-addresses-protected.query.ts';

const SERVICE: Reach = { everything: false, kind: 'openTo', holder: 'sen' };

/** Of `earlier`, which leads to `child`, the address is protected; of nobody else. */
const asked = (children: readonly string[], { reach = SERVICE, isOpenTo = 'sen' } = {}) => {
  const looked: string[][] = [];
  const readModels = {
    get: async () => ({ spans: [{ childId: 'earlier', into: 'child', until: null }] }),
    ids: async (_: unknown, { where }: { where: { childId: { in: string[] } } }) => {
      looked.push(where.childId.in);
      return { ids: where.childId.in.filter((id) => id === 'earlier') };
    },
  };
  const scopes = {
    of: async (ids: readonly string[]) => new Map(ids.map((id) => [id, { holders: { openTo: [isOpenTo] } }])),
  };
  const handler = new FindAddressesProtectedHandler(readModels as never, scopes as never);
  const query = new FindAddressesProtected({ children }, { reach, after: null } as never);
  return handler.execute(query).then((found) => ({ found, looked }));
};

it('Of records that are one the address of each is protected, where that of any is', async () => {
  expect((await asked(['child', 'other'])).found).toEqual(['child']);
  expect((await asked(['earlier'])).found).toEqual(['earlier']);
  expect((await asked(['other'])).found).toEqual([]);
});

it('It is told of nobody whose record the reader does not open', async () =>
  expect((await asked(['child'], { isOpenTo: 'exclusions' })).found).toEqual([]));

it('Of nobody nothing is looked for', async () => expect(await asked([])).toEqual({ found: [], looked: [] }));
