import type { Collection } from '#platform/read-models';
import { rebuildable } from '../../server/src/composition/all-contexts.ts';
import { Refused } from './verb.ts';

/** @throws Refused listing the names */
export function namedView(name: string): Readonly<{ collection: Collection }> {
  const collection = rebuildable.find(({ view }) => view === name);
  if (collection) return { collection };
  const names = rebuildable.map(({ view }) => view);
  throw new Refused(`There is no view ${name}. The views are: ${names.join(', ')}.`);
}
