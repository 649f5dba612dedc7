import type { Collection } from './collection.ts';

/** What is kept of a declaration: what was built under another must be built anew. */
export const declarationOf = ({ fields, indexes = [] }: Collection): string =>
  JSON.stringify([Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)), indexes]);
