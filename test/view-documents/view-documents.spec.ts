import { describe, expect, it } from '@jest/globals';
import { collectionName, type View } from '#platform/read-models';
import { catalogue, views } from '../../apps/server/src/composition/all-contexts.ts';
import { checksumOfView, readHistory, readSums, viewProblems } from '../../scripts/folded-history.ts';

const history = readHistory(catalogue);
const some = views.find(({ collection }) => collection.view === 'current-attendance')!;

describe('the documents of each view over the demo council’s whole history', () => {
  it('are what they were under its version', () => expect(viewProblems(views, history, readSums())).toEqual([]));

  it('are made of a history that holds events for every view', () => {
    const types = new Set(history.map(({ type }) => type));
    const unread = views.filter(({ types: read }) => !read.some((type) => types.has(type)));
    expect(unread.map(({ collection }) => collectionName(collection))).toEqual([]);
  });
});

describe('these proofs', () => {
  const changed: View = {
    ...some,
    fold: (document, event, id) => ({ ...(some.fold(document, event, id) as object), more: 1 }),
  };

  it('catch a view whose documents change under the same version', () =>
    expect(viewProblems([changed], history, readSums())).toEqual([expect.stringContaining('raise its version')]));

  it('ask for the checksum of a new version', () => {
    const next: View = { ...changed, collection: { ...some.collection, version: 999 } };
    expect(viewProblems([next], history, readSums())).toEqual([expect.stringContaining('npm run view:sums')]);
  });

  it('catch a fold that changes what it is given', () => {
    const changing: View = { ...some, fold: (document, event) => Object.assign(event.data, document) };
    expect(() => checksumOfView(changing, history)).toThrow(TypeError);
  });

  it('catch a fold that rests on what JSON does not hold', () => {
    const when = (document: unknown) => (document as { at?: unknown } | undefined)?.at;
    const dated: View = {
      ...some,
      fold: (document) => ({ at: when(document) instanceof Date ? 'a date' : new Date(0) }),
    };
    expect(() => checksumOfView(dated, history)).toThrow('JSON');
  });
});
