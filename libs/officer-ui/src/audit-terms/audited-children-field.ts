import type { Field } from '../forms/form-field.ts';
import { words } from '../forms/plain-fields.ts';
import { text } from '../forms/date-fields.ts';

const ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi;

/** Children by the addresses of their pages, as they are copied from there: no name is typed, so none is mistaken. */
export const auditedChildren = (label: string): Field => ({
  ...words(label, { rows: 5, hint: 'The address of each child’s page, copied from there, one on a line' }),
  read: (given, name) => {
    const typed = text(given, name);
    const found = [...new Set([...typed.matchAll(ID)].map(([id]) => id.toLowerCase()))];
    const strange = typed.split('\n').find((line) => line.trim() !== '' && !line.match(ID));
    if (strange !== undefined)
      return { value: undefined, faults: [{ text: 'Each line is the address of a child’s page', at: name }] };
    return { value: found.length > 0 ? found.map((childId) => ({ childId })) : undefined };
  },
  within: (_, name) => ({ field: auditedChildren(label), name }),
  worded: () => 'Name the children whose records are to be read, at most 100',
});
