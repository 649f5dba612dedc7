import { beyondBounds, boundsOf, type RequestClass } from '../requests/bounds.ts';
import { faultsOfParameters, type Parameters } from '../requests/parameters.ts';

/** Words for the person, by the name of the field they concern. */
export type FieldWords = Readonly<Record<string, readonly string[]>>;

/**
 * What is wrong with a field stands beside it and in the list above a form, where GOV.UK ends nothing in a full stop
 * (https://design-system.service.gov.uk/components/error-message/). What a problem says as a whole is a sentence, and has one.
 */
export const besideField = (words: string): string => words.replace(/\.$/, '');

/** So many faults are listed; the rest is counted. */
export const MOST_LISTED = 20;
const LONGEST_NAME = 100;

type Listed = readonly Readonly<{ field: string; detail: string }>[];

/** What was sent cannot be read as what was asked for. */
export class BadInput extends Error {
  readonly fields: FieldWords;

  constructor(fields: FieldWords) {
    super(wordsOf(Object.keys(fields).length));
    this.name = 'BadInput';
    this.fields = fields;
  }

  /** Each wrong field once, with the first of its words; the first of many. A name that the sender made up is not given back at any length. */
  listed(): Listed {
    const all = Object.entries(this.fields).slice(0, MOST_LISTED);
    return all.map(([field, [detail = '']]) => ({
      detail: besideField(detail),
      field: field.length > LONGEST_NAME ? `${field.slice(0, LONGEST_NAME)}…` : field,
    }));
  }
}

const MISSING = 'Some of what was sent is missing or wrong.';

const wordsOf = (faults: number): string =>
  faults <= MOST_LISTED ? MISSING : `${MISSING} ${MOST_LISTED} of ${faults} faults are listed.`;

/**
 * Nothing is copied or checked of what holds longer lists or more unknown fields than could be told apart.
 * @throws BadInput
 */
export function expectWithin(request: RequestClass, value: unknown): void {
  const beyond = boundsOf(request).size > 0 ? beyondBounds(request, value) : null;
  if (!beyond) return;
  throw new BadInput({ ...beyond.lists, ...Object.fromEntries(beyond.unknown.map((field) => [field, [NOT_KNOWN]])) });
}

/** Of a route that takes these parameters and no other. @throws BadInput */
export function expectKnown(parameters: readonly string[], given: object): void {
  const unknown = Object.keys(given).filter((name) => !parameters.includes(name));
  if (unknown.length > 0) throw new BadInput(Object.fromEntries(unknown.map((name) => [name, [NOT_TAKEN]])));
}

/** Of a page that says what each of its parameters may be. @throws BadInput */
export function expectFitting(parameters: Parameters, given: object): void {
  const faults = faultsOfParameters(parameters, given);
  if (Object.keys(faults).length > 0) throw new BadInput(faults);
}

export const NOT_KNOWN = 'This field is not known here.';
const NOT_TAKEN = 'This address takes no such parameter.';
