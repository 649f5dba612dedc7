import { ofRow } from '../forms/of-row.ts';
import { line } from '../forms/plain-fields.ts';
import { text, type Given } from '../forms/date-fields.ts';
import type { Field } from '../forms/form-field.ts';
import { isHeldBack } from '../forms/rest-of-rows.ts';

/**
 * A code of the register, in large letters however it was typed.
 * @param otherwise name of the input whose code is meant where this one is left empty
 * @param mark what stands there already: the page shows it, and no input
 */
export const registerCode = (session: string, otherwise: string | null = null, mark: string | null = null): Field =>
  ofRow(session, {
    ...line(session),
    read: (given, name) => ({ value: typed(given, name, otherwise).toUpperCase() || undefined }),
    shut: mark !== null,
    isEmpty: (given, name) => typed(given, name, otherwise) === '',
  });

const typed = (given: Given, name: string, otherwise: string | null): string =>
  isHeldBack(given, name) ? '' : text(given, name) || (otherwise === null ? '' : text(given, otherwise));
