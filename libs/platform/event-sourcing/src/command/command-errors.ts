/** The stream already holds this command id, written from another body. Nothing was written. */
export class IdempotencyKeyUsed extends Error {
  readonly commandId: string;

  constructor(commandId: string) {
    super('This Idempotency-Key was used before with another body. Use a new key for a new request.');
    this.name = 'IdempotencyKeyUsed';
    this.commandId = commandId;
  }
}

/** The stream's last event is more than a minute ahead of this server's clock. Nothing was written. */
export class ClockBehind extends Error {
  readonly stream: string;

  constructor(stream: string) {
    super('The clock of this server is behind the record. Nothing was recorded; try again shortly.');
    this.name = 'ClockBehind';
    this.stream = stream;
  }
}

/** The record was edited from a revision that is no longer the last (If-Match). Nothing was written. */
export class StaleRevision extends Error {
  readonly stream: string;

  constructor(stream: string) {
    super('This record has changed since you opened it. Look at it again before you send your change.');
    this.name = 'StaleRevision';
    this.stream = stream;
  }
}

/** The command names a record that does not exist. */
export class NoSuchRecord extends Error {
  readonly category: string;

  constructor({ category, called = category }: Readonly<{ category: string; called?: string }>) {
    super(`There is no such ${called}.`);
    this.name = 'NoSuchRecord';
    this.category = category;
  }
}

/** Others kept being first. Nothing was written. */
export class TooMuchContention extends Error {
  readonly stream: string;

  constructor(stream: string) {
    super('This record kept changing while it was saved. Nothing was recorded; try again.');
    this.name = 'TooMuchContention';
    this.stream = stream;
  }
}
