import type { Field } from '../forms/form-field.ts';

/** Where “none” is an answer of its own: the request takes null for it, and nothing for no answer. */
export const orNobody = (field: Field): Field => ({
  ...field,
  read: (given, name, today) => {
    const { value, ...read } = field.read(given, name, today);
    return { ...read, value: typeof value === 'string' && value.toLowerCase() === 'none' ? null : value };
  },
});
