import { isEnoughOfAName, numberWritten } from '#pure/children';
import { reasonIn } from '#platform/gateway';
import { LONGEST_REASON } from '#platform/web';
import type { CivilDate } from '#platform/time';
import { isUpn } from '#statutory-rules';
import { kindsOffered, shownToOne } from '../open-record/reason-page.ts';
import type { Names } from '../words/wording.ts';
import { dateField, errorsOf, type FormError } from '../forms/date-field.ts';
import { dateFields, readDate, text, type Given } from '../forms/date-fields.ts';

/** As the API takes it: each word of a name is looked for in every child’s. */
const LONGEST = 100;
const LONGEST_NUMBER = 50;

/**
 * The form as it was filled in, with what is wrong in it; `terms` is null while something is.
 * @param reasons of somebody who may look only when they say why: of which kind that can be
 * @param isWatching the data protection officer, who is watched by another
 */
export function findChildForm(given: Given, today: CivilDate, reasons: Reasons | null, isWatching: boolean) {
  const { name, upn, number } = whoOf(given);
  const system = text(given, 'system');
  const typed = dateFields(given, 'date-of-birth');
  const read = readDate(typed, 'Date of birth', today);
  const born = dateField(
    { prefix: 'date-of-birth', called: 'Date of birth', hint: 'For example, 4 5 2011' },
    typed,
    read,
  );
  const nameError = nameProblem(name, upn + number, read.kind === 'empty');
  const upnError = upn === '' || isUpn(upn) ? null : NOT_A_UPN;
  const numberError = numberProblem(number);
  const [reason, reasonKind] = [text(given, 'reason'), text(given, 'kind')];
  const kinds = reasons && kindsOffered(reasons, reasonKind, shownToOne('looked', isWatching));
  const kindError = kinds?.every(({ checked }) => !checked) ? 'Choose why you look for this child' : null;
  const reasonError = reasons ? reasonProblem(reason) : null;
  const errors: readonly FormError[] = [
    ...(nameError ? [{ text: nameError, href: '#name' }] : []),
    ...errorsOf([born]),
    ...(upnError ? [{ text: upnError, href: '#upn' }] : []),
    ...(numberError ? [{ text: numberError, href: '#number' }] : []),
    ...(kindError ? [{ text: kindError, href: '#kind' }] : []),
    ...(reasonError ? [{ text: reasonError, href: '#reason' }] : []),
  ];
  const terms =
    errors.length > 0
      ? null
      : {
          ...{ name: name || null, dateOfBirth: read.kind === 'date' ? read.date : null },
          ...{ upn: upn || null, number: number || null, ...(number && system && { system }) },
        };
  const why = { kinds, kindError, reason, reasonKind, reasonError };
  return { name, upn, number, system, born, nameError, upnError, numberError, errors, terms, ...why };
}

/** What is typed at the head of a page is a UPN where it can be one; else, in one word with a figure, a number in another system. */
function whoOf(given: Given): Readonly<{ name: string; upn: string; number: string }> {
  const called = text(given, 'called');
  const isNumber = /^\S*\d\S*$/.test(called);
  const [name, upn, number] = isUpn(called.toUpperCase())
    ? ['', called, '']
    : isNumber
      ? ['', '', called]
      : [called, '', ''];
  return {
    name: text(given, 'name') || name,
    upn: (text(given, 'upn') || upn).toUpperCase(),
    number: text(given, 'number') || number,
  };
}

type Reasons = ReturnType<NonNullable<Names['openingReasons']>>;

const NOT_A_UPN = 'Enter the UPN as the school gave it: a letter, then 12 more letters and digits that agree with it';

function numberProblem(number: string): string | null {
  if (number.length > LONGEST_NUMBER) return `Enter a number of at most ${LONGEST_NUMBER} characters`;
  if (number === '' || numberWritten(number) !== '') return null;
  return 'Enter the number as the other system writes it: at least a letter or a figure';
}

function nameProblem(name: string, numbers: string, noDate: boolean): string | null {
  if (name === '' && numbers === '' && noDate) return 'Enter a name, a date of birth, a UPN or another number';
  if (name.length > LONGEST) return `Enter a name of at most ${LONGEST} characters`;
  if (name === '' || isEnoughOfAName(name)) return null;
  return 'Enter at least two letters of a name, or one character where that is a word, as in Chinese';
}

function reasonProblem(reason: string): string | null {
  if (reasonIn(reason) === null) return 'Say in a sentence why you look for this child';
  return reason.length > LONGEST_REASON ? `Enter at most ${LONGEST_REASON} characters` : null;
}
