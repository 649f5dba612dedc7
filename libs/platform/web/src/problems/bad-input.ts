/** Words for the person, by the name of the field they concern. */
export type FieldWords = Readonly<Record<string, readonly string[]>>;

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
      detail,
      field: field.length > LONGEST_NAME ? `${field.slice(0, LONGEST_NAME)}…` : field,
    }));
  }
}

const MISSING = 'Some of what was sent is missing or wrong.';

const wordsOf = (faults: number): string =>
  faults <= MOST_LISTED ? MISSING : `${MISSING} ${MOST_LISTED} of ${faults} faults are listed.`;
