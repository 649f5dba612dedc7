/** Words for the person, by the name of the field they concern. */
export type FieldWords = Readonly<Record<string, readonly string[]>>;

/** What was sent cannot be read as what was asked for. */
export class BadInput extends Error {
  readonly fields: FieldWords;

  constructor(fields: FieldWords) {
    super('Some of what was sent is missing or wrong.');
    this.name = 'BadInput';
    this.fields = fields;
  }
}
