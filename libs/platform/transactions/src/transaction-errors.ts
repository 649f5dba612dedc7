/** The clock of this machine is behind what a stream already records: nothing is recorded until it has caught up. */
export class ClockBehind extends Error {
  constructor() {
    super('The clock of this server is behind the record. Nothing was recorded; try again shortly.');
    this.name = 'ClockBehind';
  }
}

/** The page was edited from a revision that is no longer the last (If-Match). */
export class StaleRevision extends Error {
  constructor() {
    super('This record has changed since you opened it. Look at it again before you send your change.');
    this.name = 'StaleRevision';
  }
}

/** The same key was used before for something else. */
export class KeyUsedForAnotherBody extends Error {
  constructor() {
    super('This Idempotency-Key was used before with another body. Use a new key for a new request.');
    this.name = 'KeyUsedForAnotherBody';
  }
}

/** The command names a record that does not exist. */
export class NoSuchRecord extends Error {
  readonly category: string;
  constructor(category: string) {
    super(`There is no such ${category}.`);
    this.category = category;
    this.name = 'NoSuchRecord';
  }
}

/** Others kept being first. */
export class TooMuchContention extends Error {
  constructor(stream: string) {
    super(`Stream ${stream} kept changing; nothing was recorded.`);
    this.name = 'TooMuchContention';
  }
}
