import { dueList } from '#platform/deadlines';
import type { Collection, View } from '#platform/read-models';
import { views } from '../../server/src/composition/all-contexts.ts';
import { Refused } from './verb.ts';

/** What can be built anew: the views, and the due list that is computed from some of them. */
const collections: readonly Collection[] = [...views.map(({ collection }) => collection), dueList as Collection];

/** @throws Refused listing the names */
export function namedView(name: string): Pick<View, 'collection'> {
  const collection = collections.find(({ view }) => view === name);
  if (collection) return { collection };
  const names = collections.map(({ view }) => view);
  throw new Refused(`There is no view ${name}. The views are: ${names.join(', ')}.`);
}
