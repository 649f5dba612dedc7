import { text } from './date-fields.ts';
import type { Field } from './form-field.ts';
import { line } from './plain-fields.ts';

/** An amount of money, typed in pounds and told in pence; anything else reaches the request as it was typed, which says what is wrong with it. */
export const pounds = (label: string, told: Readonly<{ hint?: string; optional?: boolean }> = {}): Field => ({
  ...line(label, { ...told, width: 10 }),
  read: (given, name) => {
    const typed = text(given, name).replaceAll(/[\s,£]/g, '');
    if (typed === '') return { value: undefined };
    const [, whole, part = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed) ?? [];
    return { value: whole === undefined ? typed : Number(whole) * 100 + Number(part.padEnd(2, '0')) };
  },
});
