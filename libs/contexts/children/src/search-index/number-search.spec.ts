import { expect, it } from '@jest/globals';
import { ama } from '../child/child.fixtures.ts';
import { ChildIndex } from './child-index.ts';
import type { ChildSearch } from './child-search.service.ts';
import type { MergedRecords } from '../merging/merged-among.service.ts';
import { NumberSearch } from './number-search.service.ts';

const nothing = async () => undefined;
/** An index that knows of a child only once it has reached the head, or once what waits there to be read has been looked at again. */
function searchBehind(behind: 'reachHead' | 'mend') {
  const index = new ChildIndex();
  const knows = async () => index.put({ ...ama, childId: 'c1', services: ['sen'] });
  return new NumberSearch(
    { index, reachHead: nothing, mend: nothing, [behind]: knows } as unknown as ChildSearch,
    {
      oneWith: async (childId: string) => [childId],
    } as unknown as MergedRecords,
  );
}

it.each([
  ['with the index at the head', 'reachHead'],
  ['among those, too, who could not be read before, as of a record that was sealed', 'mend'],
] as const)('looks for the holder of a UPN %s', async (_, behind) => {
  const holders = ['c2', 'c1'].map((besides) =>
    searchBehind(behind).withHolderOfUpn({ upn: ama.upn, besides }, async (found) => found),
  );
  expect(await Promise.all(holders)).toEqual([{ childId: 'c1' }, null]);
});

it('has nobody to look for where there is no UPN', async () =>
  expect(
    await searchBehind('reachHead').withHolderOfUpn({ upn: null, besides: null }, async (found) => found),
  ).toBeNull());
