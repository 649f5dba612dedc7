import { expect, it } from '@jest/globals';
import { ama } from '../child/child.fixtures.ts';
import { ChildIndex } from './child-index.ts';
import type { ChildSearch } from './child-search.service.ts';
import { NumberSearch } from './number-search.service.ts';

/** An index that knows of a child only once it has reached the head. */
function searchBehindTheHead() {
  const index = new ChildIndex();
  const reachHead = async () => index.put({ ...ama, childId: 'c1', services: ['sen'] });
  return new NumberSearch({ index, reachHead } as unknown as ChildSearch);
}

it('looks for the holder of a UPN with the index at the head', async () => {
  const holders = ['c2', 'c1'].map((besides) =>
    searchBehindTheHead().withHolderOfUpn({ upn: ama.upn, besides }, async (found) => found),
  );
  expect(await Promise.all(holders)).toEqual([{ childId: 'c1' }, null]);
});

it('has nobody to look for where there is no UPN', async () =>
  expect(await searchBehindTheHead().withHolderOfUpn({ upn: null, besides: null }, async (found) => found)).toBeNull());
