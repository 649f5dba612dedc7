import { dueList } from '#platform/deadlines';
import type { Collection } from '#platform/read-models';
import { views } from './all-contexts.ts';

/** What can be built anew: the views, and the due list that is computed from some of them. */
export const rebuildable: readonly Collection[] = [...views.map(({ collection }) => collection), dueList as Collection];
