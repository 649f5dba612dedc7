import { text } from '../forms/date-fields.ts';
import type { Field } from '../forms/form-field.ts';

/** Sent by who begins to register a child of whom something was typed already, as where it was searched for. */
export const BEGUN = 'begun';

/** The form is shown with what was taken over: nothing of it is wrong yet. */
export const takenOver = (field: Field): Field => ({ ...field, isLooking: (given) => text(given, BEGUN) !== '' });
