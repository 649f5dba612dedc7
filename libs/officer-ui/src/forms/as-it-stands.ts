import type { CivilDate } from '#platform/time';
import { fieldsOf, type Given } from './date-fields.ts';
import type { Field } from './form-field.ts';

/** A field that is first shown as what it is about reads now; what somebody typed since is theirs. Of a form of several steps, each has its own first time. */
export const asItStands = (field: Field, standing: Readonly<Record<string, string>>): Field => ({
  ...field,
  shown: (given, name, faults) =>
    field.shown(wasSent(given, name) ? given : { ...named(standing, name), ...given }, name, faults),
});

const wasSent = (given: Given, name: string): boolean =>
  'revision' in given && Object.keys(given).some((each) => each === name || each.startsWith(`${name}-`));

/** @param standing of the parts of a field by what follows its name; of a field of one part by nothing */
const named = (standing: Readonly<Record<string, string>>, name: string) =>
  Object.fromEntries(Object.entries(standing).map(([part, value]) => [part === '' ? name : `${name}-${part}`, value]));

export const oneText = (value: string): Readonly<Record<string, string>> => ({ '': value });
export const oneDay = (date: CivilDate): Readonly<Record<string, string>> => fieldsOf(date);
