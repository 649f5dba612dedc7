import { isEnoughOfAName } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { dateField, errorsOf, type FormError } from '../forms/date-field.ts';
import { dateFields, readDate, text, type Given } from '../forms/date-fields.ts';

/** As the API takes it: each word of a name is looked for in every child’s. */
const LONGEST = 100;

/** The form as it was filled in, with what is wrong in it; `terms` is null while something is. */
export function findChildForm(given: Given, today: CivilDate) {
  const [name, upn] = [text(given, 'name'), text(given, 'upn').toUpperCase()];
  const typed = dateFields(given, 'date-of-birth');
  const read = readDate(typed, 'Date of birth', today);
  const born = dateField(
    { prefix: 'date-of-birth', called: 'Date of birth', hint: 'For example, 4 5 2011' },
    typed,
    read,
  );
  const nameError = nameProblem(name, upn, read.kind === 'empty');
  const errors: readonly FormError[] = [
    ...(nameError ? [{ text: nameError, href: '#name' }] : []),
    ...errorsOf([born]),
  ];
  const terms =
    errors.length > 0
      ? null
      : { name: name || null, dateOfBirth: read.kind === 'date' ? read.date : null, upn: upn || null };
  return { name, upn, born, nameError, errors, terms };
}

function nameProblem(name: string, upn: string, noDate: boolean): string | null {
  if (name === '' && upn === '' && noDate) return 'Enter a name, a date of birth or a UPN';
  if (name.length > LONGEST) return `Enter a name of at most ${LONGEST} characters`;
  if (name === '' || isEnoughOfAName(name)) return null;
  return 'Enter at least two letters of a name, or one sign where a sign is a word';
}
