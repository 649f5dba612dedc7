import type { View } from '#platform/read-models';
import { views } from '../../server/src/composition/all-contexts.ts';
import { Refused } from './verb.ts';

/** @throws Refused listing the names */
export function namedView(name: string): View {
  const named = views.find(({ collection }) => collection.view === name);
  if (named) return named;
  const names = views.map(({ collection }) => collection.view);
  throw new Refused(`There is no view ${name}. The views are: ${names.join(', ')}.`);
}
