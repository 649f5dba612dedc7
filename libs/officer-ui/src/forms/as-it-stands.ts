import type { CivilDate } from '#platform/time';
import { fieldsOf, type Given } from './date-fields.ts';
import type { Asking, Faults, Field } from './form-field.ts';

type Standing = Readonly<Record<string, string>>;

/** A field that is first shown as what it is about reads now; what somebody typed since is theirs. Of a form of several steps, each has its own first time. */
export const asItStands = <F extends Field>(field: F, standing: Standing): F => ({
  ...field,
  shown: (given: Given, name: string, faults: Faults) => field.shown(standingIn(given, name, standing), name, faults),
  ...(field.looksUp && {
    looksUp: (given: Given, name: string, asking: Asking) =>
      field.looksUp!(standingIn(given, name, standing), name, asking),
  }),
});

const standingIn = (given: Given, name: string, standing: Standing): Given =>
  wasSent(given, name) ? given : { ...named(standing, name), ...given };

const wasSent = (given: Given, name: string): boolean =>
  'revision' in given && Object.keys(given).some((each) => each === name || each.startsWith(`${name}-`));

/** @param standing of the parts of a field by what follows its name; of a field of one part by nothing */
const named = (standing: Standing, name: string) =>
  Object.fromEntries(Object.entries(standing).map(([part, value]) => [part === '' ? name : `${name}-${part}`, value]));

export const oneText = (value: string): Standing => ({ '': value });
/** @param date null of a day that was not given */
export const oneDay = (date: CivilDate | null): Standing => (date === null ? {} : fieldsOf(date));
