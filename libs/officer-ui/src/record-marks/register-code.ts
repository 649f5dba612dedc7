import { line } from '../forms/plain-fields.ts';
import { text } from '../forms/date-fields.ts';
import type { Field } from '../forms/form-field.ts';

/** A code of the register, in large letters however it was typed. */
export const registerCode = (session: string): Field => ({
  ...line(session),
  read: (given, name) => ({ value: text(given, name).toUpperCase() || undefined }),
  // Of ten boxes the summary names the one.
  worded: (said) => `${session}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
});
