import type { Collection } from './collection.ts';

const VIEW = /^(?=.{1,60}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const FIELD = /^(?=.{1,60}$)[a-z][A-Za-z0-9]*$/;

/** @throws TypeError a view's declaration cannot be stored; says what to change */
export function checkCollection({ view, version, fields, indexes = [] }: Collection): void {
  if (!VIEW.test(view)) throw new TypeError(`A view is named in lower case with hyphens, not “${view}”.`);
  if (!Number.isSafeInteger(version) || version < 1) throw new TypeError(`View ${view}: a version counts from 1.`);
  const folded = Object.keys(fields).map((field) => field.toLowerCase());
  if (new Set(folded).size < folded.length) throw new TypeError(`View ${view}: two fields differ only in case.`);
  for (const field of Object.keys(fields)) {
    if (!FIELD.test(field)) throw new TypeError(`View ${view}: “${field}” cannot name a field.`);
    if (field === 'id') throw new TypeError(`View ${view}: every document has an id, it is not declared.`);
  }
  for (const field of indexes.flat()) {
    const kind = fields[field];
    if (!kind) throw new TypeError(`View ${view}: an index names “${field}”, which is not declared.`);
    if (kind === 'strings') throw new TypeError(`View ${view}: “${field}” holds strings and is indexed by itself.`);
  }
}
